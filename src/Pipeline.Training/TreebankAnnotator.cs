using Pipeline.News.Language.Lemmas;
using Pipeline.News.Language.Parsing;
using Pipeline.Training.Treebank;

namespace Pipeline.Training;

/// <summary>Annotates sentences whose words are given.</summary>
internal sealed class TreebankAnnotator(Parser parser, Lemmatizer lemmatizer)
{
    private readonly ParserMemory _memory = parser.NewMemory();
    private readonly WordCache _cache = new();

    public TreebankWord[] Annotate(TreebankSentence sentence)
    {
        var words = sentence.Words;
        var parsed = new ParsedWord[words.Length];
        parser.Parse(_memory, i => words[i].Form, i => words[i].Spaced, parsed);
        var annotated = new TreebankWord[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = parsed[i];
            var lemma = lemmatizer.Lemma(words[i].Form, word.PartOfSpeech, word.PennTag, _cache);
            annotated[i] = new(words[i].Form, lemma, word.PartOfSpeech, word.PennTag, word.Head, word.Relation, words[i].Spaced);
        }

        return annotated;
    }
}

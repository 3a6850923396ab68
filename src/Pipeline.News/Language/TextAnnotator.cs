using System.Collections.Immutable;
using Pipeline.News.Language.Tokenizing;
using Pipeline.News.Texts;

namespace Pipeline.News.Language;

/// <summary>Splits, tags, lemmatizes and parses a text. Deterministic; the models are loaded once, on first use.</summary>
internal static class TextAnnotator
{
    [ThreadStatic]
    private static SentenceAnnotator? _annotator;

    public static AnnotatedText Annotate(string text, ImmutableArray<Paragraph> paragraphs)
    {
        var annotator = _annotator ??= new();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokenizer = new Tokenizer();
        var ends = new List<int>();
        for (var p = 0; p < paragraphs.Length; p++)
        {
            tokenizer.Tokenize(text, paragraphs[p].Span);
            SentenceSplitter.Split(text, tokenizer.Tokens, ends);
            var start = 0;
            foreach (var end in ends)
            {
                sentences.Add(annotator.Annotate(text, p, tokenizer.Tokens, start, end));
                start = end;
            }
        }

        return new(text, paragraphs, sentences.ToImmutable());
    }
}

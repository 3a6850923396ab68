using System.Collections.Immutable;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>Finds the sentences and tokens at an offset, by halving.</summary>
internal sealed class SentenceMap(AnnotatedText text)
{
    public AnnotatedText Annotated { get; } = text;

    public string Text => Annotated.Text;

    /// <summary>Index of the last sentence that begins at or before <paramref name="offset"/>; -1 before the first.</summary>
    public int IndexAt(int offset)
    {
        var (low, high) = (0, Annotated.Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Annotated.Sentences[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Index of the paragraph that holds the offset; -1 before the first.</summary>
    public int ParagraphAt(int offset) => IndexAt(offset) is var sentence and >= 0 ? Annotated.Sentences[sentence].Paragraph : -1;

    /// <summary>From the start of the first sentence that the spans touch to the end of the last.</summary>
    public TextSpan Around(ImmutableArray<TextSpan> spans)
    {
        var (start, end) = (spans.Min(span => span.Start), spans.Max(span => span.End));
        var (first, last) = (IndexAt(start), IndexAt(end - 1));
        return first < 0 || last < 0
            ? new TextSpan(start, end)
            : new TextSpan(Annotated.Sentences[first].Span.Start, Math.Max(end, Annotated.Sentences[last].Span.End));
    }

    /// <summary>The tokens that begin inside the span, each with its sentence.</summary>
    public IEnumerable<(Sentence Sentence, int Token)> TokensIn(TextSpan span)
    {
        for (var s = Math.Max(0, IndexAt(span.Start)); s < Annotated.Sentences.Length && Annotated.Sentences[s].Span.Start < span.End; s++)
        {
            var sentence = Annotated.Sentences[s];
            for (var t = FirstFrom(sentence.Tokens, span.Start); t < sentence.Tokens.Length && sentence.Tokens[t].Span.Start < span.End; t++)
            {
                yield return (sentence, t);
            }
        }
    }

    /// <summary>Index of the first token that begins at or after <paramref name="offset"/>.</summary>
    public static int FirstFrom(ImmutableArray<Token> tokens, int offset)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

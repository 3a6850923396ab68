using System.Collections.Immutable;
using Pipeline.News.Language.Lemmas;
using Pipeline.News.Language.Parsing;
using Pipeline.News.Texts;

namespace Pipeline.News.Language;

/// <summary>Tags, parses and lemmatizes one sentence at a time. Keeps its memory from sentence to sentence: one for each thread.</summary>
internal sealed class SentenceAnnotator
{
    private readonly Parser _parser = Parser.Shared;
    private readonly Lemmatizer _lemmatizer = Lemmatizer.Shared;
    private readonly ParserMemory _memory = Parser.Shared.NewMemory();
    private readonly WordCache _cache = new();

    public Sentence Annotate(string text, int paragraph, IReadOnlyList<TextSpan> spans, int start, int end)
    {
        var count = end - start;
        Span<ParsedWord> words = count <= 256 ? stackalloc ParsedWord[count] : new ParsedWord[count];
        _parser.Parse(
            _memory,
            i => text.AsSpan(spans[start + i].Start, spans[start + i].Length),
            i => i == 0 || spans[start + i - 1].End < spans[start + i].Start,
            words);

        var tokens = ImmutableArray.CreateBuilder<Token>(count);
        for (var i = 0; i < count; i++)
        {
            var (span, word) = (spans[start + i], words[i]);
            var lemma = _lemmatizer.Lemma(text.AsSpan(span.Start, span.Length), word.PartOfSpeech, word.PennTag, _cache);
            tokens.Add(new(span, lemma, word.PartOfSpeech, word.PennTag, word.Head, word.Relation));
        }

        return new(new(spans[start].Start, spans[end - 1].End), paragraph, tokens.MoveToImmutable());
    }
}

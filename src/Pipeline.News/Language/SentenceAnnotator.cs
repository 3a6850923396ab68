using System.Collections.Immutable;
using Pipeline.News.Language.Lemmas;
using Pipeline.News.Language.Parsing;
using Pipeline.News.Language.Tagging;
using Pipeline.News.Texts;

namespace Pipeline.News.Language;

/// <summary>Tags, parses and lemmatizes one sentence at a time. Keeps its memory from sentence to sentence: one for each thread.</summary>
internal sealed class SentenceAnnotator
{
    private readonly Tagger _tagger;
    private readonly Parser _parser;
    private readonly Lemmatizer _lemmatizer;
    private readonly Beam _beam = Parser.NewBeam();
    private readonly WordCache _cache = new();
    private WordFeatures[] _features = new WordFeatures[128];
    private ParseWord[] _words = new ParseWord[128];

    public SentenceAnnotator()
    {
        // Unpacking the models is most of the first article's time; two processors halve it.
        Parallel.Invoke(() => _ = Tagger.Shared, () => _ = Parser.Shared);
        (_tagger, _parser, _lemmatizer) = (Tagger.Shared, Parser.Shared, Lemmatizer.Shared);
    }

    public Sentence Annotate(string text, int paragraph, IReadOnlyList<TextSpan> spans, int start, int end)
    {
        var count = end - start;
        Span<byte> tags = count <= 512 ? stackalloc byte[count] : new byte[count];
        Span<int> heads = count <= 512 ? stackalloc int[count] : new int[count];
        Span<Dependency> relations = count <= 512 ? stackalloc Dependency[count] : new Dependency[count];
        Fit(count);
        var features = _features.AsSpan(0, count + 4);
        WordFeatures.Fill(
            features,
            count,
            i => text.AsSpan(spans[start + i].Start, spans[start + i].Length),
            i => i == 0 || spans[start + i - 1].End < spans[start + i].Start);
        foreach (ref var word in features[2..^2])
        {
            _tagger.LookUp(ref word);
        }

        _tagger.Tag(features, tags);
        var words = _words.AsSpan(0, count + ParseWord.Padding);
        ParseWord.Fill(features, tags, _tagger, words);
        _parser.Parse(_beam, words, heads, relations);

        var tokens = ImmutableArray.CreateBuilder<Token>(count);
        for (var i = 0; i < count; i++)
        {
            var span = spans[start + i];
            var partOfSpeech = _tagger.PartOfSpeech(tags[i]);
            var penn = _tagger.PennTag(tags[i]);
            var lemma = _lemmatizer.Lemma(text.AsSpan(span.Start, span.Length), partOfSpeech, penn, _cache);
            tokens.Add(new(span, lemma, partOfSpeech, penn, heads[i], relations[i]));
        }

        return new(new(spans[start].Start, spans[end - 1].End), paragraph, tokens.MoveToImmutable());
    }

    private void Fit(int count)
    {
        if (_features.Length >= count + 4)
        {
            return;
        }

        _features = new WordFeatures[(count + 4) * 2];
        _words = new ParseWord[(count + ParseWord.Padding) * 2];
    }
}

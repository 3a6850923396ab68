using System.Runtime.Intrinsics;

namespace Pipeline.News.Language.Parsing;

/// <summary>Scores the states of one sentence at a time, and remembers the sums that its states have in common.</summary>
internal sealed class StateScores
{
    // Pairs come back soon or never; a power of two.
    private const int Pairs = 256;

    private readonly (long Key, Vector128<int> Sum)[] _pairs = new (long, Vector128<int>)[Pairs];
    private (int Sentence, Vector128<int> Sum)[] _places = [];
    private int _sentence;

    /// <summary>Forgets the sentence before, and the weights it was scored with.</summary>
    public void Start(int words)
    {
        _sentence++;
        if (_places.Length < words * ParseFeatures.Places)
        {
            _places = new (int, Vector128<int>)[words * ParseFeatures.Places * 2];
        }
    }

    public Vector128<int> Of<TScorer>(ReadOnlySpan<ParseWord> words, ParseState state, TScorer scorer)
        where TScorer : IMoveScorer
    {
        Span<short> places = stackalloc short[ParseFeatures.Places];
        Span<ulong> features = stackalloc ulong[ParseFeatures.TreeCount];
        ParseFeatures.FillPlaces(state, places);
        ParseFeatures.FillTree(words, state, places, features);
        var sum = scorer.Sum(features) + Pair(words, state, scorer);
        for (var place = 0; place < places.Length; place++)
        {
            sum += Place(words, place, places[place], scorer);
        }

        return sum;
    }

    private Vector128<int> Pair<TScorer>(ReadOnlySpan<ParseWord> words, ParseState state, TScorer scorer)
        where TScorer : IMoveScorer
    {
        var (top, next, hasHead) = (state.Top(0), state.Next, state.HasHead);
        var key = ((long)_sentence << 32) | ((long)top << 17) | ((long)next << 1) | (hasHead ? 1L : 0L);
        ref var pair = ref _pairs[((next * 31) + (top * 2) + (hasHead ? 1 : 0)) & (Pairs - 1)];
        if (pair.Key != key)
        {
            Span<ulong> features = stackalloc ulong[ParseFeatures.PairCount];
            ParseFeatures.FillPair(words, top, next, hasHead, features);
            pair = (key, scorer.Sum(features));
        }

        return pair.Sum;
    }

    private Vector128<int> Place<TScorer>(ReadOnlySpan<ParseWord> words, int place, int word, TScorer scorer)
        where TScorer : IMoveScorer
    {
        ref var known = ref _places[(word * ParseFeatures.Places) + place];
        if (known.Sentence != _sentence)
        {
            Span<ulong> features = stackalloc ulong[ParseFeatures.PlaceCount];
            ParseFeatures.FillPlace(place, words[word], features);
            known = (_sentence, scorer.Sum(features));
        }

        return known.Sum;
    }
}

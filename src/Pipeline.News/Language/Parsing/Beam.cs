namespace Pipeline.News.Language.Parsing;

/// <summary>Beam search over moves. Keeps its memory from sentence to sentence, and the way that led to every state of the last search.</summary>
/// <param name="margin">A state whose score lies further below the best than this is given up.</param>
internal sealed class Beam(int width, int margin = Beam.NoMargin)
{
    /// <summary>Gives up only what does not fit the width.</summary>
    public const int NoMargin = int.MaxValue / 2;

    private readonly List<Entry[]> _history = [];
    private readonly Entry[] _candidates = new Entry[width];
    private readonly StateScores _scores = new();
    private readonly StateBlocks _states = new(width);

    /// <summary>Steps taken by the last search.</summary>
    public int Steps { get; private set; }

    /// <summary>The states after <paramref name="step"/> steps, best first; those unused have a score of <see cref="int.MinValue"/>.</summary>
    public ReadOnlySpan<Entry> After(int step) => _history[step];

    /// <summary>Searches the best way through the sentence and gives its last state.</summary>
    public ParseState Search<TScorer>(ReadOnlySpan<ParseWord> words, int count, TScorer scorer)
        where TScorer : IMoveScorer
    {
        Start(count);
        _scores.Start(words.Length);
        for (Steps = 0; ; Steps++)
        {
            var entries = _history[Steps].AsSpan();
            var found = 0;
            var before = 0;
            var open = false;
            for (; before < entries.Length && entries[before].Score != int.MinValue; before++)
            {
                var state = _states[before];
                if (state.Done)
                {
                    Keep(ref found, new(entries[before].Score, before, null));
                    continue;
                }

                open = true;
                var scores = _scores.Of(words, state, scorer);
                for (var move = Move.Shift; move <= Move.Right; move++)
                {
                    if (state.Allows(move))
                    {
                        Keep(ref found, new(entries[before].Score + scores[(int)move], before, move));
                    }
                }
            }

            if (!open)
            {
                return _states[0];
            }

            while (_candidates[found - 1].Score < _candidates[0].Score - margin)
            {
                found--;
            }

            Advance(_candidates.AsSpan(0, found), before);
        }
    }

    private void Start(int count)
    {
        while (_history.Count <= 2 * count)
        {
            _history.Add(new Entry[width]);
        }

        _history[0].AsSpan().Fill(Entry.Unused);
        _history[0][0] = new(0, 0, null);
        _states.Start(count);
    }

    /// <summary>Keeps the best so many candidates, best first; of equals the one that came first.</summary>
    private void Keep(ref int found, Entry candidate)
    {
        if (found == width && candidate.Score <= _candidates[width - 1].Score)
        {
            return;
        }

        var at = found < width ? found++ : width - 1;
        while (at > 0 && _candidates[at - 1].Score < candidate.Score)
        {
            _candidates[at] = _candidates[at - 1];
            at--;
        }

        _candidates[at] = candidate;
    }

    private void Advance(ReadOnlySpan<Entry> kept, int before)
    {
        var entries = _history[Steps + 1];
        entries.AsSpan().Fill(Entry.Unused);
        kept.CopyTo(entries);
        _states.Follow(kept, before);
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i].Move is { } move)
            {
                _states[i].Apply(move);
            }
        }
    }

    /// <param name="From">Index of the state one step before.</param>
    /// <param name="Move">Null for a state that was done before.</param>
    public readonly record struct Entry(int Score, int From, Move? Move)
    {
        public static readonly Entry Unused = new(int.MinValue, 0, null);
    }
}

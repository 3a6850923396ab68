namespace Pipeline.News.Language.Parsing;

/// <summary>Beam search over moves. Keeps its memory from sentence to sentence, and the way that led to every state of the last search.</summary>
internal sealed class Beam(int width)
{
    private readonly List<Entry[]> _history = [];
    private readonly Entry[] _candidates = new Entry[width];
    private short[] _now = [];
    private short[] _then = [];
    private int _size;

    /// <summary>Steps taken by the last search.</summary>
    public int Steps { get; private set; }

    /// <summary>The states after <paramref name="step"/> steps, best first; those unused have a score of <see cref="int.MinValue"/>.</summary>
    public ReadOnlySpan<Entry> After(int step) => _history[step];

    /// <summary>Searches the best way through the sentence and gives its last state.</summary>
    public ParseState Search<TScorer>(ReadOnlySpan<ParseWord> words, int count, TScorer scorer)
        where TScorer : IMoveScorer
    {
        Start(count);
        Span<ulong> features = stackalloc ulong[ParseFeatures.Count];
        Span<int> scores = stackalloc int[4];
        for (Steps = 0; ; Steps++)
        {
            var entries = _history[Steps].AsSpan();
            var found = 0;
            var open = false;
            for (var i = 0; i < entries.Length && entries[i].Score != int.MinValue; i++)
            {
                var state = State(_now, i, count);
                if (state.Done)
                {
                    Keep(ref found, new(entries[i].Score, i, null));
                    continue;
                }

                open = true;
                ParseFeatures.Fill(words, state, features);
                scorer.Score(features, scores);
                for (var move = Move.Shift; move <= Move.Right; move++)
                {
                    if (state.Allows(move))
                        Keep(ref found, new(entries[i].Score + scores[(int)move], i, move));
                }
            }

            if (!open)
                return State(_now, 0, count);
            Advance(found, count);
        }
    }

    private ParseState State(short[] blocks, int index, int count) => new(blocks.AsSpan(index * _size, _size), count);

    private void Start(int count)
    {
        _size = ParseState.Size(count);
        if (_now.Length < _size * width)
        {
            _now = new short[_size * width];
            _then = new short[_size * width];
        }

        while (_history.Count <= 2 * count)
            _history.Add(new Entry[width]);
        _history[0].AsSpan().Fill(Entry.Unused);
        _history[0][0] = new(0, 0, null);
        State(_now, 0, count).Start();
    }

    /// <summary>Keeps the best so many candidates, best first; of equals the one that came first.</summary>
    private void Keep(ref int found, Entry candidate)
    {
        if (found == width && candidate.Score <= _candidates[width - 1].Score)
            return;
        var at = found < width ? found++ : width - 1;
        while (at > 0 && _candidates[at - 1].Score < candidate.Score)
        {
            _candidates[at] = _candidates[at - 1];
            at--;
        }

        _candidates[at] = candidate;
    }

    private void Advance(int found, int count)
    {
        var entries = _history[Steps + 1];
        entries.AsSpan().Fill(Entry.Unused);
        for (var i = 0; i < found; i++)
        {
            var candidate = _candidates[i];
            _now.AsSpan(candidate.From * _size, _size).CopyTo(_then.AsSpan(i * _size, _size));
            if (candidate.Move is { } move)
                State(_then, i, count).Apply(move);
            entries[i] = candidate;
        }

        (_now, _then) = (_then, _now);
    }

    /// <param name="From">Index of the state one step before.</param>
    /// <param name="Move">Null for a state that was done before.</param>
    public readonly record struct Entry(int Score, int From, Move? Move)
    {
        public static readonly Entry Unused = new(int.MinValue, 0, null);
    }
}

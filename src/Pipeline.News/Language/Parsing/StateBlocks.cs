namespace Pipeline.News.Language.Parsing;

/// <summary>The memory of a beam's states. A state that only one state follows from is not copied.</summary>
internal sealed class StateBlocks(int width)
{
    private readonly int[] _uses = new int[width];
    private int[] _now = new int[width];
    private int[] _then = new int[width];
    private readonly Stack<int> _free = new(2 * width);
    private short[] _blocks = [];
    private int _words;
    private int _size;

    /// <summary>The state at this place of the beam.</summary>
    public ParseState this[int index] => new(Block(_now[index]), _words);

    /// <summary>Makes the first state a sentence's start.</summary>
    public void Start(int words)
    {
        _words = words;
        _size = ParseState.Size(words);
        if (_blocks.Length < _size * 2 * width)
        {
            _blocks = new short[_size * 2 * width];
        }

        _free.Clear();
        for (var block = 1; block < 2 * width; block++)
        {
            _free.Push(block);
        }

        _now[0] = 0;
        this[0].Start();
    }

    /// <summary>Gives each entry its own copy of the state that it comes from.</summary>
    public void Follow(ReadOnlySpan<Beam.Entry> entries, int before)
    {
        _uses.AsSpan().Clear();
        foreach (var entry in entries)
        {
            _uses[entry.From]++;
        }

        for (var i = 0; i < before; i++)
        {
            if (_uses[i] == 0)
            {
                _free.Push(_now[i]);
            }
        }

        for (var i = 0; i < entries.Length; i++)
        {
            var from = entries[i].From;
            var block = _now[from];
            // The last one to follow takes the block over.
            if (--_uses[from] > 0)
            {
                block = _free.Pop();
                Block(_now[from]).CopyTo(Block(block));
            }

            _then[i] = block;
        }

        (_now, _then) = (_then, _now);
    }

    private Span<short> Block(int block) => _blocks.AsSpan(block * _size, _size);
}

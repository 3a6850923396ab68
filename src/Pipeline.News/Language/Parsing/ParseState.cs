namespace Pipeline.News.Language.Parsing;

/// <summary>The four moves of the arc-eager system (Nivre 2003); relations are named afterwards.</summary>
internal enum Move : byte
{
    /// <summary>Push the next word.</summary>
    Shift,

    /// <summary>Pop the top word, which has its head.</summary>
    Reduce,

    /// <summary>The next word governs the top word; pop it.</summary>
    Left,

    /// <summary>The top word governs the next word; push it.</summary>
    Right,
}

/// <summary>
/// A stack, the next word and the arcs so far, in one block of shorts, so that a copy is one move of memory. Every row of the block has a
/// place for every word and for the padding; the last place stands for "no such word", and its own neighbours are itself.
/// </summary>
internal readonly ref struct ParseState(Span<short> block, int words)
{
    private const int Rows = 8;
    private readonly Span<short> _block = block;
    private readonly int _stride = words + ParseWord.Padding;

    public int Words { get; } = words;

    public int None => _stride - 1;

    public Span<short> Stack => _block[.._stride];

    public Span<short> Head => _block.Slice(_stride, _stride);

    public Span<short> Left => _block.Slice(2 * _stride, _stride);

    public Span<short> Left2 => _block.Slice(3 * _stride, _stride);

    public Span<short> Right => _block.Slice(4 * _stride, _stride);

    public Span<short> Right2 => _block.Slice(5 * _stride, _stride);

    public Span<short> LeftCount => _block.Slice(6 * _stride, _stride);

    public Span<short> RightCount => _block.Slice(7 * _stride, _stride);

    public ref short Depth => ref _block[^2];

    public ref short Next => ref _block[^1];

    public bool Done => Next >= Words;

    /// <summary>Whether the top word has its head.</summary>
    public bool HasHead => Head[Top(0)] != None;

    /// <summary>Shorts that a state of so many words takes; the last two are the stack's size and the next word.</summary>
    public static int Size(int words) => (Rows * (words + ParseWord.Padding)) + 2;

    public int Top(int below) => Depth > below ? Stack[Depth - 1 - below] : None;

    public void Start()
    {
        _block[..(6 * _stride)].Fill((short)None);
        _block[(6 * _stride)..].Clear();
    }

    public bool Allows(Move move) => !Done && move switch
    {
        Move.Shift => true,
        Move.Reduce => Depth > 0 && HasHead,
        Move.Left => Depth > 0 && !HasHead,
        _ => Depth > 0,
    };

    public void Apply(Move move)
    {
        switch (move)
        {
            case Move.Shift:
                Stack[Depth++] = Next++;
                break;
            case Move.Reduce:
                Depth--;
                break;
            case Move.Left:
                Attach(Top(0), Next, Left, Left2, LeftCount);
                Depth--;
                break;
            default:
                Attach(Next, Top(0), Right, Right2, RightCount);
                Stack[Depth++] = Next++;
                break;
        }
    }

    private void Attach(int child, int head, Span<short> outer, Span<short> inner, Span<short> count)
    {
        Head[child] = (short)head;
        inner[head] = outer[head];
        outer[head] = (short)child;
        count[head]++;
    }
}

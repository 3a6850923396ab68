namespace Pipeline.News.Language.Parsing;

/// <summary>The memory that the parser needs, kept from sentence to sentence: one for each thread.</summary>
/// <param name="width">Values of a word's row in the first layer.</param>
internal sealed class ParserMemory(int width)
{
    private readonly float[][] _buffers = new float[Enum.GetValues<Buffer>().Length][];

    private enum Buffer
    {
        Window,
        Embeddings,
        Projected,
        Sums,
        Gates,
        First,
        Second,
        Left,
        Right,
        Tags,
        Arcs,
        RelationScores,
    }

    public KnownWords Words { get; } = new(width);

    /// <summary>Words of the sentence that are not known, and their names.</summary>
    public List<(int Word, ulong Key)> Missing { get; } = [];

    public TreeChart Chart { get; } = new();

    public Learning.PackedMatrix Packed { get; } = new();

    public ReadOnlySpan<float> Embeddings => _buffers[(int)Buffer.Embeddings];

    public Span<float> Window(int size) => Fit(Buffer.Window, size);

    /// <summary>Room for the vector of the word with this index among those that are missing.</summary>
    public Span<float> Embedding(int index, int width) => Fit(Buffer.Embeddings, (index + Learning.MatrixProduct.Block) * width).Slice(index * width, width);

    public Span<float> Projected(int size) => Fit(Buffer.Projected, size);

    public Span<float> Sums(int size) => Fit(Buffer.Sums, size);

    public Span<float> Gates(int size) => Fit(Buffer.Gates, size);

    public Span<float> First(int size) => Fit(Buffer.First, size);

    public Span<float> Second(int size) => Fit(Buffer.Second, size);

    public Span<float> Dependents(int size) => Fit(Buffer.Left, size);

    public Span<float> Heads(int size) => Fit(Buffer.Right, size);

    public Span<float> Tags(int size) => Fit(Buffer.Tags, size);

    public Span<float> Arcs(int size) => Fit(Buffer.Arcs, size);

    public Span<float> RelationScores(int size) => Fit(Buffer.RelationScores, size);

    private Span<float> Fit(Buffer buffer, int size)
    {
        ref var values = ref _buffers[(int)buffer];
        if (values is null || values.Length < size)
        {
            Array.Resize(ref values, size + (size / 2));
        }

        return values.AsSpan(0, size);
    }
}

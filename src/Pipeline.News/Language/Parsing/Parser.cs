using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Parsing;

/// <summary>Finds every word's head by beam search, then names the relations.</summary>
internal sealed class Parser
{
    private static readonly Lazy<Parser> Loaded = new(() => Read(ModelReader.Unpack("parser")));

    // Dev UAS with the weights of one run: 4 84.82, 6 84.81, 8 84.82, 16 84.78; twice the width takes nearly twice the time.
    private const int BeamWidth = 4;

    // Likewise 84.82 without a margin, 84.83 with 120 and half of the states, 84.64 with 80.
    private const int Margin = 120;

    private readonly MoveModel _moves;
    private readonly Labeler _labeler;

    private Parser(MoveModel moves, Labeler labeler)
    {
        _moves = moves;
        _labeler = labeler;
    }

    public static Parser Shared => Loaded.Value;

    /// <summary>The memory that <see cref="Parse"/> needs: one for each thread.</summary>
    public static Beam NewBeam() => new(BeamWidth, Margin);

    public static Parser Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ModelReader(bytes);
        var slots = reader.Int();
        var weights = new uint[slots];
        // The four weights of a slot are stored apart, because that packs better.
        for (var move = 0; move < 4; move++)
        {
            var column = reader.Array<byte>(slots);
            for (var i = 0; i < slots; i++)
            {
                weights[i] |= (uint)column[i] << (8 * move);
            }
        }

        return new(new(weights), Labeler.Read(ref reader));
    }

    /// <param name="words">The sentence's words and the padding.</param>
    /// <param name="heads">One place a word; -1 for the root.</param>
    /// <param name="relations">One place a word.</param>
    public void Parse(Beam beam, ReadOnlySpan<ParseWord> words, Span<int> heads, Span<Dependency> relations)
    {
        var state = beam.Search(words, heads.Length, _moves);
        for (var i = 0; i < heads.Length; i++)
        {
            heads[i] = state.Head[i] == state.None ? -1 : state.Head[i];
        }

        KeepOneRoot(words, heads);
        _labeler.Label(words, heads, relations);
    }

    /// <summary>Of several words without head, the first that is not a mark governs the others.</summary>
    private static void KeepOneRoot(ReadOnlySpan<ParseWord> words, Span<int> heads)
    {
        var root = -1;
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0 && (root < 0 || (IsMark(words[root]) && !IsMark(words[i]))))
            {
                root = i;
            }
        }

        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0 && i != root)
            {
                heads[i] = root;
            }
        }
    }

    private static bool IsMark(in ParseWord word) => word.Class == (ulong)PartOfSpeech.Punct + 3;
}

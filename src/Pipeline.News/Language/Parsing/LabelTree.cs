namespace Pipeline.News.Language.Parsing;

/// <summary>A tree without relations, with every word's neighbours in it. Rows have the padding's places; the last is "no such word".</summary>
internal readonly ref struct LabelTree
{
    private LabelTree(ReadOnlySpan<int> heads, Span<short> rows)
    {
        Heads = heads;
        var stride = heads.Length + ParseWord.Padding;
        rows.Fill((short)(stride - 1));
        First = rows[..stride];
        Last = rows.Slice(stride, stride);
        Previous = rows.Slice(2 * stride, stride);
        Following = rows.Slice(3 * stride, stride);
        NearestLeft = rows.Slice(4 * stride, stride);
        Order = rows.Slice(5 * stride, stride);
        Seen = rows.Slice(6 * stride, stride);
        Seen.Clear();
    }

    public ReadOnlySpan<int> Heads { get; }

    /// <summary>A word's first dependent, which may stand behind it.</summary>
    public Span<short> First { get; }

    public Span<short> Last { get; }

    /// <summary>The dependent of the same head before the word.</summary>
    public Span<short> Previous { get; }

    public Span<short> Following { get; }

    /// <summary>A word's last dependent before it.</summary>
    public Span<short> NearestLeft { get; }

    /// <summary>The words, heads before their dependents.</summary>
    public Span<short> Order { get; }

    /// <summary>Which core relations the dependents named so far have: subject 1, object 2, clause 4, copula 8, passive 16.</summary>
    public Span<short> Seen { get; }

    public static int Size(int words) => 7 * (words + ParseWord.Padding);

    public static LabelTree Of(ReadOnlySpan<int> heads, Span<short> rows)
    {
        var tree = new LabelTree(heads, rows);
        var none = (short)(heads.Length + ParseWord.Padding - 1);
        var root = none;
        for (short i = 0; i < heads.Length; i++)
        {
            var head = heads[i];
            if (head < 0)
            {
                root = i;
                continue;
            }

            if (tree.First[head] == none)
            {
                tree.First[head] = i;
            }
            else
            {
                tree.Following[tree.Last[head]] = i;
            }

            tree.Previous[i] = tree.Last[head];
            tree.Last[head] = i;
            if (i < head)
            {
                tree.NearestLeft[head] = i;
            }
        }

        tree.Arrange(root, none);
        return tree;
    }

    /// <summary>Notes a relation for the features of the same head's further dependents.</summary>
    public void Note(int head, Dependency relation) => Seen[head] |= (short)(relation switch
    {
        Dependency.NSubj or Dependency.NSubjPass or Dependency.CSubj or Dependency.CSubjPass or Dependency.NSubjOuter or Dependency.Expl => 1,
        Dependency.Obj => 2,
        Dependency.CComp or Dependency.XComp => 4,
        Dependency.Cop => 8,
        Dependency.AuxPass => 16,
        _ => 0,
    });

    private void Arrange(short root, short none)
    {
        Order[0] = root;
        var filled = 1;
        for (var i = 0; i < filled; i++)
        {
            for (var child = First[Order[i]]; child != none; child = Following[child])
            {
                Order[filled++] = child;
            }
        }
    }
}

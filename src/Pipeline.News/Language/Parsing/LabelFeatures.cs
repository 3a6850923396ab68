using static Pipeline.News.Language.Learning.FeatureHash;

namespace Pipeline.News.Language.Parsing;

/// <summary>The features by which a relation is named: the word, its head, their other dependents, and relations named before.</summary>
internal static class LabelFeatures
{
    public const int Count = 44;

    public static void Fill(ReadOnlySpan<ParseWord> words, LabelTree tree, int at, ReadOnlySpan<Dependency> relations, Span<ulong> f)
    {
        var head = tree.Heads[at];
        var none = words.Length - 1;
        ref readonly var d = ref words[at];
        ref readonly var h = ref words[head];
        var side = at < head ? 1UL : 2UL;
        var distance = side + (4 * (ulong)Math.Min(6, Math.Abs(at - head)));
        var both = d.Tag + (h.Tag << 8) + (side << 16);
        f[0] = Mix(0, d.Word, side);
        f[1] = Mix(1, d.Tag, side);
        f[2] = Mix(2, h.Word, side);
        f[3] = Mix(3, h.Tag, side);
        f[4] = Mix(4, d.Word, h.Word, side);
        f[5] = Mix(5, both);
        f[6] = Mix(6, d.WordTag, h.Tag, side);
        f[7] = Mix(7, d.Tag, h.WordTag, side);
        f[8] = Mix(8, d.Tag, h.Tag, distance);
        f[9] = Mix(9, d.Word, h.Tag, distance);
        f[10] = Mix(10, d.Class, h.Class, (ulong)Math.Min(3, Math.Abs(h.Marks - d.Marks)) + (side << 8));
        FillDependents(words, tree, at, both, f[11..]);
        FillNeighbours(words, at, head, none, both, f[24..]);
        ref readonly var grand = ref words[tree.Heads[head] < 0 ? none : tree.Heads[head]];
        ref readonly var l = ref words[tree.First[at]];
        var previous = tree.Previous[at] == none ? 0 : 1 + (ulong)relations[tree.Previous[at]];
        var above = tree.Heads[head] < 0 ? 0 : 1 + (ulong)relations[head];
        var seen = (ulong)tree.Seen[head];
        f[32] = Mix(32, grand.Tag, both);
        f[33] = Mix(33, grand.Word, both);
        f[34] = Mix(34, l.Word, both, grand.Tag);
        f[35] = Mix(35, previous, both);
        f[36] = Mix(36, previous, d.Word, side);
        f[37] = Mix(37, above, both);
        f[38] = Mix(38, above, d.Word, h.Word);
        f[39] = Mix(39, seen, both);
        f[40] = Mix(40, seen, h.Word, d.Tag);
        f[41] = Mix(41, seen, d.Word, side);
        f[42] = Mix(42, above, l.Word, both);
        f[43] = Mix(43, seen, l.Word, both);
    }

    private static void FillDependents(ReadOnlySpan<ParseWord> words, LabelTree tree, int at, ulong both, Span<ulong> f)
    {
        ref readonly var d = ref words[at];
        ref readonly var h = ref words[tree.Heads[at]];
        ref readonly var l = ref words[tree.First[at]];
        ref readonly var l2 = ref words[tree.Following[tree.First[at]]];
        ref readonly var r = ref words[tree.Last[at]];
        ref readonly var before = ref words[tree.Previous[at]];
        ref readonly var after = ref words[tree.Following[at]];
        ref readonly var nearest = ref words[tree.NearestLeft[tree.Heads[at]]];
        f[0] = Mix(11, l.Word, both);
        f[1] = Mix(12, l.Tag, both);
        f[2] = Mix(13, l.Word, h.Word);
        f[3] = Mix(14, l.Word, d.Word);
        f[4] = Mix(15, r.Word, both);
        f[5] = Mix(16, r.Tag, l.Tag, both);
        f[6] = Mix(17, before.Tag, both);
        f[7] = Mix(18, after.Tag, both);
        f[8] = Mix(19, before.Word, both);
        f[9] = Mix(20, after.Word, both);
        f[10] = Mix(21, l2.Word, l.Word, d.Tag);
        f[11] = Mix(22, l2.Tag, l.Tag, both);
        f[12] = Mix(23, nearest.Word, both);
    }

    private static void FillNeighbours(ReadOnlySpan<ParseWord> words, int at, int head, int none, ulong both, Span<ulong> f)
    {
        ref readonly var dLeft = ref words[at == 0 ? none : at - 1];
        ref readonly var dRight = ref words[at + 1];
        ref readonly var hLeft = ref words[head == 0 ? none : head - 1];
        ref readonly var hRight = ref words[head + 1];
        f[0] = Mix(24, dLeft.Tag, both);
        f[1] = Mix(25, dRight.Tag, both);
        f[2] = Mix(26, hLeft.Tag, both);
        f[3] = Mix(27, hRight.Tag, both);
        f[4] = Mix(28, hLeft.Word, both);
        f[5] = Mix(29, dLeft.Word, both);
        f[6] = Mix(30, dRight.Word, both);
        f[7] = Mix(31, dLeft.Tag, dRight.Tag, both);
    }
}

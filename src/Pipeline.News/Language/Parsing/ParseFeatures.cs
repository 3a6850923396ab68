using static Pipeline.News.Language.Learning.FeatureHash;

namespace Pipeline.News.Language.Parsing;

/// <summary>
/// The parser's features of a state, after Zhang and Nivre (2011), without relations and with what stands between the two words.
/// S0, S1 are the top words of the stack, N0 to N2 the next ones; h a head, l and r outermost dependents, 2 the next of a kind.
/// </summary>
internal static class ParseFeatures
{
    public const int Count = 74;

    public static void Fill(ReadOnlySpan<ParseWord> words, ParseState state, Span<ulong> f)
    {
        var top = state.Top(0);
        var next = (int)state.Next;
        ref readonly var s0 = ref words[top];
        ref readonly var s1 = ref words[state.Top(1)];
        ref readonly var n0 = ref words[next];
        ref readonly var n1 = ref words[next + 1];
        ref readonly var n2 = ref words[next + 2];
        ref readonly var s0h = ref words[state.Head[top]];
        ref readonly var s0r = ref words[state.Right[top]];
        ref readonly var n0l = ref words[state.Left[next]];
        FillWords(s0, n0, n1, n2, f);
        FillNeighbours(words, state, top, next, f[21..]);
        FillCounts(s0, n0, state, top, next, f[49..]);
        var has = state.Head[top] == state.None ? 0UL : 1UL;
        f[60] = Mix(60, s1.Word);
        f[61] = Mix(61, s1.Tag);
        f[62] = Mix(62, s1.Tag, s0.Tag, n0.Tag);
        f[63] = Mix(63, s1.Tag, n0.Tag, has);
        f[64] = Mix(64, s0.Tag, n0.Tag, has);
        f[65] = Mix(65, s0.Word, n0.Tag, has);
        f[66] = Mix(66, s0.Class + (n0.Class << 8) + (n1.Class << 16) + (n2.Class << 24), has);
        f[67] = Mix(67, s0.Tag, s0r.Word, n0.Tag);
        f[68] = Mix(68, s0h.Word, s0.Tag, n0.Tag);
        f[69] = Mix(69, s0.Tag, n0.Tag, n1.Word);
        f[70] = Mix(70, s0.Word, n0.Tag, n1.Tag);
        f[71] = Mix(71, s1.Word, s0.Tag, n0.Tag);
        f[72] = Mix(72, s0h.Tag + (s0.Tag << 8), s0r.Tag, n0.Tag);
        f[73] = Mix(73, s0.Tag, n0l.Word, n0.Tag);
    }

    private static void FillWords(in ParseWord s0, in ParseWord n0, in ParseWord n1, in ParseWord n2, Span<ulong> f)
    {
        f[0] = Mix(0, s0.WordTag);
        f[1] = Mix(1, s0.Word);
        f[2] = Mix(2, s0.Tag);
        f[3] = Mix(3, n0.WordTag);
        f[4] = Mix(4, n0.Word);
        f[5] = Mix(5, n0.Tag);
        f[6] = Mix(6, n1.WordTag);
        f[7] = Mix(7, n1.Word);
        f[8] = Mix(8, n1.Tag);
        f[9] = Mix(9, n2.Word);
        f[10] = Mix(10, n2.Tag);
        f[11] = Mix(11, s0.WordTag, n0.WordTag);
        f[12] = Mix(12, s0.WordTag, n0.Word);
        f[13] = Mix(13, s0.Word, n0.WordTag);
        f[14] = Mix(14, s0.WordTag, n0.Tag);
        f[15] = Mix(15, s0.Tag, n0.WordTag);
        f[16] = Mix(16, s0.Word, n0.Word);
        f[17] = Mix(17, s0.Tag, n0.Tag);
        f[18] = Mix(18, n0.Tag, n1.Tag);
        f[19] = Mix(19, n0.Tag, n1.Tag, n2.Tag);
        f[20] = Mix(20, s0.Tag, n0.Tag, n1.Tag);
    }

    private static void FillNeighbours(ReadOnlySpan<ParseWord> words, ParseState state, int top, int next, Span<ulong> f)
    {
        ref readonly var s0 = ref words[top];
        ref readonly var n0 = ref words[next];
        ref readonly var s0h = ref words[state.Head[top]];
        ref readonly var s0l = ref words[state.Left[top]];
        ref readonly var s0r = ref words[state.Right[top]];
        ref readonly var n0l = ref words[state.Left[next]];
        ref readonly var s0h2 = ref words[state.Head[state.Head[top]]];
        ref readonly var s0l2 = ref words[state.Left2[top]];
        ref readonly var s0r2 = ref words[state.Right2[top]];
        ref readonly var n0l2 = ref words[state.Left2[next]];
        f[0] = Mix(21, s0h.Tag, s0.Tag, n0.Tag);
        f[1] = Mix(22, s0.Tag, s0l.Tag, n0.Tag);
        f[2] = Mix(23, s0.Tag, s0r.Tag, n0.Tag);
        f[3] = Mix(24, s0.Tag, n0.Tag, n0l.Tag);
        f[4] = Mix(25, s0.Tag, s0l.Tag, s0l2.Tag);
        f[5] = Mix(26, s0.Tag, s0r.Tag, s0r2.Tag);
        f[6] = Mix(27, s0.Tag, s0h.Tag, s0h2.Tag);
        f[7] = Mix(28, n0.Tag, n0l.Tag, n0l2.Tag);
        f[8] = Mix(29, s0h.Word);
        f[9] = Mix(30, s0h.Tag);
        f[10] = Mix(31, s0l.Word);
        f[11] = Mix(32, s0l.Tag);
        f[12] = Mix(33, s0r.Word);
        f[13] = Mix(34, s0r.Tag);
        f[14] = Mix(35, n0l.Word);
        f[15] = Mix(36, n0l.Tag);
        f[16] = Mix(37, s0h2.Word);
        f[17] = Mix(38, s0h2.Tag);
        f[18] = Mix(39, s0l2.Word);
        f[19] = Mix(40, s0l2.Tag);
        f[20] = Mix(41, s0r2.Word);
        f[21] = Mix(42, s0r2.Tag);
        f[22] = Mix(43, n0l2.Word);
        f[23] = Mix(44, n0l2.Tag);
        f[24] = Mix(45, s0.Word, s0r.Word);
        f[25] = Mix(46, s0.Word, s0l.Word);
        f[26] = Mix(47, n0.Word, n0l.Word);
        f[27] = Mix(48, s0h.Word, n0.Word);
    }

    private static void FillCounts(in ParseWord s0, in ParseWord n0, ParseState state, int top, int next, Span<ulong> f)
    {
        var real = top != state.None;
        var distance = real ? Distance(next - top) : 0;
        var between = real ? Between(s0, n0) : 0;
        ulong left = (ulong)state.LeftCount[top], right = (ulong)state.RightCount[top], nextLeft = (ulong)state.LeftCount[next];
        f[0] = Mix(49, s0.Word, distance);
        f[1] = Mix(50, s0.Tag, distance + (right << 8));
        f[2] = Mix(51, n0.Word, distance);
        f[3] = Mix(52, s0.Word, n0.Word, distance);
        f[4] = Mix(53, s0.Tag, n0.Tag, distance);
        f[5] = Mix(54, s0.Word, right);
        f[6] = Mix(55, s0.Tag, left + (right << 8));
        f[7] = Mix(56, n0.Word, nextLeft);
        f[8] = Mix(57, n0.Tag, nextLeft);
        f[9] = Mix(58, s0.Tag, n0.Tag, between);
        f[10] = Mix(59, s0.Class, n0.Class, between + (distance << 16));
    }

    private static ulong Distance(int words) => words switch
    {
        <= 4 => (ulong)words,
        <= 6 => 5,
        <= 10 => 6,
        _ => 7,
    };

    private static ulong Between(in ParseWord from, in ParseWord to) =>
        (ulong)(Math.Min(2, to.Verbs - from.Verbs) + (4 * Math.Min(2, to.Marks - from.Marks)) + (16 * Math.Min(2, to.Joints - from.Joints)));
}

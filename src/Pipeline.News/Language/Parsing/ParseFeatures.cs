using static Pipeline.News.Language.Learning.FeatureHash;

namespace Pipeline.News.Language.Parsing;

/// <summary>
/// The parser's features of a state, after Zhang and Nivre (2011), without relations and with what stands between the two words.
/// S0, S1 are the top words of the stack, N0 to N2 the next ones; h a head, l and r outermost dependents, 2 the next of a kind.
/// They come in three groups, because many states of one sentence share the sums of the first two.
/// </summary>
internal static class ParseFeatures
{
    /// <summary>Features of S0, N0 and what stands around and between them.</summary>
    public const int PairCount = 38;

    /// <summary>Features of one word in one place.</summary>
    public const int PlaceCount = 2;

    /// <summary>Features of what has been built so far.</summary>
    public const int TreeCount = 27;

    public const int Count = PairCount + (PlaceCount * Places) + TreeCount;

    /// <summary>S0h, S0l, S0r, N0l, S0h2, S0l2, S0r2, N0l2, S1.</summary>
    public const int Places = 9;

    /// <summary>All features of a state.</summary>
    public static void Fill(ReadOnlySpan<ParseWord> words, ParseState state, Span<ulong> f)
    {
        Span<short> places = stackalloc short[Places];
        FillPlaces(state, places);
        FillPair(words, state.Top(0), state.Next, state.HasHead, f);
        f = f[PairCount..];
        for (var place = 0; place < Places; place++, f = f[PlaceCount..])
        {
            FillPlace(place, words[places[place]], f);
        }

        FillTree(words, state, places, f);
    }

    /// <summary>The words that stand in the places.</summary>
    public static void FillPlaces(ParseState state, Span<short> places)
    {
        var top = state.Top(0);
        int next = state.Next;
        places[0] = state.Head[top];
        places[1] = state.Left[top];
        places[2] = state.Right[top];
        places[3] = state.Left[next];
        places[4] = state.Head[places[0]];
        places[5] = state.Left2[top];
        places[6] = state.Right2[top];
        places[7] = state.Left2[next];
        places[8] = (short)state.Top(1);
    }

    public static void FillPlace(int place, in ParseWord word, Span<ulong> f)
    {
        var template = place == Places - 1 ? 60 : 29 + (2 * (ulong)place);
        f[0] = Mix(template, word.Word);
        f[1] = Mix(template + 1, word.Tag);
    }

    public static void FillPair(ReadOnlySpan<ParseWord> words, int top, int next, bool hasHead, Span<ulong> f)
    {
        ref readonly var s0 = ref words[top];
        ref readonly var n0 = ref words[next];
        ref readonly var n1 = ref words[next + 1];
        ref readonly var n2 = ref words[next + 2];
        var real = top != words.Length - 1;
        var distance = real ? Distance(next - top) : 0;
        var between = real ? Between(s0, n0) : 0;
        var has = hasHead ? 1UL : 0UL;
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
        f[21] = Mix(49, s0.Word, distance);
        f[22] = Mix(51, n0.Word, distance);
        f[23] = Mix(52, s0.Word, n0.Word, distance);
        f[24] = Mix(53, s0.Tag, n0.Tag, distance);
        f[25] = Mix(58, s0.Tag, n0.Tag, between);
        f[26] = Mix(59, s0.Class, n0.Class, between + (distance << 16));
        f[27] = Mix(64, s0.Tag, n0.Tag, has);
        f[28] = Mix(65, s0.Word, n0.Tag, has);
        f[29] = Mix(66, s0.Class + (n0.Class << 8) + (n1.Class << 16) + (n2.Class << 24), has);
        f[30] = Mix(69, s0.Tag, n0.Tag, n1.Word);
        f[31] = Mix(70, s0.Word, n0.Tag, n1.Tag);
        FillAround(words, top, next, f[32..]);
    }

    // What stands left and right of S0 and left of N0. Dev UAS, averaged over two runs: 84.96 without, 85.12 with.
    private static void FillAround(ReadOnlySpan<ParseWord> words, int top, int next, Span<ulong> f)
    {
        var none = words.Length - 1;
        ref readonly var s0 = ref words[top];
        ref readonly var n0 = ref words[next];
        ref readonly var n1 = ref words[next + 1];
        ref readonly var left = ref words[top == none || top == 0 ? none : top - 1];
        ref readonly var right = ref words[top == none ? none : top + 1];
        ref readonly var last = ref words[next == 0 ? none : next - 1];
        f[0] = Mix(74, s0.Tag, right.Tag, n0.Tag + (last.Tag << 8));
        f[1] = Mix(75, left.Tag, s0.Tag, n0.Tag);
        f[2] = Mix(76, s0.Tag, last.Tag, n0.Tag);
        f[3] = Mix(77, left.Tag, s0.Tag, n0.Tag + (n1.Tag << 8));
        f[4] = Mix(78, s0.Tag, right.Tag, n0.Tag);
        f[5] = Mix(79, s0.Tag, last.Tag, n0.Tag + (n1.Tag << 8));
    }

    public static void FillTree(ReadOnlySpan<ParseWord> words, ParseState state, ReadOnlySpan<short> places, Span<ulong> f)
    {
        var top = state.Top(0);
        int next = state.Next;
        ref readonly var s0 = ref words[top];
        ref readonly var n0 = ref words[next];
        ref readonly var s0h = ref words[places[0]];
        ref readonly var s0l = ref words[places[1]];
        ref readonly var s0r = ref words[places[2]];
        ref readonly var n0l = ref words[places[3]];
        ref readonly var s1 = ref words[places[8]];
        var distance = top == state.None ? 0 : Distance(next - top);
        var has = state.HasHead ? 1UL : 0UL;
        ulong left = (ulong)state.LeftCount[top], right = (ulong)state.RightCount[top], nextLeft = (ulong)state.LeftCount[next];
        f[0] = Mix(21, s0h.Tag, s0.Tag, n0.Tag);
        f[1] = Mix(22, s0.Tag, s0l.Tag, n0.Tag);
        f[2] = Mix(23, s0.Tag, s0r.Tag, n0.Tag);
        f[3] = Mix(24, s0.Tag, n0.Tag, n0l.Tag);
        f[4] = Mix(25, s0.Tag, s0l.Tag, words[places[5]].Tag);
        f[5] = Mix(26, s0.Tag, s0r.Tag, words[places[6]].Tag);
        f[6] = Mix(27, s0.Tag, s0h.Tag, words[places[4]].Tag);
        f[7] = Mix(28, n0.Tag, n0l.Tag, words[places[7]].Tag);
        f[8] = Mix(45, s0.Word, s0r.Word);
        f[9] = Mix(46, s0.Word, s0l.Word);
        f[10] = Mix(47, n0.Word, n0l.Word);
        f[11] = Mix(48, s0h.Word, n0.Word);
        f[12] = Mix(50, s0.Tag, distance + (right << 8));
        f[13] = Mix(54, s0.Word, right);
        f[14] = Mix(55, s0.Tag, left + (right << 8));
        f[15] = Mix(56, n0.Word, nextLeft);
        f[16] = Mix(57, n0.Tag, nextLeft);
        f[17] = Mix(62, s1.Tag, s0.Tag, n0.Tag);
        f[18] = Mix(63, s1.Tag, n0.Tag, has);
        f[19] = Mix(67, s0.Tag, s0r.Word, n0.Tag);
        f[20] = Mix(68, s0h.Word, s0.Tag, n0.Tag);
        f[21] = Mix(71, s1.Word, s0.Tag, n0.Tag);
        f[22] = Mix(72, s0h.Tag + (s0.Tag << 8), s0r.Tag, n0.Tag);
        f[23] = Mix(73, s0.Tag, n0l.Word, n0.Tag);
        f[24] = Mix(80, s0.Tag, n0.Tag, right + (has << 8));
        f[25] = Mix(81, s0.Tag, n0.Tag, nextLeft + (has << 8));
        f[26] = Mix(82, s1.Tag, s0.Tag, n0.Tag + (words[next + 1].Tag << 8));
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

using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Tagging;

/// <summary>The tagger's features of one word: itself, its neighbours and the two tags before it.</summary>
internal static class TagFeatures
{
    public const int Count = 36;

    /// <param name="words">The sentence with two edges on either side.</param>
    /// <param name="at">Index into <paramref name="words"/>.</param>
    /// <param name="last">1 + the tag of the word before; 0 at the start.</param>
    public static void Fill(ReadOnlySpan<WordFeatures> words, int at, ulong last, ulong beforeLast, Span<ulong> features)
    {
        ref readonly var word = ref words[at];
        ref readonly var left = ref words[at - 1];
        ref readonly var right = ref words[at + 1];
        ulong first = left.Form == 1 ? 1UL : 0UL;
        features[0] = FeatureHash.Mix(0, word.Lower);
        features[1] = FeatureHash.Mix(1, word.Form, first);
        features[2] = FeatureHash.Mix(2, word.Suffix1);
        features[3] = FeatureHash.Mix(3, word.Suffix2);
        features[4] = FeatureHash.Mix(4, word.Suffix3);
        features[5] = FeatureHash.Mix(5, word.Suffix4);
        features[6] = FeatureHash.Mix(6, word.Prefix2);
        features[7] = FeatureHash.Mix(7, word.Prefix3);
        features[8] = FeatureHash.Mix(8, word.Shape, first);
        features[9] = FeatureHash.Mix(9, last);
        features[10] = FeatureHash.Mix(10, last, beforeLast);
        features[11] = FeatureHash.Mix(11, last, word.Lower);
        features[12] = FeatureHash.Mix(12, left.Lower);
        features[13] = FeatureHash.Mix(13, words[at - 2].Lower);
        features[14] = FeatureHash.Mix(14, right.Lower);
        features[15] = FeatureHash.Mix(15, words[at + 2].Lower);
        features[16] = FeatureHash.Mix(16, left.Suffix3);
        features[17] = FeatureHash.Mix(17, right.Suffix3);
        features[18] = FeatureHash.Mix(18, right.Lexicon);
        features[19] = FeatureHash.Mix(19, right.Lexicon, words[at + 2].Lexicon);
        features[20] = FeatureHash.Mix(20, last, right.Lexicon);
        features[21] = FeatureHash.Mix(21, last, word.Lexicon);
        features[22] = FeatureHash.Mix(22, word.Lexicon, right.Lexicon);
        features[23] = FeatureHash.Mix(23, right.Shape, word.Shape);
        features[24] = FeatureHash.Mix(24, left.Shape, word.Shape);
        features[25] = FeatureHash.Mix(25, left.Lower, word.Lower);
        features[26] = FeatureHash.Mix(26, word.Lower, right.Lower);
        features[27] = FeatureHash.Mix(27, last, word.Suffix3);
        features[28] = FeatureHash.Mix(28, last, beforeLast, word.Lexicon);
        features[29] = FeatureHash.Mix(29, word.Lower, (word.Space * 2) + right.Space);
        features[30] = FeatureHash.Mix(30, left.Lower, right.Lower);
        features[31] = FeatureHash.Mix(31, last, word.Lexicon, right.Lexicon);
        features[32] = FeatureHash.Mix(32, word.Lexicon, right.Lexicon, words[at + 2].Lexicon);
        features[33] = FeatureHash.Mix(33, word.Suffix2, right.Lexicon);
        features[34] = FeatureHash.Mix(34, word.Shape, word.Suffix2, first);
        features[35] = FeatureHash.Mix(35, last, beforeLast, word.Lower);
    }
}

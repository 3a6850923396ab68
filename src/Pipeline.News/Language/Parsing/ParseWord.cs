using Pipeline.News.Language.Learning;
using Pipeline.News.Language.Tagging;

namespace Pipeline.News.Language.Parsing;

/// <summary>What parser and labeller see of a word.</summary>
internal struct ParseWord
{
    /// <summary>How many places behind the sentence's words the arrays have: three for the end, one for "no such word".</summary>
    public const int Padding = 4;

    public ulong Word;
    public ulong Tag;
    public ulong WordTag;
    public ulong Class;

    /// <summary>How many verbs stand before the word; likewise punctuation marks and conjunctions.</summary>
    public ushort Verbs;
    public ushort Marks;
    public ushort Joints;

    /// <summary>Fills the words, then the padding. Rare words are known by ending and shape only.</summary>
    public static void Fill(ReadOnlySpan<WordFeatures> features, ReadOnlySpan<byte> tags, Tagger tagger, Span<ParseWord> words)
    {
        var count = default(ParseWord);
        for (var i = 0; i < tags.Length; i++)
        {
            ref readonly var word = ref features[i + 2];
            var lexeme = word.Lexicon != 0 ? word.Lower : FeatureHash.Mix(77, word.Suffix3, word.Shape);
            var kind = tagger.PartOfSpeech(tags[i]);
            words[i] = count.With(lexeme, tags[i] + 3UL, (ulong)kind + 3);
            count.Verbs += (ushort)(kind is PartOfSpeech.Verb ? 1 : 0);
            count.Marks += (ushort)(kind is PartOfSpeech.Punct ? 1 : 0);
            count.Joints += (ushort)(kind is PartOfSpeech.CConj or PartOfSpeech.SConj ? 1 : 0);
        }

        words[tags.Length..].Fill(count.With(2, 2, 2));
        words[^1] = count.With(1, 1, 1);
    }

    private readonly ParseWord With(ulong word, ulong tag, ulong kind) =>
        this with { Word = word, Tag = tag, WordTag = FeatureHash.Mix(tag, word), Class = kind };
}

using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Words;

/// <summary>What is known of a word, found by its <see cref="WordHash"/>: function words of any language, and cue phrases.</summary>
internal static class WordTable
{
    private static readonly KnownHashes Words;

    /// <summary>By the number of a word; the first is of all words that are not known.</summary>
    private static readonly WordTraits[] Traits;
    private static readonly uint[] OwnCues;

    /// <summary>By the number of a word: the phrases that begin with it.</summary>
    private static readonly CuePhrase[][] Phrases;

    static WordTable()
    {
        var (hashes, words) = Load();
        Words = new KnownHashes(hashes);
        Traits = [.. words.Select(w => w.Traits)];
        OwnCues = [.. words.Select(w => w.OwnCues)];
        Phrases = [.. words.Select(w => w.Phrases.ToArray())];
    }

    public static int CueKinds { get; } = Enum.GetValues<CueKind>().Length;

    /// <inheritdoc cref="KnownHashes.MayKnow"/>
    public static int MayKnow(ulong hash) => Words.MayKnow(hash);

    /// <returns>0 for a word that is not known.</returns>
    public static int NumberOf(ulong hash) => Words.Find(hash);

    public static WordTraits TraitsOf(int number) => Traits[number];

    /// <summary>Bit <c>1 &lt;&lt; CueKind</c>: what a word is a cue of by itself.</summary>
    public static uint OwnCuesOf(int number) => OwnCues[number];

    /// <summary>Cues of several words that begin with this one.</summary>
    public static ReadOnlySpan<CuePhrase> PhrasesOf(int number) => Phrases[number];

    private static (ulong[] Hashes, WordInfo[] Words) Load()
    {
        var words = new OrderedDictionary<ulong, WordInfo>();
        foreach (var word in Lexicon.Lines("Language/Lexicons/function-words").SelectMany(line => line.Split(' ').Skip(1)))
        {
            Of(words, word).Traits |= WordTraits.Function;
        }

        foreach (var (list, trait) in new[] { ("first-person", WordTraits.FirstPerson), ("second-person", WordTraits.SecondPerson) })
        {
            foreach (var word in Lexicon.Lines($"Cleaning/Text/Lexicons/{list}"))
            {
                Of(words, word).Traits |= trait;
            }
        }

        foreach (var line in Lexicon.Lines("Cleaning/Text/Lexicons/cues"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            AddCue(words, 1u << (int)Enum.Parse<CueKind>(parts[0], ignoreCase: true), parts[1..]);
        }

        return ([.. words.Keys], [new WordInfo(), .. words.Values]);
    }

    private static WordInfo Of(OrderedDictionary<ulong, WordInfo> words, string word)
    {
        words.TryAdd(WordHash.Of(word), new WordInfo());
        return words[WordHash.Of(word)];
    }

    private static void AddCue(OrderedDictionary<ulong, WordInfo> words, uint cue, string[] phrase)
    {
        var first = Of(words, phrase[0]);
        if (phrase.Length == 1)
        {
            first.Traits |= WordTraits.Cue;
            first.OwnCues |= cue;
            return;
        }

        first.Traits |= WordTraits.FirstOfPhrase;
        first.Phrases.Add(new CuePhrase(cue, WordHash.Of(phrase[1]), [.. phrase[2..].Select(w => WordHash.Of(w))]));
        Of(words, phrase[1]).Traits |= WordTraits.SecondOfPhrase;
    }

    /// <summary>What the lexicons say of a word, while they are read.</summary>
    private sealed class WordInfo
    {
        public WordTraits Traits { get; set; }

        public uint OwnCues { get; set; }

        public List<CuePhrase> Phrases { get; } = [];
    }
}

using System.Collections.Immutable;
using Pipeline.News.Language;

namespace Pipeline.News.Cleaning.Text;

/// <summary>What is known of a word, found by its <see cref="WordHash"/>: function words of any language, and cue phrases.</summary>
internal static class WordTable
{
    private const int FilterBlocks = 2048;

    private static readonly HashNumbers Numbers = new(4096);

    /// <summary>By the number of a word; the first is of all words that are not known.</summary>
    private static readonly ImmutableArray<WordInfo> Infos = Load();

    /// <summary>A bit for each value of some of a hash's bits, set where a word of the lexicons has them: few other words are looked up.</summary>
    private static readonly ulong[] Filter = MakeFilter();

    public static int CueKinds { get; } = Enum.GetValues<CueKind>().Length;

    /// <returns>0 for a word that is not known.</returns>
    public static int NumberOf(ulong hash) => (Filter[Block(hash)] & (1UL << (int)(hash & 63))) == 0 ? 0 : Numbers.Find(hash);

    public static WordInfo Info(int number) => Infos[number];

    private static int Block(ulong hash) => (int)(hash >> 6) & (FilterBlocks - 1);

    private static ulong[] MakeFilter()
    {
        var filter = new ulong[FilterBlocks];
        for (var number = 1; number <= Numbers.Count; number++)
        {
            var hash = Numbers.HashOf(number);
            filter[Block(hash)] |= 1UL << (int)(hash & 63);
        }

        return filter;
    }

    private static ImmutableArray<WordInfo> Load()
    {
        var infos = new List<WordInfo> { new() };
        foreach (var word in Lexicon.Lines("Language/Lexicons/function-words").SelectMany(line => line.Split(' ').Skip(1)))
        {
            Of(word).Traits |= WordTraits.Function;
        }

        Mark("first-person", WordTraits.FirstPerson);
        Mark("second-person", WordTraits.SecondPerson);
        foreach (var line in Lexicon.Lines("Cleaning/Text/Lexicons/cues"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Add(1u << (int)Enum.Parse<CueKind>(parts[0], ignoreCase: true), parts[1..]);
        }

        return [.. infos];

        WordInfo Of(string word)
        {
            var number = Numbers.NumberOf(WordHash.Of(word));
            if (number == infos.Count)
            {
                infos.Add(new WordInfo());
            }

            return infos[number];
        }

        void Add(uint cue, string[] words)
        {
            var first = Of(words[0]);
            if (words.Length == 1)
            {
                first.Traits |= WordTraits.Cue;
                first.OwnCues |= cue;
                return;
            }

            first.Traits |= WordTraits.FirstOfPhrase;
            first.Phrases.Add(new CuePhrase(cue, [.. words[1..].Select(w => WordHash.Of(w))]));
            Of(words[1]).Traits |= WordTraits.SecondOfPhrase;
        }

        void Mark(string list, WordTraits trait)
        {
            foreach (var word in Lexicon.Lines($"Cleaning/Text/Lexicons/{list}"))
            {
                Of(word).Traits |= trait;
            }
        }
    }
}

using System.Collections.Frozen;

namespace Pipeline.News.Cleaning.Text;

/// <summary>What is known of a word, found by the hash of its lower-case form: function words of any language, and cue phrases.</summary>
internal static class WordTable
{
    public const ulong HashSeed = 14695981039346656037;
    private const ulong HashPrime = 1099511628211;

    private static readonly FrozenDictionary<ulong, WordInfo> Words = Load();

    public static int CueKinds { get; } = Enum.GetValues<CueKind>().Length;

    /// <summary>FNV-1a, a step a character, so that a scanner hashes a word while it reads it.</summary>
    public static ulong Step(ulong hash, char lower) => (hash ^ lower) * HashPrime;

    public static WordInfo? Find(ulong hash) => Words.GetValueOrDefault(hash);

    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = HashSeed;
        foreach (var c in word)
        {
            hash = Step(hash, char.ToLowerInvariant(c));
        }

        return hash;
    }

    private static FrozenDictionary<ulong, WordInfo> Load()
    {
        var words = new Dictionary<ulong, WordInfo>();
        foreach (var word in Lexicon.Lines("Language/Lexicons/function-words").SelectMany(line => line.Split(' ').Skip(1)))
        {
            Info(Hash(word)).IsFunctionWord = true;
        }

        Mark("first-person", info => info.IsFirstPerson = true);
        Mark("second-person", info => info.IsSecondPerson = true);
        foreach (var line in Lexicon.Lines("Cleaning/Text/Lexicons/cues"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kind = Enum.Parse<CueKind>(parts[0], ignoreCase: true);
            Info(Hash(parts[1])).Phrases.Add(new CuePhrase(kind, [.. parts.Skip(2).Select(p => Hash(p))]));
        }

        return words.ToFrozenDictionary();

        WordInfo Info(ulong hash) => words.TryGetValue(hash, out var info) ? info : words[hash] = new WordInfo();

        void Mark(string list, Action<WordInfo> mark)
        {
            foreach (var word in Lexicon.Lines($"Cleaning/Text/Lexicons/{list}"))
            {
                mark(Info(Hash(word)));
            }
        }
    }
}

internal sealed class WordInfo
{
    public bool IsFunctionWord { get; set; }

    public bool IsFirstPerson { get; set; }

    public bool IsSecondPerson { get; set; }

    /// <summary>Cue phrases that begin with this word.</summary>
    public List<CuePhrase> Phrases { get; } = [];
}

/// <param name="Rest">Hashes of the words after the first.</param>
internal sealed record CuePhrase(CueKind Kind, ulong[] Rest);

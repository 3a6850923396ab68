using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Lemmas;

/// <summary>
/// Turns a word into its dictionary form by an edit (how many characters go, what comes instead) that its Penn tag and its longest known
/// ending decide; words that their ending misleads have an entry of their own.
/// </summary>
internal sealed class Lemmatizer
{
    // "-iness" and "-ingly": longer endings of English words are two endings.
    public const int LongestEnding = 5;

    private static readonly Lazy<Lemmatizer> Loaded = new(Load);

    private readonly uint[] _keys;
    private readonly byte[] _editOf;
    private readonly (int Cut, string Append)[] _edits;

    private Lemmatizer(uint[] keys, byte[] editOf, (int, string)[] edits)
    {
        _keys = keys;
        _editOf = editOf;
        _edits = edits;
    }

    public static Lemmatizer Shared => Loaded.Value;

    private static Lemmatizer Load()
    {
        using var model = ModelReader.Open("lemmas");
        return Read(model);
    }

    public static Lemmatizer Read(Stream model)
    {
        var reader = new ModelReader(model);
        var edits = new (int, string)[reader.Int()];
        for (var i = 0; i < edits.Length; i++)
        {
            edits[i] = (reader.Int(), reader.String());
        }

        var size = reader.Int();
        return new(reader.Array<uint>(size), reader.Array<byte>(size), edits);
    }

    public static uint Key(ulong name) => (uint)(name >> 32) | 1;

    public static ulong WholeWord(PennTag tag, ReadOnlySpan<char> lower) => FeatureHash.Mix(256 + (ulong)tag, FeatureHash.Of(lower));

    public static ulong Ending(PennTag tag, ReadOnlySpan<char> lower, int length) =>
        FeatureHash.Mix((ulong)tag, FeatureHash.Of(lower[^length..]), (ulong)length);

    /// <summary>Lower case, but names keep their capitals.</summary>
    public string Lemma(ReadOnlySpan<char> word, PartOfSpeech partOfSpeech, PennTag tag, WordCache cache)
    {
        if (word.Length > 64)
        {
            return cache.Get(word);
        }

        Span<char> lower = stackalloc char[80];
        var length = Lower(word, lower);
        var (cut, append) = _edits[Edit(tag, lower[..length])];
        if (cut > length)
        {
            (cut, append) = (0, "");
        }

        if (partOfSpeech == PartOfSpeech.PropN)
        {
            word.CopyTo(lower);
        }

        append.CopyTo(lower[(length - cut)..]);
        return cache.Get(lower[..(length - cut + append.Length)]);
    }

    internal static int Lower(ReadOnlySpan<char> word, Span<char> lower)
    {
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = word[i] is '’' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        return word.Length;
    }

    /// <summary>Number of the edit; 0 leaves the word as it is.</summary>
    private int Edit(PennTag tag, ReadOnlySpan<char> lower)
    {
        var found = Find(WholeWord(tag, lower));
        for (var length = Math.Min(LongestEnding, lower.Length); found < 0 && length >= 0; length--)
        {
            found = Find(Ending(tag, lower, length));
        }

        return Math.Max(0, found);
    }

    private int Find(ulong name)
    {
        var mask = (uint)_keys.Length - 1;
        var key = Key(name);
        for (var at = (uint)name & mask; _keys[at] != 0; at = (at + 1) & mask)
        {
            if (_keys[at] == key)
            {
                return _editOf[at];
            }
        }

        return -1;
    }
}

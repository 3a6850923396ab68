using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Names;

internal enum Gender : byte
{
    Unknown,
    Man,
    Woman,
}

/// <summary>First names, with the gender that most of their bearers have.</summary>
internal static class FirstNames
{
    private static readonly WordMap<Gender> Names = new(WordList.Read("Claims/Names/Lexicons/first-names")
        .Select(entry => (entry.Key, entry.Section == "man" ? Gender.Man : entry.Section == "woman" ? Gender.Woman : Gender.Unknown)));

    private static readonly WordMap<Gender> Titles = new(WordList.Read("Claims/Names/Lexicons/gendered")
        .Select(entry => (entry.Key, entry.Section == "man" ? Gender.Man : Gender.Woman)));

    public static bool Contains(ReadOnlySpan<char> name) => name.Length > 1 && char.IsUpper(name[0]) && Names.TryGet(name, out _);

    public static Gender Of(ReadOnlySpan<char> name) => Names.TryGet(name, out var gender) ? gender : Gender.Unknown;

    /// <summary>Of a title or noun that tells it: <c>Mrs.</c>, <c>spokeswoman</c>, <c>king</c>.</summary>
    public static Gender OfTitle(ReadOnlySpan<char> word) => Titles.TryGet(word, out var gender) ? gender : Gender.Unknown;
}

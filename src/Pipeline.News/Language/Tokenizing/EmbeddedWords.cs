using System.Collections.Frozen;
using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Embedded word lists as sets and maps that ignore case and can be asked with a span.</summary>
internal static class EmbeddedWords
{
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string name) =>
        Lexicon.Lines(name).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A map of lines <c>word number</c>.</summary>
    public static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers(string name) =>
        Lexicon.Lines(name)
            .Select(line => line.Split(' '))
            .ToFrozenDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}

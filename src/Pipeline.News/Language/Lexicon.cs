using System.Collections.Frozen;
using System.Reflection;

namespace Pipeline.News.Language;

/// <summary>Reads the word lists embedded beside the code: one entry a line, <c>#</c> starts a comment.</summary>
internal static class Lexicon
{
    /// <param name="name">Folder path and file, such as <c>Language/Tokenizing/Lexicons/titles.txt</c>.</param>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The lexicon {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Trim();
        }
    }

    /// <summary>A set that ignores case and can be asked with a span.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string name) =>
        Lines(name).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A map of lines <c>word number</c> that ignores case and can be asked with a span.</summary>
    public static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers(string name) =>
        Lines(name)
            .Select(line => line.Split(' '))
            .ToFrozenDictionary(
                parts => parts[0],
                parts => int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}

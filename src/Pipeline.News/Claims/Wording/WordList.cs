using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Wording;

/// <summary>Reads an embedded word list with <c>[section]</c> lines and, where an entry has a value, <c>entry = value</c>.</summary>
internal static class WordList
{
    /// <param name="name">Path below the project: <c>Claims/Figures/Lexicons/units</c>.</param>
    public static IEnumerable<Entry> Read(string name)
    {
        var section = "";
        foreach (var line in Lexicon.Lines(name))
        {
            if (line[0] == '[' && line[^1] == ']')
            {
                section = line[1..^1];
                continue;
            }

            var at = (line + " ").IndexOf(" = ", StringComparison.Ordinal);
            yield return at < 0 ? new Entry(section, line, "") : new Entry(section, line[..at], line[(at + 2)..].Trim());
        }
    }

    /// <summary>The entries of one section (all of them where it is null), matched whatever their case.</summary>
    public static WordSet Words(string name, string? section = null) =>
        new(Read(name).Where(entry => section is null || entry.Section == section).Select(entry => entry.Key));

    public static PhraseTable<string> Phrases(string name, string? section = null) =>
        new(Read(name).Where(entry => section is null || entry.Section == section).Select(entry => (entry.Key, entry.Value)));

    internal readonly record struct Entry(string Section, string Key, string Value);
}

using System.Collections.Immutable;
using System.Reflection;

namespace Pipeline.News.Texts;

/// <summary>Reads the embedded word lists: one entry a line, <c>#</c> begins a comment line.</summary>
internal static class Lexicon
{
    /// <param name="name">Folder and file name without extension: <c>Dates/Lexicons/months</c>.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static ImmutableArray<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".txt")
            ?? throw new ArgumentException($"There is no lexicon '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } entry && entry[0] != '#')
            {
                lines.Add(entry);
            }
        }

        return lines.ToImmutable();
    }
}

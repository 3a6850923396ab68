namespace Pipeline.News.Cleaning.Html;

/// <summary>Reads an embedded word list: <c># comment</c>, <c>[section]</c>, one entry a line.</summary>
internal static class LexiconFile
{
    public static IEnumerable<(string Section, string Entry)> Read(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list '{name}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                section = line[1..^1];
                continue;
            }

            yield return (section, line);
        }
    }
}

namespace Pipeline.Local.Terminal;

/// <summary>Breaks a text into lines at its spaces, so that continuation lines can be indented and no line ends in padding.</summary>
internal static class TextWrap
{
    // Two or three words; in a narrower column every line would be cut.
    private const int Narrowest = 20;

    // Not the spaces that are made to hold a number and its unit together.
    private static readonly char[] Breaks = [' ', '\t', '\n', '\r', '\u2028', '\u2029'];

    /// <param name="width">In characters; a longer word stands on a line of its own.</param>
    public static IEnumerable<string> Lines(string text, int width)
    {
        width = Math.Max(width, Narrowest);
        var line = "";
        foreach (var word in text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }
}

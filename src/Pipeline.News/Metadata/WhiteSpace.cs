namespace Pipeline.News.Metadata;

/// <summary>Runs of white space as one space each, none at the ends.</summary>
internal static class WhiteSpace
{
    public static string Collapse(string text) =>
        IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Collapse(ReadOnlySpan<char> text) => Collapse(text.Trim().ToString());

    /// <summary>Most lines are, and need no new string.</summary>
    private static bool IsCollapsed(string text)
    {
        var spaced = true;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (space && (spaced || c != ' '))
            {
                return false;
            }

            spaced = space;
        }

        return !spaced || text.Length == 0;
    }
}

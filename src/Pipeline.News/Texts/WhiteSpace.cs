using System.Buffers;

namespace Pipeline.News.Texts;

/// <summary>Runs of white space as one space each, none at the ends.</summary>
internal static class WhiteSpace
{
    private static readonly SearchValues<char> Unusual =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => c != ' ' && char.IsWhiteSpace(c))]);

    public static string Collapse(string text) =>
        IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Collapse(ReadOnlySpan<char> text) => Collapse(text.Trim().ToString());

    /// <summary>Most lines are, and need no new string.</summary>
    private static bool IsCollapsed(ReadOnlySpan<char> text) =>
        text.IsEmpty || !((IsBeyondPrintableAscii(text) && text.ContainsAny(Unusual)) || text.Contains("  ", StringComparison.Ordinal) || text[0] == ' ' || text[^1] == ' ');

    /// <summary>False for most lines: all white space but the plain space is.</summary>
    private static bool IsBeyondPrintableAscii(ReadOnlySpan<char> text) => text.ContainsAnyExceptInRange(' ', '~');
}

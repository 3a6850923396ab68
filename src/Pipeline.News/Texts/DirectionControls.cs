using System.Buffers;

namespace Pipeline.News.Texts;

/// <summary>
/// Characters that turn the order in which others are shown, beyond what their letters ask for: with them a name reads otherwise than it is written
/// (<c>exe.txt</c> for <c>txt.exe</c>), and a line takes the next ones along.
/// </summary>
public static class DirectionControls
{
    /// <summary>Embeddings, overrides and isolates. The marks for one place (U+200E, U+200F, U+061C) turn nothing around.</summary>
    internal static readonly char[] All = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];

    private static readonly SearchValues<char> Controls = SearchValues.Create(All);

    /// <summary>With a sign that stands for nothing where one of them was.</summary>
    public static string Visible(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(Controls) ? string.Concat(text.Select(c => Controls.Contains(c) ? '\uFFFD' : c)) : text;
    }

    public static bool Is(char c) => Controls.Contains(c);
}

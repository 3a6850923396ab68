namespace Pipeline.News.Texts;

/// <summary>
/// Bounds what the lines of a dump may cost; what comes after them is not read. The longest of 1,400 dumps and articles has 2,900
/// lines. A line takes up to 1.6 kB until the metadata are read; so bounded, no kind of dump takes 20 times its size.
/// </summary>
internal static class LineLimit
{
    // A third more than the longest dump; beyond, lines as long as a paragraph's first two: 16 MB of text are 116,000 of them.
    private const int FreeLines = 4_000;
    private const int CharactersALine = 150;

    public static int Of(int characters) => FreeLines + (characters / CharactersALine);

    /// <returns>What is read of the text, nearly always all of it, and else the first line that is not.</returns>
    public static (string Read, string? Unread) Cut(string text)
    {
        var most = Of(text.Length);
        var end = text.AsSpan().Count('\n') <= most ? text.Length : End(text, most);
        return end == text.Length ? (text, null) : (text[..end], FirstLine(text.AsSpan(end)));
    }

    private static int End(string text, int most)
    {
        var at = 0;
        for (var line = 0; line < most && at < text.Length; line++)
        {
            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : text.AsSpan(end).IndexOfAnyExcept('\n') is var blank && blank < 0 ? text.Length : end + blank;
        }

        return at;
    }

    private static string FirstLine(ReadOnlySpan<char> text) => (text.IndexOf('\n') is var end and >= 0 ? text[..end] : text).Trim().ToString();
}

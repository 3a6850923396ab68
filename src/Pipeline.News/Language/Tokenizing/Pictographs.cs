using System.Globalization;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Emoji and other symbols: one token for all that is drawn as one.</summary>
internal static class Pictographs
{
    // The longest emoji in use (families, flags of regions) have 14 units; a run of combining signs is cut.
    private const int Longest = 32;

    public static int End(ReadOnlySpan<char> text, int at)
    {
        var window = text.Slice(at, Math.Min(Longest, text.Length - at));
        var length = Math.Max(1, StringInfo.GetNextTextElementLength(window));
        if (length == Longest && char.IsHighSurrogate(text[at + length - 1]))
        {
            length--;
        }

        return at + length;
    }
}

using System.Buffers;
using System.Text;

namespace Pipeline.News.Texts;

/// <summary>Letters that fonts draw as one: <c>ﬁ</c> is <c>fi</c>.</summary>
public static class Ligatures
{
    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly SearchValues<char> Drawn = SearchValues.Create("\uFB00\uFB01\uFB02\uFB03\uFB04\uFB05\uFB06");

    public static string Apart(string text)
    {
        if (!text.AsSpan().ContainsAny(Drawn))
        {
            return text;
        }

        var apart = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            apart.Append(c is >= '\uFB00' and <= '\uFB06' ? Letters[c - '\uFB00'] : c.ToString());
        }

        return apart.ToString();
    }
}

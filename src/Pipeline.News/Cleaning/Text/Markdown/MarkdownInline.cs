using System.Buffers;
using System.Text;

namespace Pipeline.News.Cleaning.Text.Markdown;

/// <summary>Takes emphasis, code, link and image marks out of a line of Markdown.</summary>
internal static class MarkdownInline
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[\\<");

    public static string Plain(string text, List<string> images)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && char.IsPunctuation(text[i + 1]):
                    plain.Append(text[++i]);
                    break;
                case '!' when i + 1 < text.Length && text[i + 1] == '[' && Link(text, i + 1) is { } image:
                    images.Add(image.Label.Trim());
                    i = image.End - 1;
                    break;
                case '[' when Link(text, i) is { } link:
                    plain.Append(Plain(link.Label, images));
                    i = link.End - 1;
                    break;
                case '<' when text.AsSpan(i + 1).StartsWith("http", StringComparison.Ordinal) && text.IndexOf('>', i) is > 0 and var end:
                    i = end;
                    break;
                case '*' or '`':
                case '_' when IsEdge(text, i):
                    break;
                default:
                    plain.Append(text[i]);
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>A label in brackets with an address in parentheses or a reference in brackets right behind it.</summary>
    private static (string Label, int End)? Link(string text, int open)
    {
        var close = Close(text, open, '[', ']');
        if (close < 0 || close + 1 >= text.Length)
        {
            return null;
        }

        var end = text[close + 1] switch
        {
            '(' => Close(text, close + 1, '(', ')'),
            '[' => Close(text, close + 1, '[', ']'),
            _ => -1,
        };
        return end < 0 ? null : (text[(open + 1)..close], end + 1);
    }

    /// <summary>Bounded, so that a line of brackets is not searched again and again to its end.</summary>
    private static int Close(string text, int open, char opening, char closing)
    {
        var depth = 0;
        for (var i = open; i < Math.Min(text.Length, open + 2000); i++)
        {
            depth += text[i] == opening ? 1 : text[i] == closing ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsEdge(string text, int at) =>
        at == 0 || at + 1 == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]);
}

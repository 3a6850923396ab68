using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Pipeline.News.Metadata.Pages;

/// <summary>The visible text of small elements, white space collapsed, words of neighbouring blocks kept apart.</summary>
internal static class ElementText
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "br", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "label", "legend",
        "li", "main", "menu", "nav", "ol", "option", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsBlock(string localName) => Blocks.Contains(localName);

    /// <summary>At most <paramref name="most"/> characters.</summary>
    /// <param name="apart">Inline elements that stand side by side are told apart, as <see cref="Separate"/> does.</param>
    public static string Of(INode root, int most, bool apart = false)
    {
        var text = new StringBuilder();
        var node = root;
        while (text.Length < most)
        {
            if (node is IText data)
            {
                if (apart)
                {
                    Separate(text, data.Data);
                }

                Append(text, data.Data, most);
            }
            else if (node is IElement element && element != root && IsBlock(element.LocalName))
            {
                Append(text, " ", most);
            }

            if (node.FirstChild is { } child && (node is not IElement e || e.LocalName is not ("script" or "style" or "svg" or "noscript")))
            {
                node = child;
                continue;
            }

            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
            }

            if (node == root)
            {
                break;
            }

            node = node.NextSibling!;
        }

        return Finish(text);
    }

    /// <summary>
    /// Parts where two elements meet without a space: <c>Ann Lee</c> and <c>Staff Writer</c> of two spans are not one word, and
    /// a day is not a part of the year before it.
    /// </summary>
    public static void Separate(StringBuilder line, string next)
    {
        if (line.Length == 0 || next.Length == 0)
        {
            return;
        }

        if (char.IsLower(line[^1]) && char.IsUpper(next[0]))
        {
            line.Append(", ");
        }
        else if (char.IsAsciiDigit(line[^1]) && char.IsAsciiDigit(next[0]))
        {
            line.Append(' ');
        }
    }

    /// <summary>Appends with white space collapsed, up to a length of <paramref name="most"/>.</summary>
    public static void Append(StringBuilder line, string text, int most)
    {
        foreach (var c in text)
        {
            if (line.Length >= most)
            {
                return;
            }

            if (!char.IsWhiteSpace(c))
            {
                // Soft hyphens and zero-width marks are for the line breaker, but Persian and Indian words are spelt with a non-joiner.
                if ((c == '\u200C' && line.Length > 0 && line[^1] > '\u0590') || c is not ('\u00AD' or '\u200B' or '\u200C' or '\u2060' or '\uFEFF' or '\0'))
                {
                    line.Append(c);
                }
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
    }

    /// <summary>The line, trimmed; the builder is emptied.</summary>
    public static string Finish(StringBuilder line)
    {
        if (line.Length == 0)
        {
            return "";
        }

        if (line[^1] == ' ')
        {
            line.Length--;
        }

        var text = line.ToString();
        line.Clear();
        return text;
    }
}

using System.Collections.Frozen;
using System.Text;
using Pipeline.News.Bylines;
using Pipeline.News.Reading.Tree;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Evidence;

/// <summary>The visible text of small elements, white space collapsed, words of neighbouring blocks kept apart.</summary>
internal static class ElementText
{
    /// <summary>Boxes without text can hold any number of empty ones, and stand in each other.</summary>
    private const int MostNodes = 5000;

    /// <summary>In characters: <c>Photographs and words by</c>.</summary>
    private const int LongestOpener = 30;

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
    public static string Of(PageElement root, int most, bool apart = false)
    {
        var text = new StringBuilder();
        var walk = new TreeWalk(root);
        for (var left = MostNodes; left > 0 && text.Length < most && walk.Next() is { } node; left--)
        {
            if (node is PageText data)
            {
                if (apart)
                {
                    Separate(text, data.Data);
                }

                Append(text, data.Data, most);
            }
            else if (node is PageElement element)
            {
                // A heading that nobody closed holds the article, too.
                if (element.LocalName == "p" && root.LocalName is ['h', >= '1' and <= '6'] && text.Length > 1)
                {
                    break;
                }

                if (IsBlock(element.LocalName))
                {
                    Append(text, " ", most);
                }

                if (element.LocalName is "script" or "style" or "svg" or "noscript" or "rt" or "rp")
                {
                    walk.Skip();
                }
            }
        }

        return Finish(text);
    }

    /// <summary>
    /// Parts where two elements meet without a space: <c>Ann Lee</c> and <c>Staff Writer</c> of two spans are not one word, nor are a name and the
    /// handle behind it, and a day is not a part of the year before it. A word that opens a byline belongs to the name behind it.
    /// </summary>
    public static void Separate(StringBuilder line, ReadOnlySpan<char> next)
    {
        if (line.Length == 0 || next.Length == 0 || !char.IsLetterOrDigit(line[^1]))
        {
            return;
        }

        if (char.IsLetter(next[0]) && line.Length <= LongestOpener && BylineOpeners.IsOnly(line.ToString()))
        {
            line.Append(' ');
        }
        else if ((char.IsLower(line[^1]) && char.IsUpper(next[0])) || next[0] == '@')
        {
            line.Append(", ");
        }
        else if (char.IsAsciiDigit(line[^1]) && char.IsAsciiDigit(next[0]))
        {
            line.Append(' ');
        }
    }

    /// <summary>Appends with white space collapsed, up to a length of <paramref name="most"/>.</summary>
    public static void Append(StringBuilder line, ReadOnlySpan<char> text, int most)
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

        // A letter and its accent may come from two elements, and a cut may halve a pair.
        var text = NormalForm.Of(line.ToString());
        line.Clear();
        return text;
    }
}

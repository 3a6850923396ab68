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

    /// <summary>In characters, with what opens a byline; longer lines hold more than a name in two parts.</summary>
    private const int LongestName = 40;

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
    /// <param name="skip">Elements whose text is left out; null for none.</param>
    public static string Of(PageElement root, int most, bool apart = false, Func<PageElement, bool>? skip = null)
    {
        var text = new StringBuilder();
        var walk = new TreeWalk(root);
        for (var left = MostNodes; left > 0 && text.Length < most && walk.Next() is { } node; left--)
        {
            if (node is PageText data)
            {
                Part(text, data.Data, apart);
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

                if (element.LocalName is "script" or "style" or "svg" or "noscript" or "rt" or "rp" || (skip is not null && element != root && skip(element)))
                {
                    Append(text, " ", most);
                    walk.Skip();
                }
            }
        }

        return Finish(text);
    }

    private static void Part(StringBuilder text, ReadOnlySpan<char> next, bool apart)
    {
        if (apart)
        {
            Separate(text, next);
        }
        else if (BeginsAfterCapitals(text, next))
        {
            text.Append(' ');
        }
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

        var (last, first) = (line[^1], next[0]);
        if ((char.IsLower(last) && char.IsUpper(first)) || BeginsAfterCapitals(line, next))
        {
            line.Append(BelongsTo(line, next) ? " " : ", ");
        }
        else if ((char.IsAsciiDigit(first) && (char.IsAsciiDigit(last) || char.IsLower(last))) || (first == '@' && char.IsLetter(last))
            || (char.IsLetter(last) && char.IsLetter(first) && IsOpener(line)))
        {
            line.Append(' ');
        }
    }

    /// <summary><c>ANN LEE</c> and <c>Reporter</c>.</summary>
    private static bool BeginsAfterCapitals(StringBuilder line, ReadOnlySpan<char> next) =>
        line.Length > 1 && next.Length > 1 && char.IsUpper(line[^1]) && char.IsUpper(line[^2]) && char.IsUpper(next[0]) && char.IsLower(next[1]);

    /// <summary>The opener of a byline and the name in it, or a given name and the family name, are set apart and belong together.</summary>
    private static bool BelongsTo(StringBuilder line, ReadOnlySpan<char> next)
    {
        if (line.Length > LongestName)
        {
            return false;
        }

        var text = line.ToString();
        if (BylineOpeners.IsOnly(text))
        {
            return true;
        }

        var word = text[(text.LastIndexOf(' ') + 1)..];
        var before = text[..^word.Length].TrimEnd();
        var following = next.Trim();
        return PersonNames.IsGivenName(word) && (before.Length == 0 || before[^1] == ',' || BylineOpeners.IsOnly(before))
            && !following.Contains(' ') && following.Length > 1 && following.IndexOfAnyExceptInRange('\'', '\uFFFF') < 0 && !PersonNames.IsNotPerson(following.ToString());
    }

    private static bool IsOpener(StringBuilder line) => line.Length <= LongestName && BylineOpeners.IsOnly(line.ToString());

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

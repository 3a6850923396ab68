namespace Pipeline.News.Reading.Tree;

/// <summary>What stands small beside a word and is none of the sentence: the reading of an ideograph, the number of a note.</summary>
internal static class SmallMarks
{
    /// <summary>In characters: <c>[123]</c>, <c>**</c>.</summary>
    private const int LongestMark = 6;

    // A mark is a link, a bracket and a digit or two; larger elements are not looked through.
    private const int MostNodes = 8;

    /// <param name="before">The character in front of the element; <c>\0</c> where none is.</param>
    public static bool Is(PageElement element, char before) => element.LocalName switch
    {
        "rt" or "rp" => true,
        "sup" => IsNoteMark(element) && (IsBracketed(element) || LinksBelow(element) || IsNamedNote(element) || EndsClause(before)),
        "a" => element.ChildCount == 1 && element.Child(0) is PageText { Data.Length: <= LongestMark } && IsNoteMark(element) && IsNamedNote(element),
        _ => false,
    };

    /// <summary><c>1</c>, <c>[2]</c>, <c>*</c>, <c>†</c>: no letter.</summary>
    private static bool IsNoteMark(PageElement element)
    {
        var characters = 0;
        var walk = new TreeWalk(element);
        for (var left = MostNodes; walk.Next() is { } node; left--)
        {
            if (left == 0)
            {
                return false;
            }

            foreach (var c in node is PageText text ? text.Data : [])
            {
                characters += char.IsWhiteSpace(c) ? 0 : 1;
                if (characters > LongestMark || !(char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c is '[' or ']' or '(' or ')' or '*' or '-' or '\u2013' or '\u2020' or '\u2021' or ','))
                {
                    return false;
                }
            }
        }

        return characters > 0;
    }

    /// <summary><c>[2]</c>, <c>*</c>: no power is written so.</summary>
    private static bool IsBracketed(PageElement element) => element.TextContent.AsSpan().TrimStart() is ['[' or '*' or '\u2020' or '\u2021', ..];

    /// <summary>A power (<c>10²</c>, <c>m²</c>) stands behind a figure or a letter, a note behind what ends a clause.</summary>
    private static bool EndsClause(char before) => before is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '\u201D' or '\u2019' or '\u3002' or '\u00BB';

    private static bool LinksBelow(PageElement element) => element.Child("a") is { } link && LinksToNote(link);

    private static bool LinksToNote(PageElement link) => link.GetAttribute("href") is ['#', _, ..] || IsNamedNote(link);

    /// <summary>Numbers in brackets that only link to a list of sources are part of how scholars write.</summary>
    private static bool IsNamedNote(PageElement element) => IsNote(element.ClassName) || IsNote(element.Id) || IsNote(element.GetAttribute("role"));

    private static bool IsNote(string? names) => names is not null
        && (names.Contains("footnote", StringComparison.OrdinalIgnoreCase)
            || names.Contains("reference", StringComparison.OrdinalIgnoreCase)
            || names.Contains("noteref", StringComparison.OrdinalIgnoreCase));
}

using System.Buffers;
using System.Collections.Immutable;
using Pipeline.News.Reading.Tree;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Evidence;

/// <summary>What stands in a heading beside its words: labels, counters, a link around them.</summary>
internal static class HeadingText
{
    /// <summary>Names are joined of words in many ways, so that a part of a name is enough; a long one is of styles.</summary>
    private const int LongestNames = 120;

    private static readonly ImmutableArray<string> Labels = Lexicon.Lines("Reading/Evidence/Lexicons/heading-labels");
    private static readonly SearchValues<string> AnyLabel = SearchValues.Create([.. Labels], StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without elements that by their class are labels, counters or buttons; null where there are none, or nothing else.</summary>
    public static string? Bare(PageElement heading, string text) =>
        ElementText.Of(heading, PageWalker.LongestLine, skip: IsLabel) is { Length: > 0 } bare && bare != text ? bare : null;

    /// <summary>The address of a link that holds the whole heading, or stands around it.</summary>
    public static string? Link(PageElement heading, string text)
    {
        if (heading.ParentElement is { LocalName: "a" } around)
        {
            return around.GetAttribute("href");
        }

        for (var i = 0; i < heading.ChildCount; i++)
        {
            if (heading.Child(i) is PageElement { LocalName: "a" } link)
            {
                return ElementText.Of(link, PageWalker.LongestLine) == text ? link.GetAttribute("href") : null;
            }
        }

        return null;
    }

    private static bool IsLabel(PageElement element) =>
        element.LocalName is "span" or "a" or "small" or "sup" or "em" or "i" or "div" or "button" or "label"
        && element.ClassName is { Length: > 2 and < LongestNames } names && names.AsSpan().ContainsAny(AnyLabel);
}

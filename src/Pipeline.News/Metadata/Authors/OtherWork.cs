using System.Collections.Immutable;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Authors;

/// <summary>People who did something else than write the article: <c>Reviewed by</c>, <c>Photos by</c>.</summary>
internal static class OtherWork
{
    private static readonly ImmutableArray<string> Openers = PhraseOpenings.LongestFirst("Metadata/Lexicons/other-work-openers");

    /// <summary>Who is named reviewed, edited or photographed: <c>Reviewed by</c> stands before the element, on its line or on the one above.</summary>
    public static bool IsCredited(PageEvidence page, PageMention mention)
    {
        if (mention.Text.Length == 0 || mention.Line >= page.Lines.Length)
        {
            return false;
        }

        var line = page.Lines[mention.Line].Text;
        var at = line.IndexOf(mention.Text, StringComparison.Ordinal);
        return IsNamedBy(at > 0 ? line[..at] : at == 0 && mention.Line > 0 ? page.Lines[mention.Line - 1].Text : "");
    }

    /// <summary>A label ends with what opens such a credit.</summary>
    public static bool IsNamedBy(string label)
    {
        var end = label.AsSpan().TrimEnd(" :");
        foreach (var opener in Openers)
        {
            if (end.EndsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

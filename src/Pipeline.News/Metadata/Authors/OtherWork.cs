using System.Collections.Frozen;
using Pipeline.News.Bylines;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Authors;

/// <summary>People whom an element names, and who did something else than write the article or are what it is about.</summary>
internal static class OtherWork
{
    /// <summary>A role is a word or two.</summary>
    private const int LongestRole = 30;

    private static readonly FrozenSet<string> TopicLabels = Lexicon.Lines("Metadata/Lexicons/topic-labels").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Who is named reviewed, edited or photographed: <c>Reviewed by</c> stands before the element, on its line or on the one above, or
    /// <c>Illustrator</c> behind it. Whom a list of topics names is written about.
    /// </summary>
    public static bool IsCredited(PageEvidence page, PageMention mention)
    {
        if (mention.Text.Length == 0 || mention.Line >= page.Lines.Length)
        {
            return false;
        }

        var line = page.Lines[mention.Line].Text;
        var at = line.IndexOf(mention.Text, StringComparison.Ordinal);
        var before = at > 0 ? line[..at] : at == 0 && mention.Line > 0 ? page.Lines[mention.Line - 1].Text : "";
        return IsNamedBy(before) || IsTopicLabel(before) || (at >= 0 && IsFollowedByRole(page, mention.Line, line[(at + mention.Text.Length)..]));
    }

    /// <summary>A label ends with what opens such a credit.</summary>
    public static bool IsNamedBy(string label) => BylineCredits.IsOtherWork(label);

    private static bool IsTopicLabel(string label) => TopicLabels.Contains(label.TrimEnd(' ', ':')) || (label.IndexOf(':', StringComparison.Ordinal) is > 0 and var end && TopicLabels.Contains(label[..end].TrimEnd()));

    /// <summary>The role of other work stands behind a name, on its line or on the next one.</summary>
    /// <param name="rest">Of the line, behind the name.</param>
    public static bool IsFollowedByRole(PageEvidence page, int at, string rest)
    {
        var role = rest.Trim(' ', ',', '|', '-', '–', '—', '(');
        role = role.Length == 0 ? at + 1 < page.Lines.Length ? page.Lines[at + 1].Text : "" : role.Split([',', '|', ')', '•', '·'], 2)[0];
        return role.Length is > 0 and < LongestRole && BylineRoles.Of(role) == BylineRole.OtherWork;
    }
}

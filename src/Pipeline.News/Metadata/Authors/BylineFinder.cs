using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Dates;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Authors;

/// <summary>
/// Finds the lines of a page that are bylines. Confidences as those of <see cref="AuthorCandidates"/>: opened lines 28 of 34, with a
/// link 13 of 16, names beside a date 19 of 19, lone names 2 of 2, standfirsts 1 of 1, accounts 4 of 4, openers elsewhere 4 of 4.
/// </summary>
internal static class BylineFinder
{
    /// <summary>Longer texts of elements are more than a byline; their first line may be one.</summary>
    public const int LongestMention = 80;

    // Lines, as for dates (DatedLines): deck, picture, caption and buttons stand between; before the headline there is less.
    private const int LinesAfterHeadline = 14;
    private const int LinesBeforeHeadline = 6;

    /// <summary>Further below, a line that opens like a byline may be of the text, and a name beside the headline's date is nearer.</summary>
    private const int LinesToNearByline = 6;

    // Lines: what is only perhaps a name has to stand where bylines do, a lone name right below the headline and deck.
    private const int LinesToNickname = 12;
    private const int LinesToLoneName = 3;
    /// <summary>Lines such as <c>By Ann Lee</c>; a line <c>Written by</c> with the name on the next; a name beside the date.</summary>
    public static IEnumerable<AuthorCandidate> AroundHeadline(PageEvidence page, int headline)
    {
        if (headline < 0)
        {
            yield break;
        }

        var (first, last) = (Math.Max(0, headline - LinesBeforeHeadline), Math.Min(page.Lines.Length - 1, headline + LinesAfterHeadline));
        foreach (var byline in Opened(page, headline, first, Math.Min(last, headline + LinesToNearByline)))
        {
            yield return byline;
        }

        for (var i = first; i <= last; i++)
        {
            if (i != headline && !page.Lines[i].Aside && page.Lines[i].Text.Length < LongestMention && StandsBesideADate(page, i)
                && Opened(page, i) is null && !(i > 0 && OtherWork.IsNamedBy(page.Lines[i - 1].Text)))
            {
                yield return new(BylineReader.WithoutOpener(page.Lines[i].Text), AuthorEvidence.BesideDate, FieldSource.Html, 0.93);
            }
        }

        foreach (var byline in Opened(page, headline, headline + LinesToNearByline + 1, last))
        {
            yield return byline;
        }
    }

    private static IEnumerable<AuthorCandidate> Opened(PageEvidence page, int headline, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (i != headline && !page.Lines[i].Aside && Opened(page, i) is { } names)
            {
                var byline = Byline(page, i, names);
                yield return byline with { Names = BylineRun.Of(page, BylineOpeners.IsOnly(page.Lines[i].Text) ? i + 1 : i, byline.Names) };
            }
        }
    }

    /// <summary>A line right below the headline that is nothing but a full name.</summary>
    public static IEnumerable<AuthorCandidate> BelowHeadline(PageEvidence page, int headline)
    {
        for (var i = headline + 1; headline >= 0 && i < page.Lines.Length && i <= headline + LinesToLoneName; i++)
        {
            var (line, aside) = page.Lines[i];
            if (!aside && line.Length < LongestMention && BylineReader.Names(line, NameTrust.Plain) is [var name] && line.Equals(name, StringComparison.Ordinal) && !OtherWork.IsFollowedByRole(page, i, ""))
            {
                yield return new([name], AuthorEvidence.Place, FieldSource.Html, 0.83);
            }

            if (!aside && BylineReader.InStandfirst(line) is { } writer)
            {
                yield return new([writer], AuthorEvidence.Place, FieldSource.Html, 0.82);
            }
        }
    }

    /// <summary><c>Ann</c> right below the headline and beside a date.</summary>
    public static IEnumerable<AuthorCandidate> GivenNames(PageEvidence page, int headline)
    {
        for (var i = headline + 1; headline >= 0 && i < page.Lines.Length && i <= headline + LinesToLoneName; i++)
        {
            var (line, aside) = page.Lines[i];
            if (!aside && line.Length < LongestMention && StandsBesideADate(page, i) && BylineReader.Names(line, NameTrust.Pointed) is [var only] && PersonNames.IsGivenName(only))
            {
                yield return new([only], AuthorEvidence.Place, FieldSource.Html, 0.83);
            }
        }
    }

    /// <summary>Names of accounts, as forums and blogs sign: <c>by jsmith42</c> right below the headline.</summary>
    public static IEnumerable<AuthorCandidate> Nicknames(PageEvidence page, int headline)
    {
        for (var i = headline + 1; headline >= 0 && i < page.Lines.Length && i <= headline + LinesToNickname; i++)
        {
            var line = page.Lines[i].Text;
            if (!page.Lines[i].Aside && (line.Length < LongestMention || DateScanner.First(line) is { Start: < LongestMention }) && Opened(page, i) is { } names)
            {
                yield return new(BylineReader.Names(names, NameTrust.Declared), AuthorEvidence.Place, FieldSource.Html, 0.86);
            }
        }
    }

    /// <summary>Elsewhere only the openers that nothing else begins with are trusted: <c>Written by</c>, <c>This article was written by</c>.</summary>
    public static IEnumerable<AuthorCandidate> FarFromHeadline(PageEvidence page)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var (line, aside) = page.Lines[i];
            if (aside || !(line.StartsWith("This ", StringComparison.OrdinalIgnoreCase) || (line.Length < LongestMention && (BylineOpeners.AreSurely(line) || line.StartsWith("Last ", StringComparison.OrdinalIgnoreCase)))))
            {
                continue;
            }

            if (Opened(page, i) is { } names)
            {
                yield return new(BylineReader.Names(FirstClause(names), NameTrust.Pointed), AuthorEvidence.Place, FieldSource.Html, 0.86);
            }
        }
    }

    private static AuthorCandidate Byline(PageEvidence page, int at, string opened)
    {
        var links = page.Mentions.Where(m => m.Kind == MentionKind.AuthorLink && m.Line - at is 0 or 1 && m.Text.Length > 0).Select(m => m.Text).ToArray();
        var names = BylineReader.Names(opened, NameTrust.Pointed);
        if (links.FirstOrDefault(l => opened.StartsWith(l, StringComparison.Ordinal)) is not { } first)
        {
            return new(names, AuthorEvidence.Byline, FieldSource.Html, 0.82);
        }

        // Where the line goes on behind the last name with an outlet's, the links alone tell which words are names.
        if (Linked(opened, links) is var linked && linked.Length > names.Length)
        {
            return new(linked, AuthorEvidence.LinkedByline, FieldSource.Html, 0.81);
        }

        // A link to the author's page ends with the name, where the line goes on with a role.
        names = [.. names.Select(n => links.FirstOrDefault(l => n.StartsWith(l + " ", StringComparison.Ordinal) && PersonNames.IsFullName(l)) ?? n)];
        return new(names.IsEmpty ? BylineReader.Names(first, NameTrust.Declared) : names, AuthorEvidence.LinkedByline, FieldSource.Html, 0.81);
    }

    /// <summary>The names of links that stand side by side at a line's beginning.</summary>
    private static ImmutableArray<string> Linked(string opened, string[] links)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        while (Array.Find(links, l => opened.StartsWith(l, StringComparison.Ordinal)) is { } link && PersonNames.IsFullName(link))
        {
            names.Add(link);
            opened = opened[link.Length..].TrimStart(' ', ',', '&');
            opened = opened.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? opened[4..] : opened;
        }

        return names.ToImmutable();
    }

    /// <summary>What a line's opener says are the names, on the line or on the next one; null where nothing opens it.</summary>
    private static string? Opened(PageEvidence page, int at)
    {
        var line = page.Lines[at].Text;
        return BylineOpeners.IsOnly(line) && at + 1 < page.Lines.Length ? page.Lines[at + 1].Text
            : IdeographicBylines.Names(line) ?? BylineOpeners.After(line) ?? BylineCredits.BehindOtherWork(line) ?? BylineReader.AfterDate(line);
    }

    /// <summary>Up to a comma or the end of the sentence; initials have points of their own.</summary>
    private static string FirstClause(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ',' || (text[i] == '.' && i > 1 && char.IsLower(text[i - 1])))
            {
                return text[..i];
            }
        }

        return text;
    }

    private static bool StandsBesideADate(PageEvidence page, int line)
    {
        for (var i = Math.Max(0, line - 1); i <= line + 1 && i < page.Lines.Length; i++)
        {
            var text = page.Lines[i].Text;
            if (text.Length < LongestMention && (DateScanner.First(text) is not null
                || text.Contains("min read", StringComparison.OrdinalIgnoreCase) || text.Contains("minute read", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using Pipeline.News.Metadata.Dates;
using Pipeline.News.Metadata.LinkedData;
using Pipeline.News.Metadata.Pages;

namespace Pipeline.News.Metadata;

internal enum AuthorEvidence
{
    /// <summary>A field for the author that readers need not see.</summary>
    Field,

    /// <summary>A line at the headline that says who wrote.</summary>
    Byline,

    /// <summary>A line at the headline that stands beside a date.</summary>
    BesideDate,

    /// <summary>An element or a place of the page that usually names the author.</summary>
    Place,
}

/// <param name="Names">In order; may be empty.</param>
internal readonly record struct AuthorCandidate(ImmutableArray<string> Names, AuthorEvidence Evidence, FieldSource From, double Confidence);

/// <summary>All that a page says about its authors.</summary>
internal static class AuthorCandidates
{
    private const int LinesAfterHeadline = 14;
    private const int LinesBeforeHeadline = 6;

    private const int LinesToNickname = 12;

    /// <summary>An author's element that stands further above the headline is most often another article's.</summary>
    private const int LinesAboveHeadline = 3;

    /// <summary>Longer texts of elements are more than a byline; their first line may be one.</summary>
    private const int LongestMention = 80;

    /// <summary>
    /// Most trusted first. Confidences are the shares of right author lists on the development pages: JSON-LD 144 of 159,
    /// meta tags 99 of 108, bylines and author links 46 of 59, author classes 30 of 34.
    /// </summary>
    public static IEnumerable<AuthorCandidate> Of(PageEvidence page, LinkedArticle linked, int headlineLine)
    {
        yield return Field(linked.Authors.Where(a => a.IsPerson != false).Select(a => a.Name), FieldSource.JsonLd, 0.91);
        foreach (var group in page.Metas.For("author").GroupBy(m => m.Confidence))
        {
            yield return Field(group.Select(m => m.Value), FieldSource.Meta, group.Key);
            yield return new([.. group.Select(m => ProfileAddresses.NameOf(m.Value)).OfType<string>().Distinct()], AuthorEvidence.Field, FieldSource.Meta, 0.8);
        }

        if (page.Metas.First("twitter:label1") is { } label && Bylines.IsOpener(label) && page.Metas.First("twitter:data1") is { } data)
        {
            yield return Field([data], FieldSource.Meta, 0.9);
        }

        foreach (var candidate in Mentioned(page, headlineLine, MentionKind.AuthorProperty, NameTrust.Declared, AuthorEvidence.Field, 0.9)
            .Concat(AroundHeadline(page, headlineLine))
            .Concat(Mentioned(page, headlineLine, MentionKind.AuthorLink, NameTrust.Pointed, AuthorEvidence.Place, 0.8))
            .Concat(Mentioned(page, headlineLine, MentionKind.AuthorClass, NameTrust.Pointed, AuthorEvidence.Place, 0.85))
            .Concat(FarFromHeadline(page)))
        {
            yield return candidate;
        }

        foreach (var nickname in Nicknames(page, headlineLine))
        {
            yield return nickname;
        }

        if (AuthorBoxes.Only(page, headlineLine) is { } presented)
        {
            yield return new([presented], AuthorEvidence.Place, FieldSource.Html, 0.7);
        }
    }

    private static AuthorCandidate Field(IEnumerable<string> values, FieldSource from, double confidence) =>
        new([.. values.SelectMany(v => Bylines.Names(v, NameTrust.Declared)).Distinct()], AuthorEvidence.Field, from, confidence);

    /// <summary>Those at and below the headline first: above it stand teasers of other articles.</summary>
    private static IEnumerable<AuthorCandidate> Mentioned(
        PageEvidence page, int headline, MentionKind kind, NameTrust trust, AuthorEvidence evidence, double confidence)
    {
        foreach (var mention in page.Mentions.Where(m => m.Kind == kind && !m.Aside).OrderBy(m => m.Line < headline - LinesAboveHeadline))
        {
            var text = mention.Text.Length == 0 ? mention.Value ?? "" : mention.Text;
            // The element's first line is often the name, and the next its bearer's role.
            if (mention.Line < page.Lines.Length && page.Lines[mention.Line].Text is { Length: < LongestMention } line
                && text.Length > line.Length && text.StartsWith(line, StringComparison.Ordinal))
            {
                yield return new(Bylines.Names(line, trust), evidence, FieldSource.Html, confidence);
            }

            yield return new(Bylines.Names(text, trust), evidence, FieldSource.Html, confidence);
            if (kind == MentionKind.AuthorLink && mention.Value is { } address && ProfileAddresses.NameOf(address) is { } name)
            {
                yield return new([name], evidence, FieldSource.Html, confidence);
            }
        }
    }

    /// <summary>Lines such as <c>By Ann Lee</c>; a line <c>Written by</c> with the name on the next; a name beside the date.</summary>
    private static IEnumerable<AuthorCandidate> AroundHeadline(PageEvidence page, int headline)
    {
        if (headline < 0)
        {
            yield break;
        }

        var (first, last) = (Math.Max(0, headline - LinesBeforeHeadline), Math.Min(page.Lines.Length - 1, headline + LinesAfterHeadline));
        for (var i = first; i <= last; i++)
        {
            var line = page.Lines[i].Text;
            if (i == headline || page.Lines[i].Aside)
            {
                continue;
            }

            if (Opened(page, i) is { } names)
            {
                yield return new(AsLinked(page, i, Bylines.Names(names, NameTrust.Pointed)), AuthorEvidence.Byline, FieldSource.Html, 0.8);
            }
        }

        for (var i = first; i <= last; i++)
        {
            if (i != headline && !page.Lines[i].Aside && page.Lines[i].Text.Length < LongestMention && StandsBesideADate(page, i))
            {
                yield return new(Bylines.Names(page.Lines[i].Text, NameTrust.Plain), AuthorEvidence.BesideDate, FieldSource.Html, 0.75);
            }
        }
    }

    /// <summary>What a line's opener says are the names, on the line or on the next one; null where nothing opens it.</summary>
    private static string? Opened(PageEvidence page, int at)
    {
        var line = page.Lines[at].Text;
        return Bylines.IsOpener(line) && at + 1 < page.Lines.Length ? page.Lines[at + 1].Text : Bylines.AfterOpener(line) ?? Bylines.AfterDate(line);
    }

    /// <summary>A link to the author's page ends with the name, where the line goes on with a role.</summary>
    private static ImmutableArray<string> AsLinked(PageEvidence page, int line, ImmutableArray<string> names)
    {
        var links = page.Mentions.Where(m => m.Kind == MentionKind.AuthorLink && m.Line == line).Select(m => m.Text).ToArray();
        return links.Length == 0 ? names
            : [.. names.Select(n => links.FirstOrDefault(l => n.StartsWith(l + " ", StringComparison.Ordinal) && PersonNames.IsFullName(l)) ?? n)];
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

    /// <summary>Names of accounts, as forums and blogs sign: <c>by jsmith42</c> right below the headline.</summary>
    private static IEnumerable<AuthorCandidate> Nicknames(PageEvidence page, int headline)
    {
        for (var i = headline + 1; headline >= 0 && i < page.Lines.Length && i <= headline + LinesToNickname; i++)
        {
            if (!page.Lines[i].Aside && page.Lines[i].Text.Length < LongestMention && Opened(page, i) is { } names)
            {
                yield return new(Bylines.Names(names, NameTrust.Declared), AuthorEvidence.Place, FieldSource.Html, 0.6);
            }
        }
    }

    /// <summary>Elsewhere only the openers that nothing else begins with are trusted.</summary>
    private static IEnumerable<AuthorCandidate> FarFromHeadline(PageEvidence page)
    {
        foreach (var line in page.Lines)
        {
            if (!line.Aside && line.Text.Length < LongestMention && line.Text.StartsWith("Written", StringComparison.OrdinalIgnoreCase)
                && Bylines.AfterOpener(line.Text) is { } names)
            {
                yield return new(Bylines.Names(names, NameTrust.Pointed), AuthorEvidence.Place, FieldSource.Html, 0.7);
            }
        }
    }
}

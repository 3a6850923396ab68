using System.Collections.Immutable;
using Pipeline.News.Metadata.LinkedData;
using Pipeline.News.Metadata.Pages;

namespace Pipeline.News.Metadata;

/// <summary>Who wrote a page's article: people only.</summary>
internal static class Authors
{
    private const int LinesAfterHeadline = 14;
    private const int LinesBeforeHeadline = 6;

    /// <summary>Longer texts of elements are more than a byline; their first line may be one.</summary>
    private const int LongestMention = 80;

    internal readonly record struct Candidate(ImmutableArray<string> Names, FieldSource From, double Confidence);

    public static ImmutableArray<Sourced<string>> Read(PageEvidence page, LinkedArticle linked, SiteNames site, int headlineLine)
    {
        foreach (var (names, from, confidence) in Candidates(page, linked, headlineLine))
        {
            // A person's own site often bears the person's name; a firm's name never begins with a given name.
            var people = names.Where(n => !site.Match(n) || PersonNames.IsSurelyFullName(n)).ToArray();
            if (people.Length > 0)
            {
                return [.. people.Select(n => new Sourced<string>(n, from, confidence))];
            }
        }

        return [];
    }

    /// <summary>
    /// Most trusted first. Confidences are the shares of right author lists on the development pages: JSON-LD 144 of 159,
    /// meta tags 99 of 108, bylines and author links 46 of 59, author classes 30 of 34.
    /// </summary>
    private static IEnumerable<Candidate> Candidates(PageEvidence page, LinkedArticle linked, int headlineLine)
    {
        yield return new([.. linked.Authors.Where(a => a.IsPerson != false).SelectMany(a => Bylines.Names(a.Name, NameTrust.Declared)).Distinct()], FieldSource.JsonLd, 0.91);
        foreach (var group in page.Metas.For("author").GroupBy(m => m.Confidence))
        {
            yield return new([.. group.SelectMany(m => Bylines.Names(m.Value, NameTrust.Declared)).Distinct()], FieldSource.Meta, group.Key);
        }

        if (page.Metas.First("twitter:label1") is { } label && Bylines.IsOpener(label) && page.Metas.First("twitter:data1") is { } data)
        {
            yield return new(Bylines.Names(data, NameTrust.Declared), FieldSource.Meta, 0.9);
        }

        foreach (var candidate in Mentioned(page, MentionKind.AuthorProperty, NameTrust.Declared, 0.9))
        {
            yield return candidate;
        }

        foreach (var candidate in AroundHeadline(page, headlineLine))
        {
            yield return candidate;
        }

        foreach (var candidate in Mentioned(page, MentionKind.AuthorLink, NameTrust.Pointed, 0.8))
        {
            yield return candidate;
        }

        foreach (var candidate in Mentioned(page, MentionKind.AuthorClass, NameTrust.Pointed, 0.85))
        {
            yield return candidate;
        }

        foreach (var line in page.Lines.Where(l => !l.Aside && l.Text.Length < LongestMention))
        {
            if (Bylines.AfterOpener(line.Text) is { } names && line.Text.StartsWith("Written", StringComparison.OrdinalIgnoreCase))
            {
                yield return new(Bylines.Names(names, NameTrust.Pointed), FieldSource.Html, 0.7);
            }
        }
    }

    private static IEnumerable<Candidate> Mentioned(PageEvidence page, MentionKind kind, NameTrust trust, double confidence)
    {
        foreach (var mention in page.Mentions)
        {
            if (mention.Kind == kind && !mention.Aside)
            {
                var text = mention.Text.Length == 0 ? mention.Value ?? "" : mention.Text;
                // The element's first line is often the name, and the next its bearer's role.
                if (mention.Line < page.Lines.Length && page.Lines[mention.Line].Text is { Length: < LongestMention } line
                    && text.Length > line.Length && text.StartsWith(line, StringComparison.Ordinal))
                {
                    yield return new(Bylines.Names(line, trust), FieldSource.Html, confidence);
                }

                yield return new(Bylines.Names(text, trust), FieldSource.Html, confidence);
            }
        }
    }

    /// <summary>Lines such as <c>By Ann Lee</c>; a line <c>Written by</c> with the name on the next; a name beside the date.</summary>
    private static IEnumerable<Candidate> AroundHeadline(PageEvidence page, int headline)
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

            if (Bylines.AfterOpener(line) is { } names)
            {
                yield return new(Bylines.Names(names, NameTrust.Pointed), FieldSource.Html, 0.8);
            }
            else if (Bylines.IsOpener(line) && i < last)
            {
                yield return new(Bylines.Names(page.Lines[i + 1].Text, NameTrust.Pointed), FieldSource.Html, 0.8);
            }
        }

        for (var i = first; i <= last; i++)
        {
            if (i != headline && !page.Lines[i].Aside && page.Lines[i].Text.Length < LongestMention && StandsBesideADate(page, i))
            {
                yield return new(Bylines.Names(page.Lines[i].Text, NameTrust.Plain), FieldSource.Html, 0.75);
            }
        }
    }

    private static bool StandsBesideADate(PageEvidence page, int line)
    {
        for (var i = Math.Max(0, line - 1); i <= line + 1 && i < page.Lines.Length; i++)
        {
            var text = page.Lines[i].Text;
            if (text.Length < LongestMention && (Dates.DateScanner.First(text) is not null
                || text.Contains("min read", StringComparison.OrdinalIgnoreCase) || text.Contains("minute read", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}

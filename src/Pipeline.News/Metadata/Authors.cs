using System.Collections.Immutable;
using Pipeline.News.Metadata.LinkedData;
using Pipeline.News.Metadata.Pages;

namespace Pipeline.News.Metadata;

/// <summary>Who wrote a page's article: people only.</summary>
internal static class Authors
{
    private const int LinesAfterHeadline = 12;
    private const int LinesBeforeHeadline = 4;

    public static ImmutableArray<Sourced<string>> Read(PageEvidence page, LinkedArticle linked, SiteNames site, int headlineLine)
    {
        foreach (var (names, from, confidence) in Candidates(page, linked, headlineLine))
        {
            var people = names.Where(n => !site.Match(n) && !IsAddress(n)).ToArray();
            if (people.Length > 0)
            {
                return [.. people.Select(n => new Sourced<string>(n, from, confidence))];
            }
        }

        return [];
    }

    /// <summary>Most trusted first.</summary>
    private static IEnumerable<(ImmutableArray<string> Names, FieldSource From, double Confidence)> Candidates(
        PageEvidence page, LinkedArticle linked, int headlineLine)
    {
        yield return ([.. linked.Authors.Where(a => a.IsPerson != false).SelectMany(a => Bylines.Names(a.Name, nicknames: true)).Distinct()], FieldSource.JsonLd, 0.93);
        var last = -1.0;
        foreach (var group in page.Metas.For("author").GroupBy(m => m.Confidence))
        {
            last = group.Key;
            yield return ([.. group.SelectMany(m => Bylines.Names(m.Value, nicknames: true)).Distinct()], FieldSource.Meta, last);
        }

        foreach (var kind in (ReadOnlyMemory<MentionKind>)new[] { MentionKind.AuthorProperty, MentionKind.AuthorLink, MentionKind.AuthorClass } is var kinds ? kinds.ToArray() : [])
        {
            foreach (var mention in page.Mentions.Where(m => m.Kind == kind && !m.Aside))
            {
                yield return (Bylines.Names(mention.Text.Length > 0 ? mention.Text : mention.Value ?? "", nicknames: kind != MentionKind.AuthorClass), FieldSource.Html, 0.85);
            }
        }

        if (headlineLine >= 0)
        {
            for (var i = Math.Max(0, headlineLine - LinesBeforeHeadline); i < page.Lines.Length && i <= headlineLine + LinesAfterHeadline; i++)
            {
                if (Bylines.AfterOpener(page.Lines[i].Text) is { } names)
                {
                    yield return (Bylines.Names(names, nicknames: false), FieldSource.Html, 0.8);
                }
            }
        }
    }

    private static bool IsAddress(string name) => name.Contains("www.", StringComparison.OrdinalIgnoreCase);
}

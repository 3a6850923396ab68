using System.Collections.Immutable;

namespace Pipeline.News.Stories;

/// <summary>Finds articles that repeat one another: the same words, most of them, a part of them, or one agency's paragraphs.</summary>
public static class CopyFinder
{
    // Half of all runs of words in common is one text, edited; two reporters at one event share a few quotations.
    private const double NearJaccard = 0.4;

    // An excerpt has half of its words from the other text.
    private const double ExcerptShare = 0.5;

    // A paragraph of about 25 words that two articles with one agency share is the agency's.
    private const int SharedParagraph = 20;

    // Texts shorter than this are quotations rather than excerpts.
    private const int ShortestRuns = 30;

    public static ImmutableArray<CopyGroup> Find(ImmutableArray<Article> articles)
    {
        var sameWords = Enumerable.Range(0, articles.Length)
            .GroupBy(i => Shingles.Whole(articles[i].Body.Text)).Select(g => g.ToList()).ToList();
        var runs = sameWords.AsParallel().AsOrdered().Select(g => Shingles.Of(articles[g[0]].Body.Text).Distinct().ToArray()).ToList();
        var near = new DisjointSets(articles.Length);
        sameWords.ForEach(g => g.ForEach(a => near.Join(g[0], a)));
        var others = new List<CopyGroup>();
        foreach (var (a, b, shared) in SharedRuns.Count(runs))
        {
            var (x, y) = (sameWords[a][0], sameWords[b][0]);
            switch (Kind(articles[x], articles[y], runs[a].Length, runs[b].Length, shared))
            {
                case CopyKind.Near:
                    near.Join(x, y);
                    break;
                case { } kind:
                    others.Add(new CopyGroup(kind == CopyKind.Excerpt && runs[a].Length < runs[b].Length ? [y, x] : OriginalFirst([x, y], articles), kind));
                    break;
            }
        }

        return
        [
            .. Enumerable.Range(0, articles.Length).GroupBy(near.Root).Where(g => g.Count() > 1)
                .Select(g => new CopyGroup(
                    OriginalFirst(g, articles),
                    g.All(a => Shingles.Whole(articles[a].Body.Text) == Shingles.Whole(articles[g.Key].Body.Text)) ? CopyKind.Exact : CopyKind.Near))
                .Concat(others.Where(o => near.Root(o.Articles[0]) != near.Root(o.Articles[1])))
                .OrderBy(g => g.Articles.Min()).ThenBy(g => g.Kind).ThenBy(g => g.Articles.Max()),
        ];
    }

    private static CopyKind? Kind(Article x, Article y, int runsX, int runsY, int shared)
    {
        var smaller = Math.Min(runsX, runsY);
        return shared >= NearJaccard * (runsX + runsY - shared) ? CopyKind.Near
            : smaller >= ShortestRuns && shared >= ExcerptShare * smaller ? CopyKind.Excerpt
            : shared >= SharedParagraph && CreditOneAgency(x, y) ? CopyKind.SameAgency
            : null;
    }

    private static bool CreditOneAgency(Article x, Article y) =>
        x.Metadata.Agencies.Select(a => a.Value).Intersect(y.Metadata.Agencies.Select(a => a.Value), StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>The likely original first: published first, then the longest.</summary>
    private static ImmutableArray<int> OriginalFirst(IEnumerable<int> group, ImmutableArray<Article> articles) =>
    [
        .. group.OrderBy(a => articles[a].Metadata.Published?.Value.AssumingUtc() ?? DateTimeOffset.MaxValue)
            .ThenByDescending(a => articles[a].Body.Text.Length).ThenBy(a => a),
    ];
}

using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Claims;
using Pipeline.News.Stories.Clustering;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Figures;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News;

/// <summary>From a day's articles to its digest. Pure: the same input gives the same digest, in whatever order it comes.</summary>
public static class DigestComposer
{
    /// <param name="rejected">Uploads of the day that are no articles.</param>
    /// <param name="earlier">Digests of the days before (a week is enough), for stories that go on; the newest counts first.</param>
    /// <param name="replaced">The digest of the same day that this one replaces; returned as it is when nothing changed.</param>
    public static Digest Compose(
        DigestDay day,
        IReadOnlyList<Article> articles,
        IReadOnlyList<RejectedUpload> rejected,
        IReadOnlyList<Digest>? earlier = null,
        Digest? replaced = null)
    {
        earlier = [.. (earlier ?? []).Where(d => d.Day < day.Date).OrderByDescending(d => d.Day)];
        var inputHash = InputHash.Of(day, articles, rejected, earlier);
        if (replaced?.InputHash == inputHash)
        {
            return replaced;
        }

        var comparison = Compare(articles);
        var continued = StoryContinuity.Follow(comparison.Stories, earlier);
        return DigestBuilder.Build(day, inputHash, comparison, continued, rejected, replaced);
    }

    /// <summary>Articles held against each other: their stories, copies, claims and figures.</summary>
    public static Comparison Compare(IReadOnlyList<Article> articles)
    {
        var ordered = CanonicalOrder.Of(articles);
        var copies = CopyFinder.Find(ordered);
        var about = ArticleVectors.Of(ordered);
        var stories = StoryGrouper.Group(ordered, about, copies);
        var claims = ClaimMatcher.Match(ordered, stories, copies);
        ImmutableArray<Headline> headlines = [.. ordered.AsParallel().AsOrdered().Select(HeadlineReader.Read)];
        var figures = FigureMatcher.Match(ordered, headlines, stories, copies);
        return new Comparison(ordered, stories, copies, claims, figures, headlines);
    }
}

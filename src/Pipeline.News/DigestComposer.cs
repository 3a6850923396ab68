using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Claims;
using Pipeline.News.Stories.Clustering;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Figures;
using Pipeline.News.Stories.Terms;
using Pipeline.News.Texts;

namespace Pipeline.News;

/// <summary>From a day's articles to its digest. Pure: the same input gives the same digest, in whatever order it comes.</summary>
public static class DigestComposer
{
    private static readonly StageBegins NoFault = static (_, _) => { };

    /// <param name="rejected">Uploads of the day that are no articles.</param>
    /// <param name="earlier">Digests of the days before (a week is enough), for stories that go on; the newest counts first.</param>
    /// <param name="replaced">The digest of the same day that this one replaces; returned as it is when nothing changed.</param>
    public static Digest Compose(
        DigestDay day,
        IReadOnlyList<Article> articles,
        IReadOnlyList<RejectedUpload> rejected,
        IReadOnlyList<Digest>? earlier = null,
        Digest? replaced = null) => Compose(day, articles, rejected, earlier, replaced, NoFault);

    /// <summary>Articles held against each other: their stories, copies, claims and figures.</summary>
    public static Comparison Compare(IReadOnlyList<Article> articles) => Compare(articles, NoFault);

    internal static Digest Compose(
        DigestDay day,
        IReadOnlyList<Article> articles,
        IReadOnlyList<RejectedUpload> rejected,
        IReadOnlyList<Digest>? earlier,
        Digest? replaced,
        StageBegins begin)
    {
        earlier = [.. (earlier ?? []).Where(d => d.Day < day.Date).OrderByDescending(d => d.Day)];
        var inputHash = InputHash.Of(day, articles, rejected, earlier);
        if (replaced is not null && (replaced.InputHash == inputHash || replaced.InputHash == InputHash.WithFaults(inputHash)))
        {
            return replaced;
        }

        var (digest, spared) = SparedArticles.Run([.. articles], some => Compose(day, inputHash, some, rejected, earlier, replaced, new DigestStages(begin)));
        return DigestFaults.Told(digest, spared);
    }

    internal static Comparison Compare(IReadOnlyList<Article> articles, StageBegins begin)
    {
        var (comparison, spared) = SparedArticles.Run([.. articles], some => new DigestStages(begin).Within(stages => Compare(some, stages)));
        return comparison with { Spared = spared };
    }

    private static Digest Compose(
        DigestDay day,
        string inputHash,
        ImmutableArray<Article> articles,
        IReadOnlyList<RejectedUpload> rejected,
        IReadOnlyList<Digest> earlier,
        Digest? replaced,
        DigestStages stages) => stages.Within(_ =>
    {
        var comparison = Compare(articles, stages);
        stages.Begin(DigestStage.Continuity, comparison.Articles);
        var continued = Follow(comparison.Stories, earlier);
        var builder = new StoryBuilder(day, comparison, continued);
        ImmutableArray<DigestStory> stories = [.. comparison.ByImportance().Select(place => Story(builder, comparison, place, stages)).OrderBy(s => s.Older)];
        stages.Begin(DigestStage.DigestLayout, comparison.Articles);
        return DigestBuilder.Build(day, inputHash, comparison, stories, builder.SingleSource(), rejected, replaced);
    });

    /// <summary>A digest of an earlier day that cannot be read for what went on is left out: no story goes on from it.</summary>
    private static ImmutableDictionary<int, StoryLink> Follow(ImmutableArray<Story> stories, IReadOnlyList<Digest> earlier)
    {
        try
        {
            return StoryContinuity.Follow(stories, earlier);
        }
        catch (Exception fault) when (Fault.IsOurs(fault) && earlier.Any(d => !IsReadable(d)))
        {
            return Follow(stories, [.. earlier.Where(IsReadable)]);
        }

        bool IsReadable(Digest digest)
        {
            try
            {
                return StoryContinuity.Follow(stories, [digest]) is not null;
            }
            catch (Exception fault) when (Fault.IsOurs(fault))
            {
                return false;
            }
        }
    }

    private static DigestStory Story(StoryBuilder builder, Comparison comparison, int place, DigestStages stages)
    {
        try
        {
            stages.Begin(DigestStage.StoryLayout, [.. comparison.Stories[place].Articles.Select(a => comparison.Articles[a])]);
            return builder.Build(place);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return builder.Outline(place).With(Fault.Line(DigestStage.StoryLayout.Words(), fault));
        }
    }

    private static Comparison Compare(ImmutableArray<Article> articles, DigestStages stages)
    {
        stages.Begin(DigestStage.Ordering, articles);
        var ordered = CanonicalOrder.Of(articles);
        stages.Begin(DigestStage.Copies, ordered);
        var copies = CopyChanges.Read(CopyFinder.Find(ordered), ordered);
        stages.Begin(DigestStage.Vectors, ordered);
        var about = ArticleVectors.Of(ordered);
        stages.Begin(DigestStage.Grouping, ordered);
        var stories = StoryGrouper.Group(ordered, about, copies);
        stages.Begin(DigestStage.ClaimMatching, ordered);
        var claims = ClaimMatcher.Match(ordered, stories, copies);
        stages.Begin(DigestStage.Headlines, ordered);
        // Ingestion read them, except in rows and lines of an older form.
        ImmutableArray<Headline> headlines = [.. ordered.AsParallel().AsOrdered().Select(a => a.ReadHeadline ?? HeadlineReader.Read(a.Metadata, a.Body.Text))];
        stages.Begin(DigestStage.FigureMatching, ordered);
        var figures = FigureMatcher.Match(ordered, headlines, about, stories, copies);
        return new Comparison(ordered, stories, copies, claims, figures, headlines);
    }
}

using Pipeline.News.Articles;

namespace Pipeline.News.Digests;

/// <summary>Makes the files that stand beside a digest's JSON and Markdown: a site that needs no server of its own.</summary>
public interface IDigestSite
{
    /// <summary>Addresses of a day's pages, seen from the day's own folder, where its Markdown stands.</summary>
    DigestLinks Links { get; }

    /// <summary>All pages of a day, below the day's folder: <c>digest.html</c>, a page a story and an article, the day's speakers.</summary>
    Task<IReadOnlyList<SiteFile>> DayAsync(Digest digest, IReadOnlyList<Article> articles, DayNeighbours neighbours);

    /// <summary>Only <c>digest.html</c>, for when its neighbours changed.</summary>
    Task<SiteFile> FrontAsync(Digest digest, DayNeighbours neighbours);

    /// <summary>The files of no single day: index, feed, and the page for what is not there.</summary>
    /// <param name="whole">The digests of the newest days.</param>
    Task<IReadOnlyList<SiteFile>> RootAsync(IReadOnlyList<DigestHeading> newestFirst, IReadOnlyList<Digest> whole);
}

/// <param name="Path">Below the day's folder, or below the root: <c>stories/1f2e3d.html</c>.</param>
public sealed record SiteFile(string Path, string ContentType, string Text);

/// <summary>The nearest days that have digests; null where there is none.</summary>
public readonly record struct DayNeighbours(DateOnly? Before, DateOnly? After)
{
    /// <param name="days">In any order.</param>
    public static DayNeighbours Of(DateOnly day, IEnumerable<DateOnly> days)
    {
        DayNeighbours nearest = default;
        foreach (var other in days)
        {
            nearest = other < day && !(nearest.Before >= other) ? nearest with { Before = other }
                : other > day && !(nearest.After <= other) ? nearest with { After = other }
                : nearest;
        }

        return nearest;
    }
}

/// <summary>What lists of digests say of one.</summary>
/// <param name="Updated">When this revision was written.</param>
/// <param name="Summary">The day's first headlines; may be empty.</param>
public sealed record DigestHeading(DateOnly Day, DateTimeOffset Updated, int Revision, DigestCounts Counts, string Summary);

using Pipeline.News.Dates;

namespace Pipeline.News.Stories.Telling;

/// <summary>What comes in long after it was published: archives, backfills. It is no news of the day.</summary>
internal static class OlderPieces
{
    /// <summary>A weekend's paper is read in on Monday.</summary>
    public static readonly TimeSpan After = TimeSpan.FromDays(3);

    /// <param name="published">Of the articles of one story; null where it is not known.</param>
    /// <returns>Whether all that are dated are older, and one is dated at least.</returns>
    public static bool AreOlder(IReadOnlyCollection<NewsTime?> published, DateOnly day)
    {
        var dated = published.OfType<NewsTime>().ToList();
        return dated.Count > 0 && dated.TrueForAll(time => time.Date < day.AddDays(-After.Days));
    }
}

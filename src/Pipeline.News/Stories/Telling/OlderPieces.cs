using Pipeline.News.Dates;

namespace Pipeline.News.Stories.Telling;

/// <summary>What comes in long after it was published: archives, backfills. It is no news of the day.</summary>
internal static class OlderPieces
{
    /// <summary>A weekend's paper is read in on Monday.</summary>
    public static readonly TimeSpan After = TimeSpan.FromDays(3);

    /// <returns>False where it is not known when it was published.</returns>
    public static bool IsOlder(NewsTime? published, DateOnly day) => published is { } time && time.Date < day.AddDays(-After.Days);
}

using Pipeline.News.Digests;
using Pipeline.Storage.Digests;

namespace Pipeline.Storage.Operations;

/// <summary>Which digests a nightly run has to see to.</summary>
public static class DueDigests
{
    /// <summary>A run that was down for longer starts from here; older days are for backfilling.</summary>
    public const int MostDays = 14;

    /// <summary>Late articles revise the last two days that are over.</summary>
    public const int RevisedDays = 2;

    /// <returns>Every day since the last one that has a digest, and the last two whether they have or not; oldest first, none of today.</returns>
    public static async Task<IReadOnlyList<DigestDay>> FindAsync(DigestStore digests, DigestDay today, CancellationToken cancellation = default)
    {
        var last = await digests.ListAsync(cancellation)
            .FirstOrDefaultAsync(entry => entry.Day < today.Date, cancellation).ConfigureAwait(false);
        var back = last is null ? RevisedDays : Math.Clamp(today.Date.DayNumber - last.Day.DayNumber, RevisedDays, MostDays);
        return [.. Enumerable.Range(1, back).Select(days => today with { Date = today.Date.AddDays(-days) }).Reverse()];
    }
}

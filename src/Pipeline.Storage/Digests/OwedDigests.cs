using System.Collections.Concurrent;
using Pipeline.News.Digests;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Faults;

namespace Pipeline.Storage.Digests;

/// <summary>
/// Sees to it that digests say what the rows say, whoever wrote those and whatever happened to him: the days that <see cref="ChangedDays"/>
/// has noted are compared with their digests, published where they differ, and settled when nothing written under the note can still be under way.
/// </summary>
public sealed class OwedDigests(ChangedDays changes, ArticleStore uploads, DigestStore digests, TimeProvider clock)
{
    // A day is looked at when this process first sees its note, in case another was killed, and again when all that was written under the last note is there.
    private readonly ConcurrentDictionary<DateOnly, Look> _looks = new();

    /// <summary>The days up to <paramref name="last"/> whose rows are not those that their digests were made from, oldest first.</summary>
    /// <param name="last">Of the digests' own days and zone.</param>
    /// <param name="utcDays">Days to compare beside those that are noted.</param>
    public async Task<IReadOnlyList<DateOnly>> FindAsync(
        DigestDay last, IEnumerable<DateOnly>? utcDays = null, CancellationToken cancellation = default)
    {
        var noted = await changes.ListAsync(cancellation).Select(changed => changed.Day).ToListAsync(cancellation).ConfigureAwait(false);
        List<DateOnly> owed = [];
        foreach (var day in noted.Concat(utcDays ?? []).Distinct().SelectMany(day => Touched(day, last)).DistinctBy(day => day.Date).OrderBy(day => day.Date))
        {
            if (!await IsCurrentAsync(day, cancellation).ConfigureAwait(false))
            {
                owed.Add(day.Date);
            }
        }

        return owed;
    }

    /// <summary>Publishes what is owed, oldest first.</summary>
    /// <param name="last">The last day to publish, of the digests' own days and zone: today, or the last that is over.</param>
    /// <returns>What was published now; safe to repeat after a fault.</returns>
    public async Task<IReadOnlyList<PublishedDigest>> PublishAsync(DigestPublisher publisher, DigestDay last, CancellationToken cancellation = default)
    {
        List<PublishedDigest> published = [];
        List<Exception> faults = [];
        await foreach (var changed in changes.ListAsync(cancellation).ConfigureAwait(false))
        {
            var look = new Look(changed, last.Date, ChangedDays.IsSettledAt(changed, clock.GetUtcNow()));
            if (_looks.TryGetValue(changed.Day, out var earlier) && (!look.Settles || earlier == look))
            {
                continue;
            }

            foreach (var day in Touched(changed.Day, last))
            {
                try
                {
                    if (await SettleAsync(publisher, day, look, cancellation).ConfigureAwait(false) is { } digest)
                    {
                        published.Add(digest);
                    }
                }
                catch (Exception fault) when (StorageFault.IsOurs(fault))
                {
                    // Of this day alone; the day stays noted.
                    faults.Add(fault);
                }
            }

            _looks[changed.Day] = look;
            if (look.Settles && IsOver(changed, last) && faults.Count == 0)
            {
                await changes.SettleAsync(changed, cancellation).ConfigureAwait(false);
            }
        }

        return faults.Count == 0 ? published : throw new AggregateException(faults);
    }

    /// <returns>What was published now; null where the digest stands.</returns>
    private async Task<PublishedDigest?> SettleAsync(DigestPublisher publisher, DigestDay day, Look look, CancellationToken cancellation)
    {
        if (!await IsCurrentAsync(day, cancellation).ConfigureAwait(false))
        {
            return await publisher.PublishAsync(day, cancellation: cancellation).ConfigureAwait(false);
        }

        if (look.Settles)
        {
            // The digest stands, but who wrote it may not have come to the pages around it.
            await publisher.FollowAsync(day.Date, cancellation).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Whether the day's digest stands whole and was made from the uploads that the table holds. A day without uploads needs none.</summary>
    private async Task<bool> IsCurrentAsync(DigestDay day, CancellationToken cancellation = default)
    {
        List<UploadedBlob> stored = [];
        foreach (var date in day.UtcDates())
        {
            stored.AddRange(await uploads.UploadsOfTheDay(date, cancellation).Where(upload => day.Contains(upload.LastModified)).ToListAsync(cancellation).ConfigureAwait(false));
        }

        var entry = await digests.FindAsync(day.Date, cancellation).ConfigureAwait(false);
        return entry is null
            ? stored.Count == 0
            : entry.Uploads == UploadsHash.Of(stored) && await digests.IsWholeAsync(entry, cancellation).ConfigureAwait(false);
    }

    private static IEnumerable<DigestDay> Touched(DateOnly utcDay, DigestDay last)
    {
        var (first, second) = DigestDay.Touching(utcDay, last.TimeZone);
        return new[] { first, second }.Distinct().Where(day => day <= last.Date).Select(day => last with { Date = day });
    }

    private sealed record Look(ChangedDay Day, DateOnly Last, bool Settles);

    // A day whose second digest is not due yet stays noted until it is.
    private static bool IsOver(ChangedDay changed, DigestDay last) => DigestDay.Touching(changed.Day, last.TimeZone).Last <= last.Date;
}

using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.News.Digests;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;

namespace Pipeline.Storage.Operations;

/// <summary>Deletes an article wherever the pipeline put it: its blob, its rows of every upload, its traces in digests.</summary>
public sealed class ArticleRemover(
    BlobContainerClient container, ArticleStore uploads, DigestStore digests, OperationsStore operations, DigestPublisher publisher)
{
    /// <summary>
    /// The blob first, so that no reconciler brings the rows back; then the rows; then every digest that told of it, oldest first. Safe to repeat
    /// after a failure in between. An account with soft delete keeps the blob for as long as that says.
    /// </summary>
    /// <param name="path">Of the blob, below the container of articles.</param>
    /// <param name="from">The first day, in UTC, on which it may have been uploaded.</param>
    /// <param name="to">The last, included. Of digests, those a day off are looked at too, and whatever a found upload may have reached.</param>
    /// <param name="timeZone">IANA name of the zone whose days the digests are of.</param>
    /// <exception cref="Azure.RequestFailedException">Storage failed; try again.</exception>
    /// <exception cref="ArgumentException">The path leads to another blob: see <see cref="BlobNames"/>.</exception>
    public async Task<ArticleRemoval> RemoveAsync(
        string path, DateOnly from, DateOnly to, string timeZone, CancellationToken cancellation = default)
    {
        if (BlobNames.Problem(path) is { } problem)
        {
            throw new ArgumentException(problem);
        }

        var blob = container.GetBlobClient(path);
        bool hadBlob = await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation).ConfigureAwait(false);
        var days = await uploads.DeleteEverywhereAsync(path, from, to, cancellation).ConfigureAwait(false);
        var hadFailure = await operations.ForgetFailureAsync(path, cancellation).ConfigureAwait(false);

        List<DateOnly> composed = [];
        foreach (var day in await TellingAsync(path, days, from, to, timeZone, cancellation).ConfigureAwait(false))
        {
            await ComposeAsync(day, timeZone, cancellation).ConfigureAwait(false);
            composed.Add(day);
        }

        return new ArticleRemoval(hadBlob, days, hadFailure, composed);
    }

    /// <summary>The blob and its rows of these days, and no more: the digests that told of it are composed by <see cref="ComposeAsync"/>.</summary>
    internal async Task DeleteAsync(string path, IEnumerable<DateOnly> days, CancellationToken cancellation)
    {
        await container.GetBlobClient(path).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation).ConfigureAwait(false);
        foreach (var day in days)
        {
            await uploads.DeleteEverywhereAsync(path, day, day, cancellation).ConfigureAwait(false);
        }

        await operations.ForgetFailureAsync(path, cancellation).ConfigureAwait(false);
    }

    /// <summary>The days, oldest first, whose digests may tell of articles that were uploaded on these.</summary>
    internal async Task<IReadOnlyList<DateOnly>> TellingAsync(IEnumerable<DateOnly> uploaded, string timeZone, CancellationToken cancellation)
    {
        var named = uploaded.SelectMany(day => WithWeekAfter(day, timeZone)).ToHashSet();
        return await digests.ListAsync(cancellation).Select(entry => entry.Day).Where(named.Contains).Order().ToListAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The day's digest as if what was deleted had never been.</summary>
    internal Task ComposeAsync(DateOnly day, string timeZone, CancellationToken cancellation) =>
        publisher.PublishAsync(new DigestDay(day, timeZone), PublishMode.AsIfFirst, cancellation);

    /// <summary>The days whose digests may name it: those of its uploads, and the week after each. A digest that still lists it is of a run that stopped half-way.</summary>
    private async Task<List<DateOnly>> TellingAsync(
        string path, IReadOnlyList<DateOnly> uploaded, DateOnly from, DateOnly to, string timeZone, CancellationToken cancellation)
    {
        List<DateOnly> telling = [];
        var named = new HashSet<DateOnly>(uploaded.SelectMany(day => WithWeekAfter(day, timeZone)));
        await foreach (var entry in digests.ListAsync(cancellation).ConfigureAwait(false))
        {
            if (named.Contains(entry.Day))
            {
                telling.Add(entry.Day);
            }
            else if (entry.Day >= from.AddDays(-1) && entry.Day <= to.AddDays(1) && await digests.ReadAsync(entry.Day, cancellation).ConfigureAwait(false) is { } digest && Names(digest, path))
            {
                telling.Add(entry.Day);
            }
        }

        telling.Sort();
        return telling;
    }

    private static IEnumerable<DateOnly> WithWeekAfter(DateOnly utc, string timeZone)
    {
        // A story names the story that it goes on from, as far back as the publisher looks.
        var (first, last) = DigestDay.Touching(utc, timeZone);
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1 + DigestPublisher.EarlierDays).Select(first.AddDays);
    }

    private static bool Names(Digest digest, string path) =>
        digest.Stories.SelectMany(s => s.Sources).Any(s => s.Source == path)
        || digest.Rejected.Any(r => r.Source == path)
        || digest.Changes.Any(c => c.Source == path);
}

/// <summary>What was deleted.</summary>
/// <param name="HadBlob">Whether the upload stood in the container.</param>
/// <param name="Uploaded">The UTC days of the uploads whose rows were deleted, in order.</param>
/// <param name="HadFailure">Whether it was written down as given up.</param>
/// <param name="Digests">The days whose digests were composed again, in order.</param>
public sealed record ArticleRemoval(bool HadBlob, IReadOnlyList<DateOnly> Uploaded, bool HadFailure, IReadOnlyList<DateOnly> Digests)
{
    public bool FoundNothing => !HadBlob && !HadFailure && Uploaded.Count == 0 && Digests.Count == 0;
}

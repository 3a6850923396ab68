using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Measuring;

namespace Pipeline.Storage.Ingestion;

/// <summary>
/// Finds what the container holds and the table does not, and ingests it. Keep one for repeated passes: it remembers
/// which versions are settled, so a pass over an unchanged container is one listing. One pass at a time.
/// </summary>
public sealed class Reconciler
{
    // Above this a day's versions are asked for at once (1,000 rows a request, 20 rows an article) instead of one by one: one request is then
    // as good as 50.
    private const int MostPointReads = 50;

    // LastModified is given when a write begins and shown when it ends; the largest upload takes well below two minutes at 1 MB a second.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    // Soon enough after an outage, and no more than 300 requests a day for a file that can never be read.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    // Two a core: one is parsed while another waits for storage. Not tuned.
    private static readonly int MostAtOnce = Math.Clamp(Environment.ProcessorCount * 2, 4, 16);

    private readonly BlobContainerClient _container;
    private readonly ArticleStore _store;
    private readonly ArticleIngester _ingester;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, string> _settled = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Failure> _failures = new(StringComparer.Ordinal);

    internal Reconciler(BlobContainerClient container, ArticleStore store, ArticleIngester ingester, TimeProvider clock) =>
        (_container, _store, _ingester, _clock) = (container, store, ingester, clock);

    /// <param name="since">Blobs last modified before it are left alone; null looks at all.</param>
    /// <param name="progress">Hears of each blob as it is done, in any order.</param>
    /// <exception cref="Azure.RequestFailedException">The container or the table could not be listed. A fault of one blob is a result.</exception>
    public async Task<ReconcilePass> RunOnceAsync(
        DateTimeOffset? since = null, IProgress<IngestResult>? progress = null, CancellationToken cancellation = default)
    {
        using var activity = Telemetry.Activities.StartActivity("reconcile");
        var (listed, newest, settled, unsettled) = await ListAsync(since, cancellation).ConfigureAwait(false);
        if (unsettled.Count == 0)
        {
            Telemetry.BacklogAge.Record(0);
            return new ReconcilePass(listed, [], newest - Overlap, newest);
        }

        var missing = await MissingAsync(unsettled, cancellation).ConfigureAwait(false);
        var results = await IngestAsync([.. missing.Where(IsDue)], progress, cancellation).ConfigureAwait(false);
        var waiting = missing.Where(blob => !IsSettled(blob)).ToList();
        var oldest = waiting.Min(blob => (DateTimeOffset?)blob.LastModified);
        Telemetry.BacklogAge.Record(oldest is { } moment ? Math.Max(0, (_clock.GetUtcNow() - moment).TotalSeconds) : 0);
        return new ReconcilePass(
            listed,
            [.. results.OrderBy(r => r.Path, StringComparer.Ordinal)],
            oldest ?? newest - Overlap,
            unsettled.Where(IsSettled).Select(blob => (DateTimeOffset?)blob.LastModified).Append(settled).Max(),
            waiting.Count);
    }

    /// <returns>Besides the number and what has to be looked at, the newest upload of all and the newest that is known to be in the table.</returns>
    private async Task<(int Listed, DateTimeOffset? Newest, DateTimeOffset? Settled, List<UploadedBlob> Unsettled)> ListAsync(
        DateTimeOffset? since, CancellationToken cancellation)
    {
        var (listed, newest, settled) = (0, (DateTimeOffset?)null, (DateTimeOffset?)null);
        List<UploadedBlob> unsettled = [];
        await foreach (var item in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellation).ConfigureAwait(false))
        {
            listed++;
            var properties = item.Properties;
            if (properties.LastModified is not { } modified || properties.ETag is not { } etag || modified < since)
            {
                continue;
            }

            newest = Later(newest, modified);
            var blob = new UploadedBlob(item.Name, modified, UploadedBlob.Plain(etag), properties.ContentLength ?? 0);
            if (IsSettled(blob))
            {
                settled = Later(settled, modified);
            }
            else
            {
                unsettled.Add(blob);
            }
        }

        return (listed, newest, settled, unsettled);
    }

    private static DateTimeOffset Later(DateTimeOffset? known, DateTimeOffset moment) => known > moment ? known.Value : moment;

    /// <summary>The blobs whose version the table does not have.</summary>
    private async Task<List<UploadedBlob>> MissingAsync(List<UploadedBlob> blobs, CancellationToken cancellation)
    {
        List<UploadedBlob> missing = [];
        foreach (var day in blobs.GroupBy(blob => _store.KeyOf(blob).Day))
        {
            var known = await KnownAsync(day.Key, [.. day], cancellation).ConfigureAwait(false);
            foreach (var blob in day)
            {
                if (known.GetValueOrDefault(blob.Path) == blob.ETag)
                {
                    _settled[blob.Path] = blob.ETag;
                }
                else
                {
                    missing.Add(blob);
                }
            }
        }

        return missing;
    }

    private async Task<IReadOnlyDictionary<string, string>> KnownAsync(DateOnly day, List<UploadedBlob> blobs, CancellationToken cancellation)
    {
        var known = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        if (blobs.Count > MostPointReads)
        {
            await foreach (var version in _store.VersionsOfTheDay(day, cancellation).ConfigureAwait(false))
            {
                known[version.Path] = version.ETag;
            }

            return known;
        }

        await ForEachAsync(blobs, async (blob, stop) =>
        {
            if (await _store.FindVersionAsync(_store.KeyOf(blob), stop).ConfigureAwait(false) is { } version)
            {
                known[version.Path] = version.ETag;
            }
        }, cancellation).ConfigureAwait(false);
        return known;
    }

    private async Task<IReadOnlyCollection<IngestResult>> IngestAsync(
        IReadOnlyList<UploadedBlob> blobs, IProgress<IngestResult>? progress, CancellationToken cancellation)
    {
        var results = new ConcurrentBag<IngestResult>();
        await ForEachAsync(blobs, async (blob, stop) =>
        {
            var result = await TryIngestAsync(blob, stop).ConfigureAwait(false);
            // A pass may be of thousands; whoever wants an article hears of it now.
            results.Add(result with { Article = null });
            progress?.Report(result);
        }, cancellation).ConfigureAwait(false);
        return results;
    }

    private async Task<IngestResult> TryIngestAsync(UploadedBlob blob, CancellationToken cancellation)
    {
        try
        {
            var result = await _ingester.IngestAsync(blob.Path, cancellation).ConfigureAwait(false);
            _settled[blob.Path] = result.Version?.ETag ?? blob.ETag;
            _failures.TryRemove(blob.Path, out _);
            return result;
        }
#pragma warning disable CA1031 // One file's fault, whatever it is, must not keep the others out. It is told, and tried again.
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _failures.AddOrUpdate(blob.Path, _ => Failure.First(_clock.GetUtcNow()), (_, earlier) => earlier.Again(_clock.GetUtcNow()));
            Telemetry.Ingested(nameof(IngestStatus.Failed));
            return new IngestResult { Path = blob.Path, Status = IngestStatus.Failed, Fault = fault, Key = _store.KeyOf(blob) };
        }
    }

    // A file that fails again and again is asked for less and less often, but never given up.
    private bool IsDue(UploadedBlob blob) => !_failures.TryGetValue(blob.Path, out var failure) || _clock.GetUtcNow() >= failure.NotBefore;

    private bool IsSettled(UploadedBlob blob) => _settled.TryGetValue(blob.Path, out var etag) && etag == blob.ETag;

    private static Task ForEachAsync(IEnumerable<UploadedBlob> blobs, Func<UploadedBlob, CancellationToken, ValueTask> action, CancellationToken cancellation) =>
        Parallel.ForEachAsync(blobs, new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellation }, action);

    private sealed record Failure(int Times, DateTimeOffset NotBefore)
    {
        public static Failure First(DateTimeOffset now) => new(1, now);

        public Failure Again(DateTimeOffset now)
        {
            var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Times)));
            return new Failure(Times + 1, now + pause);
        }
    }
}

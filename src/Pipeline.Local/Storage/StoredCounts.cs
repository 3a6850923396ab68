using Azure.Storage.Blobs.Models;
using Pipeline.News.Digests;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;

namespace Pipeline.Local.Storage;

/// <summary>
/// How much is stored. Of a day whose digest was made from just the uploads that lie there, the digest tells, and no row is read; of any other day the
/// first row of each upload.
/// </summary>
internal sealed class StoredCounts
{
    private readonly List<RejectedUpload> _rejected = [];
    private readonly List<UploadedBlob> _waiting = [];
    private readonly List<DateOnly> _untold = [];

    private StoredCounts(int uploads) => Uploads = uploads;

    public int Uploads { get; }

    public int Articles { get; private set; }

    public int Claims { get; private set; }

    public IReadOnlyList<RejectedUpload> Rejected => _rejected;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<UploadedBlob> Waiting => _waiting;

    /// <summary>UTC days with uploads that their digests were not made from.</summary>
    public IReadOnlyList<DateOnly> Untold => _untold;

    public static async Task<StoredCounts> OfAsync(PipelineStorage storage, string timeZone, CancellationToken cancellation)
    {
        List<UploadedBlob> blobs = [];
        await foreach (var item in storage.ArticleBlobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellation).ConfigureAwait(false))
        {
            blobs.Add(new UploadedBlob(item.Name, item.Properties.LastModified ?? default, item.Properties.ETag?.ToString().Trim('"') ?? "", item.Properties.ContentLength ?? 0));
        }

        var digests = await storage.Digests.ListAsync(cancellation).ToDictionaryAsync(entry => entry.Day, cancellationToken: cancellation).ConfigureAwait(false);
        var counts = new StoredCounts(blobs.Count);
        foreach (var day in blobs.GroupBy(blob => DigestDay.Of(blob.LastModified, timeZone)).OrderBy(day => day.Key.Date))
        {
            if (digests.GetValueOrDefault(day.Key.Date) is not { } entry || !entry.IsOf(day) || !await counts.AddToldAsync(storage, entry, cancellation).ConfigureAwait(false))
            {
                await counts.AddRowsAsync(storage, day.Key, [.. day], cancellation).ConfigureAwait(false);
            }
        }

        counts._waiting.Sort((a, b) => a.LastModified.CompareTo(b.LastModified));
        return counts;
    }

    /// <returns>False where the digest that would name what was rejected is not there.</returns>
    private async Task<bool> AddToldAsync(PipelineStorage storage, DigestEntry entry, CancellationToken cancellation)
    {
        if (entry.Counts.Rejected > 0)
        {
            if (await storage.Digests.ReadAsync(entry.Day, cancellation).ConfigureAwait(false) is not { } digest)
            {
                return false;
            }

            _rejected.AddRange(digest.Rejected);
        }

        Articles += entry.Counts.Articles;
        Claims += entry.Counts.Claims;
        return true;
    }

    private async Task AddRowsAsync(PipelineStorage storage, DigestDay day, List<UploadedBlob> blobs, CancellationToken cancellation)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (var date in day.UtcDates())
        {
            _untold.Add(date);
            await foreach (var head in storage.Articles.HeadsOfTheDay(date, cancellation).Where(head => day.Contains(head.Blob.LastModified)).ConfigureAwait(false))
            {
                known.Add(head.Blob.Path);
                Articles += head.Rejection is null ? 1 : 0;
                Claims += head.Claims;
                if (head.Rejection is { } rejection)
                {
                    _rejected.Add(new RejectedUpload(head.Blob.Path, rejection.Code, rejection.Message));
                }
            }
        }

        _waiting.AddRange(blobs.Where(blob => !known.Contains(blob.Path)));
    }
}

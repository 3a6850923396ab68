using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Formats;
using Pipeline.News.Articles;
using Pipeline.News.Reading;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Measuring;

namespace Pipeline.Storage.Ingestion;

/// <summary>One blob from the container into the table: one read, one batch of inserts.</summary>
public sealed class ArticleIngester
{
    // Each takes another upload under the same name within one second; who does that five times goes on doing it.
    private const int MostRounds = 5;

    private readonly BlobContainerClient _container;
    private readonly ArticleStore _store;
    private readonly long _largestUpload;
    private readonly NewsFunctions _news;
    private readonly TimeProvider _clock;

    internal ArticleIngester(BlobContainerClient container, ArticleStore store, long largestUpload, NewsFunctions news, TimeProvider clock) =>
        (_container, _store, _largestUpload, _news, _clock) = (container, store, largestUpload, news, clock);

    /// <param name="path">Below the container of articles.</param>
    /// <exception cref="RequestFailedException">Storage failed; try again. Never for what the blob holds.</exception>
    public async Task<IngestResult> IngestAsync(string path, CancellationToken cancellation = default)
    {
        var started = _clock.GetTimestamp();
        using var activity = Telemetry.Activities.StartActivity("ingest");
        var result = await TryIngestAsync(path, cancellation).ConfigureAwait(false);
        for (var round = 1; result is null; round++)
        {
            // Uploaded again within the second in which it was read. Each round takes a second upload in one second; ending, it is tried again.
            result = round < MostRounds
                ? await TryIngestAsync(path, cancellation).ConfigureAwait(false)
                : throw new RequestFailedException(409, $"'{path}' is uploaded again and again while it is read.");
        }

        activity?.SetTag("outcome", result.Status.ToString());
        Count(result);
        return result with { Duration = _clock.GetElapsedTime(started) };
    }

    /// <returns>Null when the blob is no longer what was read.</returns>
    private async Task<IngestResult?> TryIngestAsync(string path, CancellationToken cancellation) =>
        await ReadAsync(path, cancellation).ConfigureAwait(false) is { } upload
            ? await SaveAsync(upload, cancellation).ConfigureAwait(false)
            : new IngestResult { Path = path, Status = IngestStatus.Gone };

    private static void Count(IngestResult result)
    {
        Telemetry.Ingested(result.Status.ToString());
        if (result is { Status: IngestStatus.Rejected, Rejection: { } rejection })
        {
            Telemetry.Rejected(rejection.Code.ToString());
        }
        else if (result is { Status: IngestStatus.Saved, Article: { } article })
        {
            Telemetry.Found(article.ClaimsFound);
        }
    }

    private async Task<IngestResult?> SaveAsync(Upload upload, CancellationToken cancellation)
    {
        var result = new IngestResult { Path = upload.Blob.Path, Status = IngestStatus.Saved, Key = _store.KeyOf(upload.Blob), Version = upload.Blob };
        Article? article;
        Rejection? rejection;
        using (Telemetry.Stage("understand", _clock))
        {
            Understand(upload).TryGet(out article, out rejection);
        }

        SaveOutcome outcome;
        using (Telemetry.Stage("save", _clock))
        {
            if (article is not null)
            {
                (outcome, rejection) = await _store.SaveAsync(article, upload.Blob, Stands, cancellation).ConfigureAwait(false);
            }
            else
            {
                outcome = await _store.SaveRejectionAsync(rejection!, upload.Blob, Stands, cancellation).ConfigureAwait(false);
            }
        }

        return outcome is SaveOutcome.Outdated ? null : result with
        {
            Article = rejection is null ? article : null,
            Rejection = rejection,
            Status = outcome is SaveOutcome.Unchanged or SaveOutcome.Superseded ? IngestStatus.Unchanged
                : rejection is null ? IngestStatus.Saved
                : IngestStatus.Rejected,
        };

        Task<bool> Stands(CancellationToken cancel) => StandsAsync(upload.Blob, cancel);
    }

    private async Task<bool> StandsAsync(UploadedBlob blob, CancellationToken cancellation)
    {
        try
        {
            BlobProperties now = await _container.GetBlobClient(blob.Path).GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
            return UploadedBlob.Plain(now.ETag) == blob.ETag;
        }
        catch (RequestFailedException e) when (e.Status == 404 && e.ErrorCode != BlobErrorCode.ContainerNotFound)
        {
            return false;
        }
    }

    private Outcome<Article> Understand(Upload upload) => upload.Unread is { } rejection
        ? rejection
        : _news.Ingest(new SourceBlob(upload.Blob.Path, upload.Bytes, upload.Blob.LastModified, upload.Blob.ETag) { Evidence = upload.Evidence });

    /// <returns>Null when the blob is gone.</returns>
    private async Task<Upload?> ReadAsync(string path, CancellationToken cancellation)
    {
        using var stage = Telemetry.Stage("read", _clock);
        if (BlobNames.Problem(path) is { } problem)
        {
            return await FindListedAsync(path, cancellation).ConfigureAwait(false) is { } listed
                ? new Upload(listed, default, new Rejection(RejectionCode.UnsupportedKind, problem))
                : null;
        }

        try
        {
            var (upload, isWhole) = await DownloadAsync(path, cancellation).ConfigureAwait(false);
            if (isWhole)
            {
                return upload;
            }

            // Either the way changed them, then they differ now; or whoever uploaded gave a wrong sum, which the service keeps unasked.
            var (again, isWholeNow) = await DownloadAsync(path, cancellation).ConfigureAwait(false);
            return isWholeNow || again.Bytes.Span.SequenceEqual(upload.Bytes.Span)
                ? again
                : throw new InvalidDataException($"The bytes of '{path}' arrive otherwise each time.");
        }
        catch (RequestFailedException e) when (e.Status == 404 && e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <returns>Besides the blob, false where its bytes are not those of the sum that it came with.</returns>
    private async Task<(Upload Upload, bool IsWhole)> DownloadAsync(string path, CancellationToken cancellation)
    {
        var response = await _container.GetBlobClient(path).DownloadStreamingAsync(cancellationToken: cancellation).ConfigureAwait(false);
        using var download = response.Value;
        var details = download.Details;
        var blob = new UploadedBlob(path, details.LastModified, UploadedBlob.Plain(details.ETag), details.ContentLength);
        // The headers are here, the bytes are not: what is certain to be rejected is not fetched.
        if ((ArticleFormats.RejectName(path) ?? RejectSize(details.ContentLength)) is { } rejection)
        {
            return (new Upload(blob, default, rejection), true);
        }

        var bytes = new byte[details.ContentLength];
        await download.Content.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
#pragma warning disable CA5351 // The blob service's own checksum is MD5.
        return (new Upload(blob, bytes, null) { Evidence = UploadEvidence.Read(details.Metadata) }, details.ContentHash is not { Length: > 0 } sum || sum.AsSpan().SequenceEqual(MD5.HashData(bytes)));
#pragma warning restore CA5351
    }

    /// <summary>The version of a blob that no address leads to, as the container lists it.</summary>
    private async Task<UploadedBlob?> FindListedAsync(string path, CancellationToken cancellation)
    {
        await foreach (var item in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, path, cancellation).ConfigureAwait(false))
        {
            if (item.Name == path)
            {
                var properties = item.Properties;
                return new UploadedBlob(path, properties.LastModified!.Value, UploadedBlob.Plain(properties.ETag!.Value), properties.ContentLength ?? 0);
            }
        }

        return null;
    }

    private Rejection? RejectSize(long bytes) => bytes <= _largestUpload ? null
        : new Rejection(RejectionCode.TooLarge, string.Create(
            CultureInfo.InvariantCulture, $"The upload has {bytes:N0} bytes; one article may have {_largestUpload:N0}. Upload one article a file."));

    private sealed record Upload(UploadedBlob Blob, ReadOnlyMemory<byte> Bytes, Rejection? Unread)
    {
        public ImmutableArray<SourceEvidence> Evidence { get; init; } = [];
    }
}

using Microsoft.Extensions.Logging;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Functions.Monitoring;

/// <summary>Every event that the functions log. Paths and counts, never text of an article.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Ingested {Path}: {Status}, {Claims} claims, {Milliseconds} ms")]
    public static partial void Ingested(this ILogger log, string path, IngestStatus status, int claims, long milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "Rejected {Path}: {Code}")]
    public static partial void Rejected(this ILogger log, string path, string code);

    [LoggerMessage(10, LogLevel.Error, "A fault of this program kept {Path} out: {Fault}")]
    public static partial void KeptOut(this ILogger log, string path, string fault);

    [LoggerMessage(11, LogLevel.Error, "Digest of {Day:yyyy-MM-dd}, {What}: {Fault}")]
    public static partial void DigestFault(this ILogger log, DateOnly day, string what, string fault);

    [LoggerMessage(3, LogLevel.Error, "Gave up {Path} after repeated failures; it stands in the table of digests under 'failure', and every pass of ReconcileMissed tries it again")]
    public static partial void GaveUp(this ILogger log, string path);

    [LoggerMessage(4, LogLevel.Error, "A message of the poison queue names no blob")]
    public static partial void UnreadablePoison(this ILogger log);

    [LoggerMessage(5, LogLevel.Information, "Reconciled: {Listed} blobs listed, {Ingested} were missing and are in the table, {Failed} failed")]
    public static partial void Reconciled(this ILogger log, int listed, int ingested, int failed);

    // Without the exception: with one it would be an exception to Application Insights, and no line. An alert counts these lines.
    [LoggerMessage(6, LogLevel.Error, "Could not ingest {Path}: {Reason}; it will be tried again")]
    public static partial void IngestFailed(this ILogger log, string path, string reason);

    [LoggerMessage(13, LogLevel.Information, "Unpacked {Path}: {Status}, {Taken} articles, {Written} of them written now, {NotTaken} not taken in, {Removed} removed")]
    public static partial void Unpacked(this ILogger log, string path, UnpackStatus status, int taken, int written, int notTaken, int removed);

    [LoggerMessage(14, LogLevel.Error, "Could not unpack {Path}: {Reason}; it will be tried again")]
    public static partial void UnpackFailed(this ILogger log, string path, string reason);

    public static void Unpacked(this ILogger log, UnpackResult result) =>
        log.Unpacked(result.Path, result.Status, result.Bundle?.Taken ?? 0, result.Written, result.Bundle?.NotTaken ?? 0, result.Bundle?.Removed ?? 0);

    [LoggerMessage(7, LogLevel.Information, "Digest of {Day:yyyy-MM-dd}: revision {Revision}, {Articles} articles, changed: {Changed}")]
    public static partial void Published(this ILogger log, DateOnly day, int revision, int articles, bool changed);

    [LoggerMessage(12, LogLevel.Warning, "{Problem}")]
    public static partial void WebhookFailed(this ILogger log, string problem);

    [LoggerMessage(8, LogLevel.Error, "The digest of {Day:yyyy-MM-dd} failed; the next run tries again")]
    public static partial void DigestFailed(this ILogger log, Exception fault, DateOnly day);

    [LoggerMessage(9, LogLevel.Error, "{Problem}")]
    public static partial void Unhealthy(this ILogger log, string problem);

    [LoggerMessage(10, LogLevel.Debug, "Why {Path} could not be ingested")]
    public static partial void IngestFault(this ILogger log, Exception? fault, string path);

    /// <summary>Articles and stories of a digest that a fault of this program kept out, a line each.</summary>
    public static void Faults(this ILogger log, Digest digest)
    {
        foreach (var upload in digest.Rejected.Where(r => r.Code == RejectionCode.Fault))
        {
            log.DigestFault(digest.Day, upload.Source, upload.Message);
        }

        foreach (var story in digest.Stories.Where(s => s.Fault is not null))
        {
            log.DigestFault(digest.Day, $"story {story.Id}", story.Fault!);
        }
    }
}

using System.CommandLine;
using Azure.Storage.Blobs.Models;
using Pipeline.Local.Inputs;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.News.Digests;
using Pipeline.Storage.Articles;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline status</c>: what is in storage, what waits, which digests there are.</summary>
internal sealed class StatusCommand
{
    // A week: what is older is told by its digests.
    private const int DaysShown = 7;

    private readonly CommonOptions _common = new();

    public Command Create()
    {
        var command = new Command("status", "Show what is stored, what waits and what was rejected.");
        _common.AddTo(command);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var choice = _common.Storage(parsed);
        await using var storage = await LocalStorage.OpenAsync(choice, exclusive: false, cancellation).ConfigureAwait(false);
        var console = TerminalOutput.Out;
        var running = storage.OwnsAzurite ? null : DataFolder.ReadInstance(choice.DataFolder);
        console.WriteLine(running is null ? "No 'pipeline run' is under way here." : $"'pipeline run' is under way (process {running.ProcessId}), pages at {running.Site}.");

        var blobs = new List<UploadedBlob>();
        await foreach (var item in storage.Pipeline.ArticleBlobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellation).ConfigureAwait(false))
        {
            blobs.Add(new UploadedBlob(item.Name, item.Properties.LastModified ?? default, item.Properties.ETag?.ToString("H") ?? "", item.Properties.ContentLength ?? 0));
        }

        await WriteUploadsAsync(console, storage, blobs, cancellation).ConfigureAwait(false);
        await WriteDigestsAsync(console, storage, cancellation).ConfigureAwait(false);
        var today = DigestDay.Of(TimeProvider.System.GetUtcNow(), _common.TimeZone(parsed));
        await WriteOwedAsync(console, storage, today, blobs, cancellation).ConfigureAwait(false);
        return ExitCodes.Success;
    }

    private static async Task WriteUploadsAsync(
        IAnsiConsole console, LocalStorage storage, List<UploadedBlob> blobs, CancellationToken cancellation)
    {
        var (articles, rejected, claims) = (0, new List<StoredUpload>(), 0);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var day in blobs.Select(b => DateOnly.FromDateTime(b.LastModified.UtcDateTime)).Distinct().Order())
        {
            await foreach (var upload in storage.Pipeline.Articles.AllTheDay(day, cancellation).ConfigureAwait(false))
            {
                known.Add(upload.Blob.Path);
                if (upload.Article is { } article)
                {
                    (articles, claims) = (articles + 1, claims + article.ClaimsFound);
                }
                else
                {
                    rejected.Add(upload);
                }
            }
        }

        var waiting = blobs.Where(b => !known.Contains(b.Path)).OrderBy(b => b.LastModified).ToArray();
        console.WriteLine($"{blobs.Count} uploads: {articles} articles with {claims} claims, {rejected.Count} not taken in, {waiting.Length} waiting.");
        foreach (var upload in rejected)
        {
            console.WriteLine($"  {upload.Blob.Path}: {Running.UploadFate.Describe(upload.Rejection!)}");
        }

        if (waiting.Length > 0)
        {
            console.WriteLine($"  The oldest that waits came {waiting[0].LastModified:yyyy-MM-dd HH:mm:ss} UTC: {waiting[0].Path}");
        }
    }

    /// <summary>Days whose digests do not tell what the rows say: those that are noted, and the last of those that have uploads, in case nobody noted them.</summary>
    private static async Task WriteOwedAsync(
        IAnsiConsole console, LocalStorage storage, DigestDay today, IEnumerable<UploadedBlob> blobs, CancellationToken cancellation)
    {
        var last = blobs.Select(b => DateOnly.FromDateTime(b.LastModified.UtcDateTime)).Distinct().OrderDescending().Take(DaysShown);
        foreach (var day in await storage.Pipeline.Owed.FindAsync(today, last, cancellation).ConfigureAwait(false))
        {
            console.WriteLine(FormattableString.Invariant(
                $"The digest of {day:yyyy-MM-dd} does not tell yet what is stored: 'pipeline run' publishes it while it runs, or say 'pipeline backfill --from {day:yyyy-MM-dd} --to {day:yyyy-MM-dd}'."));
        }
    }

    private static async Task WriteDigestsAsync(IAnsiConsole console, LocalStorage storage, CancellationToken cancellation)
    {
        var shown = 0;
        await foreach (var digest in storage.Pipeline.Digests.ListAsync(cancellation).ConfigureAwait(false))
        {
            if (++shown > DaysShown)
            {
                break;
            }

            console.WriteLine(FormattableString.Invariant(
                $"Digest of {digest.Day:yyyy-MM-dd}: revision {digest.Revision}, {digest.Counts.Articles} articles, {digest.Counts.Stories} stories, written {digest.SavedAt:yyyy-MM-dd HH:mm} UTC."));
        }

        if (shown == 0)
        {
            console.WriteLine("There is no digest yet.");
        }
    }
}

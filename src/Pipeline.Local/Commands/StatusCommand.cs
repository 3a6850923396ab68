using System.CommandLine;
using Azure.Storage.Blobs.Models;
using Pipeline.Local.Inputs;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline status</c>: what is in storage, what waits, which digests there are.</summary>
internal sealed class StatusCommand
{
    // A week: what is older is told by its digests.
    private const int DaysShown = 7;

    // One a day, as many days.
    private const int BundlesShown = 7;

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
        console.WriteLine(running is null ? $"Nothing runs here; {OwnCommand.Say("run")} starts it." : $"It runs (process {running.ProcessId}), pages at {running.Site}.");

        var today = DigestDay.Of(TimeProvider.System.GetUtcNow(), _common.TimeZone(parsed));
        var counts = await StoredCounts.OfAsync(storage.Pipeline, today.TimeZone, cancellation).ConfigureAwait(false);
        WriteUploads(console, counts);
        await WriteBundlesAsync(console, storage, counts, cancellation).ConfigureAwait(false);
        await WriteDigestsAsync(console, storage, cancellation).ConfigureAwait(false);
        await WriteOwedAsync(console, storage, today, counts, cancellation).ConfigureAwait(false);
        return ExitCodes.Success;
    }

    private static void WriteUploads(IAnsiConsole console, StoredCounts counts)
    {
        console.WriteLine($"{counts.Uploads} uploads: {counts.Articles} articles with {counts.Claims} claims, {counts.Rejected.Count} not taken in, {counts.Waiting.Count} waiting.");
        foreach (var upload in counts.Rejected)
        {
            console.WriteLine($"  {upload.Source}: {Running.UploadFate.Describe(new Rejection(upload.Code, upload.Message))}");
        }

        if (counts.Waiting.Count > 0)
        {
            console.WriteLine($"  The oldest that waits came {counts.Waiting[0].LastModified:yyyy-MM-dd HH:mm:ss} UTC: {counts.Waiting[0].Path}");
        }
    }

    /// <summary>The last of those that were unpacked, and each that is not unpacked yet.</summary>
    private static async Task WriteBundlesAsync(IAnsiConsole console, LocalStorage storage, StoredCounts counts, CancellationToken cancellation)
    {
        var known = await storage.Pipeline.Bundles.ListAsync(cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        foreach (var bundle in known.OrderByDescending(bundle => bundle.Blob.LastModified).Where((bundle, place) => place < BundlesShown || !bundle.IsDone))
        {
            console.WriteLine($"Bundle {bundle.Blob.Path}: {Running.UploadFate.Describe(bundle)}{(bundle.IsDone ? "" : " so far; it goes on")}.");
            // Others stand above, as of the days that have uploads.
            foreach (var line in (await storage.Pipeline.Bundles.ReportAsync(bundle, cancellation).ConfigureAwait(false)).ExceptBy(counts.Rejected.Select(r => r.Source), line => line.Source))
            {
                console.WriteLine($"  {line.Source}: {Running.UploadFate.Describe(new Rejection(line.Code, line.Message))}");
            }
        }

        var stored = known.ToDictionary(bundle => bundle.Blob.Path, bundle => bundle.Blob.ETag, StringComparer.Ordinal);
        await foreach (var item in storage.Pipeline.BundleBlobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellation).ConfigureAwait(false))
        {
            if (stored.GetValueOrDefault(item.Name) != item.Properties.ETag?.ToString().Trim('"'))
            {
                console.WriteLine($"Bundle {item.Name}: waits to be unpacked.");
            }
        }
    }

    /// <summary>Days whose digests do not tell what the rows say: those that are noted, and the last of those whose uploads are not those of their digests, in case nobody noted them.</summary>
    private static async Task WriteOwedAsync(
        IAnsiConsole console, LocalStorage storage, DigestDay today, StoredCounts counts, CancellationToken cancellation)
    {
        foreach (var day in await storage.Pipeline.Owed.FindAsync(today, counts.Untold.OrderDescending().Take(DaysShown), cancellation).ConfigureAwait(false))
        {
            console.WriteLine(FormattableString.Invariant(
                $"The digest of {day:yyyy-MM-dd} does not tell yet what is stored: {OwnCommand.Say("run")} publishes it while it runs, or say {OwnCommand.Say($"backfill --from {day:yyyy-MM-dd} --to {day:yyyy-MM-dd}")}."));
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

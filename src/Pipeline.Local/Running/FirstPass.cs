using System.Collections.Immutable;
using Pipeline.Local.Storage;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Local.Running;

/// <summary>Files into the container and out of it into the tables, the first being read while the last are still sent.</summary>
/// <param name="Results">The last of each upload.</param>
/// <param name="Problems">A line for each file that could not be read, each bundle that could not be unpacked and each fault of the program.</param>
internal sealed record FirstPass(ImmutableArray<IngestResult> Results, ImmutableArray<string> Problems, int Waiting)
{
    // A pass lists the whole container: often enough to see it move, seldom enough to leave Azurite to the uploads.
    private static readonly TimeSpan BetweenPasses = TimeSpan.FromSeconds(1);

    /// <summary>Whether every file was read and every upload is in the table, and its days were composed.</summary>
    public bool IsWhole => Problems.IsEmpty && Waiting == 0 && Results.All(r => r.Status is not IngestStatus.Failed);

    public static async Task<FirstPass> RunAsync(
        LocalRun run, Uploads uploads, IReadOnlyCollection<Uploads.Upload> files, IngestProgress progress, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sending = uploads.SendAsync(files, progress, both.Token);
        List<IngestResult> results = [];
        try
        {
            while (!sending.IsCompleted)
            {
                results.AddRange((await run.IngestAsync(progress, both.Token).ConfigureAwait(false)).Results);
                await Task.WhenAny(sending, Task.Delay(BetweenPasses, both.Token)).ConfigureAwait(false);
            }
        }
        catch
        {
            // Nothing is sent any more when this has ended.
            await both.CancelAsync().ConfigureAwait(false);
            await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        var sent = await sending.ConfigureAwait(false);
        progress.Sent(sent.Written);
        var rest = await run.CatchUpAsync(progress, cancellation).ConfigureAwait(false);
        return new FirstPass(LastOfEach(results.Concat(rest.Pass.Results)), [.. sent.Unread, .. rest.Bundles.Where(b => b.Status is UnpackStatus.Failed).Select(b => $"{b.Path}: {UploadFate.Describe(b)}"), .. rest.Faults], rest.Pass.Waiting);
    }

    // What failed in one pass may have come in with the next.
    private static ImmutableArray<IngestResult> LastOfEach(IEnumerable<IngestResult> results) =>
        [.. results.GroupBy(r => r.Path, StringComparer.Ordinal).Select(same => same.Last()).OrderBy(r => r.Path, StringComparer.Ordinal)];
}

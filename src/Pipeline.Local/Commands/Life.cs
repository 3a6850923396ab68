using Pipeline.Local.Inputs;
using Pipeline.Local.Running;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.Local.Web;
using Pipeline.Storage.Faults;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline run</c> over one Azurite after the other: each life goes from its start to Ctrl-C, or to that Azurite's end.</summary>
internal sealed class Life(LocalStorage storage, IReadOnlyList<Uploads.Upload> uploads, string timeZone, Uri? published, bool once, Announcer announcer)
{
    /// <summary>Within it a process that dies is known to be dead.</summary>
    private static readonly TimeSpan DeathIsKnown = TimeSpan.FromSeconds(1);

    private bool _begun;

    /// <summary>Where the pages are, or were in the last life.</summary>
    public int Port { get; private set; }

    /// <param name="port">0 takes a free one.</param>
    /// <returns>The exit code; null when Azurite has ended.</returns>
    public async Task<int?> LiveAsync(int port, CancellationToken cancellation)
    {
        using var life = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _ = storage.AzuriteEnded.ContinueWith(_ => life.Cancel(), life.Token, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            return await LiveAsync(port, life.Token, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && (e is OperationCanceledException || StorageFault.Of(e, cancellation) is not null))
        {
            if (await Task.WhenAny(storage.AzuriteEnded, Task.Delay(DeathIsKnown, cancellation)).ConfigureAwait(false) != storage.AzuriteEnded)
            {
                throw;
            }

            return null;
        }
        finally
        {
            await life.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task<int> LiveAsync(int port, CancellationToken life, CancellationToken cancellation)
    {
        var run = new LocalRun(storage.Pipeline, timeZone, published, TimeProvider.System, announcer.Delivery, storage.Unsaved);
        var site = once ? null : await LocalSite.StartAsync(run, port, life).ConfigureAwait(false);
        await using var stopSite = site;
        Port = site?.Address.Port ?? port;
        storage.Announce(site?.Address);
        if (!_begun)
        {
            var isWhole = await BeginAsync(run, life).ConfigureAwait(false);
            if (site is null)
            {
                return isWhole ? ExitCodes.Success : ExitCodes.Failed;
            }

            WriteWelcome(TerminalOutput.Out, site);
            _begun = true;
        }

        try
        {
            await new Watch(run, storage).RunAsync(life).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            TerminalOutput.Error.WriteLine("Stopping …", Style.Plain);
        }

        return ExitCodes.Success;
    }

    /// <returns>Whether every file was read and every upload is in the table, and the day was composed.</returns>
    private async Task<bool> BeginAsync(LocalRun run, CancellationToken cancellation)
    {
        var isWhole = true;
        await IngestProgress.ShowAsync(TerminalOutput.Error, uploads.Count, async progress =>
        {
            var first = await FirstPass.RunAsync(run, storage.Uploads, uploads, progress, cancellation).ConfigureAwait(false);
            progress.Finish(first.Results, first.Problems);
            isWhole = first.IsWhole;
        }).ConfigureAwait(false);
        return await WriteTodayAsync(run, cancellation).ConfigureAwait(false) && isWhole;
    }

    private static async Task<bool> WriteTodayAsync(LocalRun run, CancellationToken cancellation)
    {
        var (published, fault) = await run.PublishAsync(run.Today, cancellation).ConfigureAwait(false);
        if (published is null)
        {
            TerminalOutput.Error.WriteLine(fault!, new Style(Color.Red));
            return false;
        }

        await DigestReport.WriteAsync(TerminalOutput.Out, published.Digest).ConfigureAwait(false);
        return true;
    }

    private void WriteWelcome(IAnsiConsole console, LocalSite site)
    {
        console.WriteLine();
        console.WriteLine($"The pages are at {site.Address}", new Style(decoration: Decoration.Bold));
        console.WriteLine($"Watching the containers 'articles' and 'bundles'. Drop files on the page, use {OwnCommand.Say("add FILE…")}, or any Azure tool"
            + (storage.OwnsAzurite ? " with this connection string:" : "."));
        if (storage is { OwnsAzurite: true, ConnectionString: { } connection })
        {
            // Of the emulator, whose key is published; that of an account is never printed.
            console.Profile.Out.Writer.WriteLine(connection);
        }

        console.WriteLine("Ctrl-C stops everything.");
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Local.Inputs;
using Pipeline.Local.Running;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.Local.Web;
using Pipeline.Storage.Faults;
using Pipeline.Storage.Ingestion;
using Pipeline.Storage.Measuring;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline run [PATH…]</c>: the whole product on this machine, until Ctrl-C.</summary>
internal sealed class RunCommand
{
    // Where nothing usual listens: frameworks take 3000, 5000 and 8080. Azurite's own usual port is 10000.
    public const int DefaultPort = 7080;
    private const int DefaultAzuritePort = 10000;

    /// <summary>A dropped file is in the tables within two seconds: one second of waiting, one of work.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Argument<string[]> _paths = new("path") { Description = "Files or folders to upload first.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _once = new("--once") { Description = "End after the digest." };
    private readonly Option<bool> _memory = new("--memory") { Description = "Keep nothing after the end." };
    private readonly Option<int> _port = new("--port") { Description = "Port of the pages on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => DefaultPort };
    private readonly Option<int> _azuritePort = new("--azurite-port")
    {
        Description = "Blob port of our own Azurite; queues and tables take the two after it. 0 takes free ones.",
        DefaultValueFactory = _ => DefaultAzuritePort,
    };

    private readonly Option<Uri?> _otlp = new("--otlp")
    {
        Description = "Send traces and metrics there, such as http://localhost:4318 (OTLP over HTTP).",
        CustomParser = ReadCollector,
    };

    private readonly WebhookOptions _webhook = new();
    private readonly CommonOptions _common = new();

    public Command Create()
    {
        var command = new Command("run", "Ingest files, print and serve today's digest, and keep watching.") { _paths, _once, _memory, _port, _azuritePort, _otlp };
        _webhook.AddTo(command);
        _common.AddTo(command);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var once = parsed.GetValue(_once);
        var webhook = _webhook.Webhook(parsed);
        var uploads = CollectUploads(parsed.GetValue(_paths) ?? []);
        var timeZone = _common.TimeZone(parsed);
        var choice = _common.Storage(parsed, parsed.GetValue(_memory), parsed.GetValue(_azuritePort));

        // Disposed last, so that what happens until the end is sent too.
        using var export = parsed.GetValue(_otlp) is { } collector ? new TelemetryExport(collector) : null;
        await using var storage = await LocalStorage.OpenAsync(choice, exclusive: true, cancellation).ConfigureAwait(false);
        var port = parsed.GetValue(_port);
        var address = _common.Site(parsed, port == 0 ? DefaultPort : port);
        await using var announcer = new Announcer(webhook, address, TimeProvider.System);
        var run = new LocalRun(storage.Pipeline, timeZone, address, TimeProvider.System, announcer.Delivery);
        var site = once ? null : await LocalSite.StartAsync(run, port, cancellation).ConfigureAwait(false);
        await using var stopSite = site;
        storage.Announce(site?.Address);

        await IngestProgress.ShowAsync(TerminalOutput.Error, progress => IngestAsync(storage, run, uploads, progress, cancellation)).ConfigureAwait(false);
        await WriteTodayAsync(run, cancellation).ConfigureAwait(false);
        if (site is null)
        {
            return ExitCodes.Success;
        }

        WriteWelcome(TerminalOutput.Out, site, storage);
        return await WatchAsync(run, cancellation).ConfigureAwait(false);
    }

    private static Uri? ReadCollector(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        argument.AddError($"--otlp wants the address of a collector, such as http://localhost:4318; '{text}' is none.");
        return null;
    }

    private static Uploads.Upload[] CollectUploads(string[] paths)
    {
        try
        {
            return [.. Uploads.Of(paths)];
        }
        catch (FileNotFoundException e)
        {
            throw new UserException(e.Message, e);
        }
    }

    private static async Task IngestAsync(
        LocalStorage storage, LocalRun run, Uploads.Upload[] uploads, IngestProgress progress, CancellationToken cancellation)
    {
        progress.Expect(uploads.Length);
        await Uploads.SendAsync(storage.Pipeline.ArticleBlobs, uploads, progress, cancellation).ConfigureAwait(false);
        progress.Finish(await run.CatchUpAsync(progress, cancellation).ConfigureAwait(false));
    }

    private static async Task WriteTodayAsync(LocalRun run, CancellationToken cancellation)
    {
        var (published, fault) = await run.PublishAsync(run.Today, cancellation).ConfigureAwait(false);
        if (published is null)
        {
            TerminalOutput.Error.WriteLine(fault!, new Style(Color.Red));
            return;
        }

        await DigestReport.WriteAsync(TerminalOutput.Out, published.Digest).ConfigureAwait(false);
    }

    private static async Task<int> WatchAsync(LocalRun run, CancellationToken cancellation)
    {
        var (troubled, day) = (false, run.Today);
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
            {
                troubled = await PassAsync(run, troubled, cancellation).ConfigureAwait(false);
                if (run.Today != day)
                {
                    // The new day has a digest, of nothing as yet: its page is read from there, and the feed leads to it.
                    day = run.Today;
                    await run.PublishAsync(day, cancellation).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            TerminalOutput.Error.WriteLine("Stopping …", Style.Plain);
        }

        return ExitCodes.Success;
    }

    /// <returns>Whether storage failed; told once, not every second.</returns>
    private static async Task<bool> PassAsync(LocalRun run, bool troubled, CancellationToken cancellation)
    {
        try
        {
            var (pass, faults) = await run.CatchUpAsync(null, cancellation).ConfigureAwait(false);
            foreach (var fault in faults)
            {
                TerminalOutput.Error.WriteLine(fault, new Style(Color.Red));
            }

            foreach (var result in pass.Results.Where(r => r.Status is not IngestStatus.Unchanged && !(troubled && r.Status is IngestStatus.Failed)))
            {
                TerminalOutput.Out.WriteLine($"{result.Path}: {UploadFate.Describe(result)}");
            }

            return pass.Results.Any(r => r.Status is IngestStatus.Failed);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && StorageFault.Of(e, cancellation) is { } fault)
        {
            if (!troubled)
            {
                TerminalOutput.Error.WriteLine($"{fault.Sentence} Trying again every second.", new Style(Color.Red));
            }

            return true;
        }
    }

    private static void WriteWelcome(IAnsiConsole console, LocalSite site, LocalStorage storage)
    {
        console.WriteLine();
        console.WriteLine($"The pages are at {site.Address}", new Style(decoration: Decoration.Bold));
        console.WriteLine("Watching the container 'articles'. Drop files on the page, use 'pipeline add FILE…', or any Azure tool"
            + (storage.OwnsAzurite ? " with this connection string:" : "."));
        if (storage is { OwnsAzurite: true, ConnectionString: { } connection })
        {
            // Of the emulator, whose key is published; that of an account is never printed.
            console.Profile.Out.Writer.WriteLine(connection);
        }

        console.WriteLine("Ctrl-C stops everything.");
    }
}

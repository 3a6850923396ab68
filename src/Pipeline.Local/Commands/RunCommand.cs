using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Local.Inputs;
using Pipeline.Local.Running;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.Pages;
using Pipeline.Storage.Measuring;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline run [PATH…]</c>: the whole product on this machine, until Ctrl-C.</summary>
internal sealed class RunCommand
{
    // Where nothing usual listens: frameworks take 3000, 5000 and 8080. Azurite's own usual port is 10000.
    public const int DefaultPort = 7080;
    private const int DefaultAzuritePort = 10000;

    /// <summary>What ends again within it would end for ever.</summary>
    private static readonly TimeSpan ShortestLife = TimeSpan.FromSeconds(10);

    private readonly Argument<string[]> _paths = PathArgument.Create("path", "Files or folders to upload first.", ArgumentArity.ZeroOrMore);
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
        var webhook = _webhook.Webhook(parsed);
        var uploads = Uploads.Of(parsed.GetValue(_paths) ?? []);
        var timeZone = _common.TimeZone(parsed);
        var choice = _common.Storage(parsed, parsed.GetValue(_memory), parsed.GetValue(_azuritePort));
        var port = parsed.GetValue(_port);

        // Disposed last, so that what happens until the end is sent too.
        using var export = parsed.GetValue(_otlp) is { } collector ? new TelemetryExport(collector) : null;
        await using var storage = await LocalStorage.OpenAsync(choice, exclusive: true, cancellation).ConfigureAwait(false);
        var address = _common.Site(parsed, port == 0 ? DefaultPort : port);
        await using var announcer = new Announcer(webhook, address, TimeProvider.System);
        var life = new Life(storage, uploads, timeZone, address, parsed.GetValue(_once), announcer);
        while (true)
        {
            var started = TimeProvider.System.GetTimestamp();
            if (await life.LiveAsync(port, cancellation).ConfigureAwait(false) is { } exit)
            {
                return exit;
            }

            if (choice.InMemory || TimeProvider.System.GetElapsedTime(started) < ShortestLife)
            {
                return GiveUp(choice.InMemory
                    ? "Azurite, the local storage, has ended, and with it all that it held in memory. Start the program again."
                    : "Azurite, the local storage, has ended twice within seconds. What it saved is in the data folder; look at what ended it, and start the program again.");
            }

            await RestartAsync(storage, cancellation).ConfigureAwait(false);
            port = life.Port;
        }
    }

    private static async Task RestartAsync(LocalStorage storage, CancellationToken cancellation)
    {
        var restored = await storage.RestartAsync(cancellation).ConfigureAwait(false);
        TerminalOutput.Error.WriteLine(
            $"Azurite, the local storage, had ended and was started again; {Plain.Count(restored, "upload")} that it had not saved were put back. "
            + "What other programs uploaded within its last five seconds may be missing: upload that again.", new Style(Color.Red));
    }

    private static int GiveUp(string why)
    {
        TerminalOutput.Error.WriteLine(why, new Style(Color.Red));
        return ExitCodes.Failed;
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
}

using System.CommandLine;
using System.Globalization;
using Pipeline.Local.Demo;
using Pipeline.News.Digests;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline demo</c>: the whole product on a made-up day of news, which is gone when it ends.</summary>
internal sealed class DemoCommand
{
    private readonly Option<bool> _once = new("--once") { Description = "End after the digest." };
    private readonly Option<int> _port = new("--port") { Description = "Port of the pages on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => RunCommand.DefaultPort };
    private readonly Option<int> _azuritePort = new("--azurite-port") { Description = "Blob port of the Azurite of the demo; 0 takes free ones.", DefaultValueFactory = _ => 0 };

    public Command Create()
    {
        var command = new Command("demo", "Run everything on a made-up day of sixty articles, kept in memory.") { _once, _port, _azuritePort };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-demo");
        try
        {
            DemoArticles.WriteTo(folder.FullName, DigestDay.Of(TimeProvider.System.GetUtcNow(), "UTC").Date);
            string[] run =
            [
                folder.FullName, "--memory", "--port", parsed.GetValue(_port).ToString(CultureInfo.InvariantCulture),
                "--azurite-port", parsed.GetValue(_azuritePort).ToString(CultureInfo.InvariantCulture), .. parsed.GetValue(_once) ? ["--once"] : Array.Empty<string>(),
            ];
            // Ctrl-C is heard once, by the demo: whoever hears it a second time may be gone by then.
            var heard = new InvocationConfiguration { ProcessTerminationTimeout = null };
            return await new RunCommand().Create().Parse(run).InvokeAsync(heard, cancellation).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

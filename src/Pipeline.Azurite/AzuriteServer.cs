using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Azurite;

/// <summary>
/// An Azurite of our own: blobs, queues and tables on loopback. It ends when it is disposed, and also when this process dies.
/// </summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    // The published key of the storage emulators; it opens nothing else.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // A second is usual; this is for a machine on which other programs run, too.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, int> _ports = [];

    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _started;

    private AzuriteServer(Process process) => _process = process;

    /// <summary>For every Azure SDK and tool, such as Storage Explorer or <c>az storage --connection-string</c>.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint={Endpoint("Blob")};QueueEndpoint={Endpoint("Queue")};TableEndpoint={Endpoint("Table")};";

    /// <summary>Completes when its process has ended, whoever ended it, with what it said last.</summary>
    public Task<string> Ended => _ended.Task;

    /// <summary>Where it listens: to be started again under the same addresses.</summary>
    public (int Blob, int Queue, int Table) Ports => (_ports["Blob"], _ports["Queue"], _ports["Table"]);

    internal int ProcessId => _process.Id;

    /// <exception cref="AzuriteException">A port is taken, another Azurite still writes to the data folder and does not end, the data folder cannot be used, or Azurite ended at once.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteOptions options, CancellationToken cancellation = default)
    {
        foreach (var port in (int[])[options.BlobPort, options.QueuePort, options.TablePort])
        {
            await FreePort.RequireAsync(port, options.DataFolder, CloseLimit, cancellation).ConfigureAwait(false);
        }

        var server = new AzuriteServer(new Process { StartInfo = StartInfo(options), EnableRaisingEvents = true });
        try
        {
            await server.StartAsync(cancellation).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lets Azurite write its data and waits until it has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_started && !_process.HasExited)
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(CloseLimit);
            try
            {
                await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(AzuriteOptions options)
    {
        List<string> arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "azurite-host.cjs"),
            AzuriteInstallation.EntryPoint(options.ToolsFolder),
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobPort", Text(options.BlobPort), "--queuePort", Text(options.QueuePort), "--tablePort", Text(options.TablePort),
        ];
        if (options.DataFolder is { } folder)
        {
            Directory.CreateDirectory(folder);
            arguments.AddRange(["--location", folder]);
        }
        else
        {
            arguments.Add("--inMemoryPersistence");
        }

        return new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = options.ToolsFolder,
        };

        static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => End();
        _started = _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            await _listening.Task.WaitAsync(StartLimit, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            throw new AzuriteException($"Azurite did not listen within {StartLimit.TotalSeconds:0} seconds. It said:{Environment.NewLine}{_said}", e);
        }
    }

    private void End()
    {
        lock (_said)
        {
            _listening.TrySetException(new AzuriteException($"Azurite ended at its start:{Environment.NewLine}{_said}"));
            _ended.TrySetResult(_said.ToString());
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.AppendLine(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                _ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture);
                if (_ports.Count == 3)
                {
                    _listening.TrySetResult();
                }
            }
        }
    }

    private string Endpoint(string service) => $"http://127.0.0.1:{_ports[service]}/{Account}";

    [GeneratedRegex(@"Azurite (?<service>Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(?<port>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.Trials.Running;

/// <summary><c>pipeline run</c> on a folder, as a process that can be killed.</summary>
internal sealed partial class RunProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;
    private readonly TaskCompletionSource _watching = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunProcess(string data, Process process) => (_data, _process) = (data, process);

    public HttpClient Pages { get; } = new();

    public string ConnectionString { get; private set; } = "";

    public bool HasEnded => _process.HasExited;

    /// <summary>Of the program, in megabytes, now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_048_576;
        }
    }

    /// <summary>Starts it and waits until it watches.</summary>
    public static async Task<RunProcess> StartAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "run", "--data", data, "--port", "0", "--azurite-port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        var run = new RunProcess(data, new Process { StartInfo = start, EnableRaisingEvents = true });
        run._process.OutputDataReceived += (_, line) => run.Hear(line.Data);
        run._process.ErrorDataReceived += (_, _) => { };
        run._process.Exited += (_, _) => run._watching.TrySetException(new InvalidOperationException("The program ended at its start."));
        run._process.Start();
        run._process.BeginOutputReadLine();
        run._process.BeginErrorReadLine();
        await run._watching.Task.ConfigureAwait(false);
        return run;
    }

    public Task<HttpResponseMessage> UploadAsync(string path, byte[] bytes)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"articles?name={Uri.EscapeDataString(path)}") { Content = new ByteArrayContent(bytes) };
        request.Headers.Add("X-Pipeline", "drop");
        return Pages.SendAsync(request);
    }

    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync().ConfigureAwait(false);
    }

    public void KillAzurite()
    {
        try
        {
            using var claim = JsonDocument.Parse(File.ReadAllText(Path.Combine(_data, "azurite", "azurite.claim")));
            using var azurite = Process.GetProcessById(claim.RootElement.GetProperty("process").GetInt32());
            azurite.Kill();
        }
        catch (Exception e) when (e is IOException or JsonException or ArgumentException or InvalidOperationException)
        {
            // It has just ended.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync().ConfigureAwait(false);
        _process.Dispose();
        Pages.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (Address().Match(line) is { Success: true } address)
        {
            Pages.BaseAddress = new Uri(address.Value);
        }
        else if (line.Contains("AccountKey=", StringComparison.Ordinal))
        {
            ConnectionString = line.Trim();
        }
        else if (line.StartsWith("Ctrl-C", StringComparison.Ordinal))
        {
            _watching.TrySetResult();
        }
    }

    [GeneratedRegex("(?<=^The pages are at )http://[^ ]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

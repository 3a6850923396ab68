using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>The published app as the host starts it: with the host's address on its command line and the app's settings around it.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private WorkerProcess(Process process) => _process = process;

    /// <summary>Everything that it wrote to its console.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public Task Ended => _process.WaitForExitAsync();

    public TimeSpan ProcessorTime => _process.TotalProcessorTime;

    public long PeakMemory => ReadPeakMemory();

    public static WorkerProcess Start(string folder, Uri host, IReadOnlyDictionary<string, string?> settings)
    {
        const string Largest = "2147483647";
        var id = Guid.NewGuid().ToString();
        var start = new ProcessStartInfo("dotnet", [
            "Pipeline.Functions.dll", "--host", host.Host, "--port", host.Port.ToString(CultureInfo.InvariantCulture), "--workerId", id, "--requestId", id, "--grpcMaxMessageLength", Largest,
            "--functions-uri", host.AbsoluteUri, "--functions-worker-id", id, "--functions-request-id", id, "--functions-grpc-max-message-length", Largest])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = folder;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        // A test runner's own hosting settings are none of the app's.
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var worker = new WorkerProcess(new Process { StartInfo = start });
        worker._process.OutputDataReceived += (_, line) => worker.Hear(line.Data);
        worker._process.ErrorDataReceived += (_, line) => worker.Hear(line.Data);
        worker._process.Start();
        worker._process.BeginOutputReadLine();
        worker._process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>At once, as a machine that fails does.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    // Process.PeakWorkingSet64 is 0 on Linux once and again; the kernel's own figure is not.
    private long ReadPeakMemory()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }
}

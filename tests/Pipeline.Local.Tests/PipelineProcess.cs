using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Pipeline.Local.Tests;

/// <summary>The command itself, as a person starts it: a process of its own, its output, its exit code.</summary>
internal sealed partial class PipelineProcess : IAsyncDisposable
{
    private const int Interrupt = 2;
    /// <summary>After this it hangs; no promise of speed, since other programs may run beside it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly BlockingCollection<string> _lines = [];

    private PipelineProcess(Process process) => _process = process;

    public string Output => Locked(_output);

    public string Errors => Locked(_errors);

    public static PipelineProcess Start(params string[] arguments) => Start(null, arguments);

    public static PipelineProcess Start(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var pipeline = new PipelineProcess(new Process { StartInfo = start });
        pipeline.Start();
        return pipeline;
    }

    /// <summary>Runs to the end.</summary>
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var pipeline = Start(arguments);
        return (await pipeline.ExitAsync(), pipeline.Output, pipeline.Errors);
    }

    /// <summary>Runs to the end, with that on its standard input.</summary>
    public static async Task<(int Exit, string Output, string Errors)> FedAsync(byte[] input, params string[] arguments)
    {
        await using var pipeline = Start(arguments);
        await pipeline._process.StandardInput.BaseStream.WriteAsync(input);
        pipeline._process.StandardInput.Close();
        return (await pipeline.ExitAsync(), pipeline.Output, pipeline.Errors);
    }

    /// <summary>The first line of standard output, from now on, that holds the text.</summary>
    public async Task<string> WaitForAsync(string text)
    {
        using var limit = new CancellationTokenSource(Patience);
        return await Task.Run(() =>
        {
            try
            {
                return _lines.GetConsumingEnumerable(limit.Token).First(line => line.Contains(text, StringComparison.Ordinal));
            }
            catch (Exception e) when (e is OperationCanceledException or InvalidOperationException)
            {
                throw new TimeoutException($"The program never said '{text}'. It said:\n{Output}\n{Errors}", e);
            }
        });
    }

    /// <summary>Where the program that runs serves its pages.</summary>
    public async Task<Uri> SiteAsync()
    {
        var line = await WaitForAsync("The pages are at ");
        return new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
    }

    /// <summary>Ctrl-C.</summary>
    public async Task<int> StopAsync()
    {
        Assert.Equal(0, Kill(_process.Id, Interrupt));
        return await ExitAsync();
    }

    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"The program did not end. It said:\n{Output}\n{Errors}", e);
        }

        return _process.ExitCode;
    }

    /// <summary>As a crash or a power cut would end it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Its Azurite, as a crash would end it.</summary>
    public void KillChildren()
    {
        // Whichever thread started them.
        var children = Directory.GetDirectories($"/proc/{_process.Id}/task").SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var child in children)
        {
            using var process = Process.GetProcessById(int.Parse(child, System.Globalization.CultureInfo.InvariantCulture));
            process.Kill();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _lines.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    private void Start()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data, _output, _lines);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, _errors, null);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private static void Hear(string? line, StringBuilder all, BlockingCollection<string>? lines)
    {
        if (line is null)
        {
            lines?.CompleteAdding();
            return;
        }

        lock (all)
        {
            all.AppendLine(line);
        }

        lines?.Add(line);
    }

    private static string Locked(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}

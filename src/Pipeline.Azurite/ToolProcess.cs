using System.Diagnostics;
using System.Text;

namespace Pipeline.Azurite;

/// <summary>A program that is run to its end, and what it says on the way.</summary>
internal sealed class ToolProcess(IProgress<string>? progress)
{
    // The process writes its two outputs from two threads.
    private readonly StringBuilder _output = new();

    /// <returns>The exit code, and the lines of both outputs as they came.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static async Task<(int Exit, string Output)> RunAsync(
        string program, string[] arguments, string? folder, IProgress<string>? progress, CancellationToken cancellation)
    {
        using var process = Create(program, arguments, folder);
        var heard = new ToolProcess(progress);
        process.OutputDataReceived += (_, line) => heard.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => heard.Hear(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, heard._output.ToString());
    }

    private static Process Create(string program, string[] arguments, string? folder) => new()
    {
        StartInfo = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
    };

    private void Hear(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }

            progress?.Report(line);
        }
    }
}

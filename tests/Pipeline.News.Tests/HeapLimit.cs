using System.Diagnostics;
using System.Globalization;

namespace Pipeline.News.Tests;

/// <summary>
/// Runs one of <see cref="ChildProgram"/>'s tasks in a process of its own whose heap may not outgrow a limit: what it needs is then a
/// fact and no measurement, whatever else the machine does.
/// </summary>
internal static class HeapLimit
{
    /// <param name="size">Bytes of each input that the task reads, one after the other.</param>
    public static async Task HoldsAsync(string task, int size, int mostBytesAByte)
    {
        var bytes = (long)size * mostBytesAByte;
        using var child = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", ["exec", typeof(HeapLimit).Assembly.Location, task, size.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        child.StartInfo.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("X", CultureInfo.InvariantCulture);
        // One heap, and one that is let go of before the limit is reached.
        child.StartInfo.Environment["DOTNET_gcServer"] = "0";
        child.StartInfo.Environment["DOTNET_gcConcurrent"] = "0";
        child.Start();
        var output = child.StandardOutput.ReadToEndAsync();
        var errors = child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();
        var (said, failed) = (await output, await errors);
        Assert.True(child.ExitCode == 0, $"With {bytes / 1e6:F0} MB of heap it did not get beyond the last of these:\n{said}{failed}");
        Assert.EndsWith(ChildProgram.Done + Environment.NewLine, said, StringComparison.Ordinal);
    }
}

using System.Runtime.InteropServices;

namespace Pipeline.News.Tests;

/// <summary>What a piece of work costs, whatever runs beside it: the calling thread's own time where the system tells it, else the process's.</summary>
internal static class ProcessorTime
{
    // CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int ThreadClock = 3;

    public static TimeSpan Of(Action work)
    {
        var before = Now();
        work();
        return Now() - before;
    }

    private static TimeSpan Now() =>
        OperatingSystem.IsLinux() && Environment.Is64BitProcess && clock_gettime(ThreadClock, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100)
            : Environment.CpuUsage.TotalTime;

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out ClockTime time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct ClockTime(long Seconds, long Nanoseconds);
}

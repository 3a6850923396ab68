namespace Pipeline.News.Tests;

/// <summary>Of the whole process: for tests that run alone.</summary>
internal static class ProcessorTime
{
    public static TimeSpan Of(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}

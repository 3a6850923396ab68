namespace Pipeline.News.Tests;

/// <summary>The most that the heap grew by while something ran, garbage that was not collected yet included; looked at each millisecond.</summary>
internal static class PeakOfHeap
{
    /// <returns>In bytes.</returns>
    public static long During<T>(Func<T> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var ended = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            while (!ended.Wait(1))
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            }
        });
        watch.Start();
        var held = work();
        ended.Set();
        watch.Join();
        GC.KeepAlive(held);
        return Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)) - before;
    }
}

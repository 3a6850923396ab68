using System.Diagnostics;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.Benchmarks;

/// <summary>Reads, cleans and describes all files of a folder on one thread, again and again until the speed is steady.</summary>
internal static class Throughput
{
    private const int Rounds = 5;

    public static int Run(string folder, string through)
    {
        var blobs = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Select(path => new SourceBlob(path, File.ReadAllBytes(path)))
            .ToArray();
        if (blobs.Length == 0)
        {
            Console.Error.WriteLine($"There are no files in '{folder}'.");
            return 2;
        }

        var megabytes = blobs.Sum(b => (long)b.Bytes.Length) / 1e6;
        var first = Time(() => Work(blobs[0], through));
        Console.WriteLine(FormattableString.Invariant($"first file {first.TotalMilliseconds:F0} ms"));
        for (var round = 1; round <= Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var wall = Time(() => Array.ForEach(blobs, b => Work(b, through)));
            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
            Console.WriteLine(FormattableString.Invariant(
                $"round {round} ({(round == 1 ? "cold" : "warm")}, through {through}): {blobs.Length / cpu.TotalSeconds:F0} files/s and {megabytes / cpu.TotalSeconds:F1} MB/s of processor time, {blobs.Length / wall.TotalSeconds:F0} files/s by the clock, {allocated / megabytes:F1} bytes allocated a byte"));
        }

        return 0;
    }

    private static void Work(SourceBlob blob, string through)
    {
        if (DocumentReader.Read(blob).TryGet(out var document, out _) && through != "read"
            && ArticleCleaner.Clean(document).TryGet(out var body, out _) && through != "clean")
        {
            MetadataReader.Read(document, body, blob.UploadedAt);
        }
    }

    private static TimeSpan Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }
}

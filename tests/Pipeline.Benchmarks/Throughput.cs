using System.Diagnostics;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.Benchmarks;

/// <summary>Reads, cleans and describes all files of a folder on one thread, again and again until the speed is steady.</summary>
internal static class Throughput
{
    private const int Rounds = 5;

    // What follows the first rounds: long enough for the compiler's threads to have done their work on small folders, too.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(10);

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

        var watch = Stopwatch.StartNew();
        Work(blobs[0], through);
        Console.WriteLine(FormattableString.Invariant($"first file {watch.Elapsed.TotalMilliseconds:F0} ms"));
        for (var round = 1; round <= Rounds; round++)
        {
            Console.WriteLine($"round {round} ({(round == 1 ? "cold" : "warm")}, through {through}): {Measure(blobs, through, TimeSpan.Zero)}");
        }

        Measure(blobs, through, WarmUp);
        Console.WriteLine($"steady (through {through}): {Measure(blobs, through, Steady)}");
        return 0;
    }

    /// <summary>Whole rounds over the files, until <paramref name="atLeast"/> has passed.</summary>
    private static string Measure(SourceBlob[] blobs, string through, TimeSpan atLeast)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var rounds = 0;
        do
        {
            Array.ForEach(blobs, blob => Work(blob, through));
            rounds++;
        }
        while (watch.Elapsed < atLeast);

        var wall = watch.Elapsed.TotalSeconds / rounds;
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds / rounds;
        var megabytes = blobs.Sum(b => (long)b.Bytes.Length) / 1e6;
        var perByte = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6 / megabytes / rounds;
        return FormattableString.Invariant(
            $"{blobs.Length / seconds:F0} files/s and {megabytes / seconds:F1} MB/s of processor time, {blobs.Length / wall:F0} files/s by the clock, {perByte:F1} bytes allocated a byte");
    }

    private static void Work(SourceBlob blob, string through)
    {
        if (DocumentReader.Read(blob).TryGet(out var document, out _) && through != "read"
            && ArticleCleaner.Clean(document).TryGet(out var body, out _) && through != "clean")
        {
            MetadataReader.Read(document, body, blob.UploadedAt);
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;
using Pipeline.News.Tests.Cleaning.Html;
using Pipeline.News.Tests.Cleaning.Text;

namespace Pipeline.Benchmarks;

/// <summary>
/// The most memory that a process has resident while it reads and describes one document, each in a process of its own that has read
/// ordinary pages before: all of it, and what the document adds to it.
/// </summary>
internal static class PeakMemory
{
    /// <summary>After so many pages the process is warm: nothing is loaded or compiled for the document that is measured.</summary>
    private const int PagesBefore = 90;

    private static readonly TimeSpan CompilersPause = TimeSpan.FromMilliseconds(300);

    public static int Run(double[] megabytes)
    {
        foreach (var size in megabytes is [] ? [1, 5, 10] : megabytes)
        {
            var bytes = (int)(size * 1e6);
            Report($"{size} MB of HTML", ".html", LongPages.Pieces.Select(p => (p.What, LongPages.Page(p.Piece, bytes))));
            Report($"{size} MB of text", ".txt", LongDumps.Pieces.Select(p => (p.What, LongDumps.Dump(p.Piece, bytes))));
        }

        return 0;
    }

    /// <summary>Reads one file in a warm process; prints what is resident before it and the most while it is read.</summary>
    public static int Read(string path)
    {
        var ordinary = Encoding.UTF8.GetBytes(MadePage.Html());
        for (var i = 0; i < PagesBefore; i++)
        {
            Read("page.html", ordinary);
            Thread.Sleep(i % (PagesBefore / 3) == 0 ? CompilersPause : TimeSpan.Zero);
        }

        GC.Collect();
        var before = Resident().Now;
        Read(path, File.ReadAllBytes(path));
        Console.WriteLine(FormattableString.Invariant($"{before} {Resident().Most}"));
        return 0;
    }

    private static void Report(string what, string extension, IEnumerable<(string Kind, byte[] Bytes)> documents)
    {
        var (most, mostAdded) = (0.0, 0.0);
        foreach (var (kind, bytes) in documents)
        {
            var (before, peak) = Measure(bytes, extension);
            var (times, added) = (peak / bytes.Length, (peak - before) / bytes.Length);
            (most, mostAdded) = (Math.Max(most, times), Math.Max(mostAdded, added));
            Console.WriteLine(FormattableString.Invariant(
                $"{what}, {kind}: {peak / 1e6:F0} MB at most, {times:F1} times the document; it adds {added:F1} times itself to the {before / 1e6:F0} MB before"));
        }

        Console.WriteLine(FormattableString.Invariant($"{what}, the worst: {most:F1} times the document in all, {mostAdded:F1} times added"));
    }

    /// <summary>Documents that are no article are read all the same.</summary>
    private static void Read(string path, byte[] bytes)
    {
        if (DocumentReader.Read(new SourceBlob(Path.GetFileName(path), bytes)).TryGet(out var document, out _)
            && ArticleCleaner.Clean(document).TryGet(out var body, out _))
        {
            MetadataReader.Read(document, body, uploadedAt: null);
        }
    }

    private static (long Now, long Most) Resident()
    {
        using var process = Process.GetCurrentProcess();
        return (process.WorkingSet64, process.PeakWorkingSet64);
    }

    private static (double Before, double Peak) Measure(byte[] document, string extension)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        File.WriteAllBytes(path, document);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(PeakMemory).Assembly.Location, "memory-of", path])
            {
                RedirectStandardOutput = true,
                // As the programs run; the other measurements here are without it.
                Environment = { ["DOTNET_gcConcurrent"] = "1" },
            })!;
            var found = process.StandardOutput.ReadToEnd().Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            return (found[0], found[1]);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

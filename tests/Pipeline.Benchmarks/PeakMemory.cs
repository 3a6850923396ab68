using System.Diagnostics;
using System.Globalization;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;
using Pipeline.News.Tests.Cleaning.Html;

namespace Pipeline.Benchmarks;

/// <summary>
/// The most memory that a process has resident while it reads and describes one page, each in a process of its own: as it is, and
/// beyond what the same process takes for a page of one piece.
/// </summary>
internal static class PeakMemory
{
    public static int Run(double[] megabytes)
    {
        var least = Measure(LongPages.Page("-", 1));
        foreach (var size in megabytes is [] ? [1, 5, 10] : megabytes)
        {
            var (worst, worstBeyond) = (0.0, 0.0);
            foreach (var (what, piece) in LongPages.Pieces)
            {
                var page = LongPages.Page(piece, (int)(size * 1e6));
                var peak = Measure(page);
                var (times, beyond) = (peak / page.Length, (peak - least) / page.Length);
                (worst, worstBeyond) = (Math.Max(worst, times), Math.Max(worstBeyond, beyond));
                Console.WriteLine(FormattableString.Invariant(
                    $"{size} MB of {what}: peak {peak / 1e6:F0} MB, {times:F1} times the page; {beyond:F1} times beyond the {least / 1e6:F0} MB of a small page"));
            }

            Console.WriteLine(FormattableString.Invariant($"{size} MB, the worst: {worst:F1} times the page, {worstBeyond:F1} times beyond a small page"));
        }

        return 0;
    }

    /// <summary>Reads one page and prints the process's peak; pages that are no article are read all the same.</summary>
    public static int Read(string path)
    {
        if (DocumentReader.Read(new SourceBlob("page.html", File.ReadAllBytes(path))).TryGet(out var document, out _)
            && ArticleCleaner.Clean(document).TryGet(out var body, out _))
        {
            MetadataReader.Read(document, body, uploadedAt: null);
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Measure(byte[] page)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, page);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(PeakMemory).Assembly.Location, "memory-of", path])
            {
                RedirectStandardOutput = true,
                // As the programs run; the other measurements here are without it.
                Environment = { ["DOTNET_gcConcurrent"] = "1" },
            })!;
            return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

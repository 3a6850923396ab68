using System.Diagnostics;
using System.Text;
using Pipeline.News;
using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.Pages;
using Pipeline.Pages.Digests;

namespace Pipeline.Benchmarks;

/// <summary>Groups, compares and composes a day of made-up articles: processor time of each step, and peak memory.</summary>
internal static class StoryScale
{
    public static async Task<int> RunAsync(int articles)
    {
        var day = MadeNews.Day(articles);
        Report("articles made", TimeSpan.Zero, day.Length, "articles");

        Comparison comparison = null!;
        Measure("compared", () => comparison = DigestComposer.Compare(day), () => comparison.Stories.Length, "stories");
        Console.WriteLine($"  {comparison.Copies.Length} groups of copies, {comparison.Claims.Length} lines of claims, {comparison.Figures.Length} of figures");
        comparison = null!;

        Digest digest = null!;
        Measure("composed (compares again)", () => digest = DigestComposer.Compose(new DigestDay(new DateOnly(2026, 11, 22)), day, []), () => digest.Stories.Length, "stories");
        foreach (var (name, write) in (IEnumerable<(string, Func<Digest, string>)>)[("JSON", DigestJson.Write), ("Markdown", DigestMarkdown.Write), ("Atom", d => DigestAtom.Write([new DigestHeading(d.Day, d.To, d.Revision, d.Counts, d.Stories[0].Headline)], x => $"https://example.org/{x:yyyy-MM-dd}"))])
        {
            var size = 0;
            Measure(name, () => size = Encoding.UTF8.GetByteCount(write(digest)), () => size, "bytes");
        }

        var cpu = Cpu();
        var html = await PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?> { ["Digest"] = digest, ["Links"] = new PageLinks { Digest = x => $"{x:yyyy-MM-dd}.html", Story = (day, id) => $"{day:yyyy-MM-dd}/{id}.html", Article = (source, _) => source } }).ConfigureAwait(false);
        Report("HTML", Cpu() - cpu, Encoding.UTF8.GetByteCount(html), "bytes");
        return 0;
    }

    private static void Measure(string step, Action work, Func<int> size, string unit)
    {
        var (cpu, watch) = (Cpu(), Stopwatch.StartNew());
        work();
        Report(FormattableString.Invariant($"{step} ({watch.Elapsed.TotalSeconds:F1} s by the clock)"), Cpu() - cpu, size(), unit);
    }

    private static void Report(string step, TimeSpan cpu, int size, string unit)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"{step}: {cpu.TotalSeconds:F1} s of processor time, {size} {unit}, peak {process.PeakWorkingSet64 / 1e6:F0} MB"));
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}

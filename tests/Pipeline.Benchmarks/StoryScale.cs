using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Claims;
using Pipeline.News.Stories.Clustering;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Figures;
using Pipeline.News.Stories.Terms;
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

        var cpu = Cpu();
        var digest = Compose(day);
        Report("compared and composed", Cpu() - cpu, digest.Stories.Length, "stories");

        cpu = Cpu();
        foreach (var (name, write) in (IEnumerable<(string, Func<Digest, long>)>)[("JSON", Json), ("Markdown", d => Encoding.UTF8.GetByteCount(DigestMarkdown.Write(d))), ("Atom", Atom)])
        {
            _ = Measure(name, () => write(digest), size => size, "bytes");
        }

        var page = Cpu();
        var html = await PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?> { ["Digest"] = digest, ["Links"] = new PageLinks { Digest = x => $"{x:yyyy-MM-dd}.html", Story = (day, id) => $"{day:yyyy-MM-dd}/{id}.html", Article = (source, _) => source } }).ConfigureAwait(false);
        Report("  HTML", Cpu() - page, Encoding.UTF8.GetByteCount(html), "bytes");
        Report("written", Cpu() - cpu, 4, "forms");
        return 0;
    }

    /// <summary>What <see cref="DigestComposer"/> does, a step at a time.</summary>
    private static Digest Compose(Article[] day)
    {
        var articles = Measure("order", () => CanonicalOrder.Of(day), a => a.Length, "articles");
        var copies = Measure("copies", () => CopyFinder.Find(articles), c => c.Length, "groups");
        var about = Measure("vectors", () => ArticleVectors.Of(articles), a => a.All.Count, "vectors");
        var stories = Measure("stories", () => StoryGrouper.Group(articles, about, copies), s => s.Length, "stories");
        var claims = Measure("claims", () => ClaimMatcher.Match(articles, stories, copies), c => c.Length, "lines");
        var headlines = Measure("headlines", () => articles.AsParallel().AsOrdered().Select(a => HeadlineReader.Read(a.Metadata, a.Body.Text)).ToImmutableArray(), h => h.Length, "headlines");
        var figures = Measure("figures", () => FigureMatcher.Match(articles, headlines, about, stories, copies), f => f.Length, "lines");
        var comparison = new Comparison(articles, stories, copies, claims, figures, headlines);
        return Measure("digest", () => Build(comparison), d => d.Stories.Length, "stories");
    }

    private static Digest Build(Comparison comparison)
    {
        var day = new DigestDay(new DateOnly(2026, 11, 22));
        var builder = new StoryBuilder(day, comparison, ImmutableDictionary<int, StoryLink>.Empty);
        return DigestBuilder.Build(day, "", comparison, [.. comparison.ByImportance().Select(builder.Build)], builder.SingleSource(), [], null);
    }

    private static long Json(Digest digest)
    {
        using var json = new MemoryStream();
        DigestJson.Write(digest, json);
        return json.Length;
    }

    private static long Atom(Digest digest) => DigestAtom.Write(
        [new DigestHeading(digest.Day, digest.To, digest.Revision, digest.Counts, digest.Stories[0].Headline)], x => new DigestLinks($"https://example.org/{x:yyyy-MM-dd}", id => $"https://example.org/{id}"), [digest]).Length;

    private static T Measure<T>(string step, Func<T> work, Func<T, long> size, string unit)
    {
        var cpu = Cpu();
        var result = work();
        Report($"  {step}", Cpu() - cpu, size(result), unit);
        return result;
    }

    private static void Report(string step, TimeSpan cpu, long size, string unit)
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

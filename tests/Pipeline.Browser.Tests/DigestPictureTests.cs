using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Local.Demo;
using Pipeline.Local.Tests;
using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Reading;
using Pipeline.Pages.Static;

namespace Pipeline.Browser.Tests;

/// <summary>
/// The picture of the demo's digest in the README, and of which page it is one. With PIPELINE_REWRITE_GOLDEN=1 in the environment both are made
/// anew (Chromium is needed): look at the picture before committing it.
/// </summary>
public sealed partial class DigestPictureTests
{
    /// <summary>Two columns of a README wide, and high enough for the counts, a story and what its sources say of one thing.</summary>
    private static readonly System.Drawing.Size Window = new(1000, 1300);

    private static readonly DigestDay Day = new(new DateOnly(2026, 11, 22));
    private static readonly string Picture = Path.Combine(Repository.Root, "docs", "digest.png");
    private static readonly string Outline = Path.Combine(Repository.Root, "docs", "digest.outline.txt");

    [Fact]
    public async Task The_picture_in_the_readme_is_of_a_page_built_as_the_digest_is_today()
    {
        var page = await PageAsync();
        if (Environment.GetEnvironmentVariable("PIPELINE_REWRITE_GOLDEN") == "1")
        {
            await TakeAsync(page);
            await File.WriteAllTextAsync(Outline, OutlineOf(page));
        }

        Assert.True(
            await File.ReadAllTextAsync(Outline) == OutlineOf(page),
            "The digest's page is built in another way than when its picture was taken: PIPELINE_REWRITE_GOLDEN=1 dotnet test tests/Pipeline.Browser.Tests --filter DigestPicture");
        Assert.Contains("(docs/digest.png)", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Picture).Length, 10_000, 500_000);
    }

    private static async Task<string> PageAsync()
    {
        var uploaded = new DateTimeOffset(Day.Date, new TimeOnly(6, 0), TimeSpan.Zero);
        Article[] articles = [.. DemoArticles.Of(Day.Date).Select(made =>
            ArticlePipeline.Ingest(new SourceBlob(made.Path, Encoding.UTF8.GetBytes(made.Text), uploaded)).TryGet(out var article, out _) ? article : null).OfType<Article>()];
        var site = new StaticSite(source => Path.GetFileNameWithoutExtension(source));
        return (await site.FrontAsync(DigestComposer.Compose(Day, articles, []), new DayNeighbours(null, null))).Text;
    }

    /// <summary>
    /// Which kinds of element stand inside which, by their names and classes, and what stands over the sections: how the page is built, not what
    /// the day's articles say. Sorted, each once.
    /// </summary>
    private static string OutlineOf(string page)
    {
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(Body().Match(page).Value))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Success)
            {
                while (open.Count > 0 && open.Pop().Split('.')[0] != name)
                {
                }
            }
            else
            {
                var kind = string.Join('.', [name, .. Class().Match(tag.Value).Groups["class"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
                kinds.Add($"{(open.TryPeek(out var parent) ? parent : "")} > {kind}");
                if (!Void().IsMatch(name) && !tag.Value.EndsWith("/>", StringComparison.Ordinal))
                {
                    open.Push(kind);
                }
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{string.Join('\n', kinds)}\n");
    }

    private static async Task TakeAsync(string page)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("digest.html", page);
        using var browser = Chromium.Start();
        browser.Manage().Window.Size = Window;
        await browser.Navigate().GoToUrlAsync(new Uri(file));
        browser.ExecuteScript("document.documentElement.style.overflow = 'hidden'");
        browser.GetScreenshot().SaveAsFile(Picture);
    }

    [GeneratedRegex("<body[\\s\\S]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Body();

    [GeneratedRegex("<(?<end>/)?(?<name>[a-z][a-z0-9]*)[^<>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\sclass=\"(?<class>[^\"]*)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Class();

    [GeneratedRegex("^(?:br|hr|img|input|link|meta|wbr)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Void();
}

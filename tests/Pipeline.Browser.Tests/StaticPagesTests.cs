using Pipeline.Local.Tests;
using Pipeline.Pages.Tests;

namespace Pipeline.Browser.Tests;

/// <summary>The site as the Azure app publishes it, from its files: the made-up day of the golden pages.</summary>
public sealed class StaticPagesTests
{
    [BrowserFact]
    public async Task Every_published_page_is_fit_for_everybody()
    {
        using var folder = new TemporaryFolder();
        var pages = await WriteAsync(folder.Path);
        using var browser = Chromium.Start();

        foreach (var page in pages)
        {
            browser.Navigate().GoToUrl(new Uri(page));
            browser.IsFitForEverybody();
        }

        Assert.Contains(pages, p => p.EndsWith("speakers.html", StringComparison.Ordinal));
        Assert.Contains(pages, p => p.EndsWith("404.html", StringComparison.Ordinal));
    }

    private static async Task<string[]> WriteAsync(string folder)
    {
        List<string> pages = [];
        foreach (var (path, text) in await MadeDay.SiteAsync())
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
            if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                pages.Add(file);
            }
        }

        return [.. pages];
    }
}

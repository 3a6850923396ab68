using System.Text.RegularExpressions;

namespace Pipeline.Pages.Tests;

/// <summary>
/// The pages of a made-up day against <c>Golden/pages</c>. With PIPELINE_REWRITE_GOLDEN=1 in the environment the test writes them anew;
/// read the difference, and look at the pages, before committing it.
/// </summary>
public sealed partial class GoldenPagesTests
{
    [Fact]
    public async Task The_pages_of_a_day_are_as_reviewed()
    {
        var written = (await MadeDay.SiteAsync()).ToDictionary(f => f.Key, f => WithoutStyle(f.Value), StringComparer.Ordinal);
        var folder = Path.Combine(MadeDay.Golden, "pages");
        if (Environment.GetEnvironmentVariable("PIPELINE_REWRITE_GOLDEN") == "1")
        {
            Directory.Delete(folder, recursive: true);
            foreach (var (path, text) in written)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                await File.WriteAllTextAsync(Path.Combine(folder, path), text);
            }
        }

        var reviewed = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText);
        Assert.Equal(reviewed.Keys.Order(StringComparer.Ordinal), written.Keys.Order(StringComparer.Ordinal));
        Assert.All(reviewed, page => Assert.Equal(page.Value, written[page.Key]));
    }

    // One stylesheet stands in every page, and its hash in every policy: a change of it is reviewed in its own file.
    private static string WithoutStyle(string page) => Hash().Replace(page.Replace(PageStyle.Css, "…", StringComparison.Ordinal), "'sha256-…'");

    [GeneratedRegex("(?:'|&#x27;)sha256-[^'&;]*(?:&#x[0-9A-F]+;[^'&;]*)*(?:'|&#x27;)")]
    private static partial Regex Hash();
}

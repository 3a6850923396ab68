using AngleSharp.Html.Parser;
using Pipeline.Pages.Searches;

namespace Pipeline.Pages.Tests.Searches;

public sealed class SearchPageTests
{
    [Fact]
    public async Task A_hit_and_where_it_stands_are_words_apart()
    {
        var html = await PageRenderer.RenderAsync<SearchPage>(new Dictionary<string, object?>
        {
            ["Query"] = "quay",
            ["Hits"] = new[] { new SearchHit("claim", "The quay is closed", "/x", "The Daily Harbour, 2 March 2026") },
            ["Links"] = Samples.Links,
        });

        var hit = new HtmlParser().ParseDocument(html).QuerySelector(".hits > li")!;
        Assert.Contains("closed The Daily Harbour", string.Join(' ', hit.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}

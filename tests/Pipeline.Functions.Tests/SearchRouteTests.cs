using System.Text.Json;
using Pipeline.Functions.Http;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests;

[Collection(AzuriteTests.Name)]
public sealed class SearchRouteTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task What_a_published_day_says_is_found_as_data_and_as_a_page()
    {
        var (storage, _) = await PublishedArticle.OneAsync(azurite);
        var word = PublishedArticle.Text.Split(' ').First(w => w.Length > 6 && w.All(char.IsLetter));

        var (data, json) = await FunctionHost.AnswerAsync(r => Ask(r, word));
        var (page, html) = await FunctionHost.AnswerAsync(r => Ask(r, word), ("Accept", "text/html"));
        var (_, none) = await FunctionHost.AnswerAsync(r => Ask(r, "zyxwvut"));

        Assert.Equal((200, 200, "text/html; charset=utf-8"), (data.StatusCode, page.StatusCode, page.ContentType));
        Assert.Contains("a.txt", json, StringComparison.Ordinal);
        Assert.Contains("<mark>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(JsonDocument.Parse(none).RootElement.GetProperty("groups").EnumerateArray(), group => group.GetProperty("total").GetInt32() > 0);

        Task<Microsoft.AspNetCore.Mvc.IActionResult> Ask(Microsoft.AspNetCore.Http.HttpRequest request, string words)
        {
            request.QueryString = Microsoft.AspNetCore.Http.QueryString.Create("q", words);
            return new SearchRequest(storage).GetAsync(request, default);
        }
    }
}

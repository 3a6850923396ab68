using System.Text;
using Pipeline.News;
using Pipeline.News.Digests;
using Pipeline.Pages;
using Pipeline.Pages.Articles;
using Pipeline.Pages.Digests;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;

namespace Pipeline.Functions.Http;

/// <summary>The pages as the app serves them: every link is one of its own routes.</summary>
internal static class DigestPages
{
    public static async Task<IReadOnlyList<DigestFile>> RenderAsync(Digest digest, IReadOnlyList<Article> articles, ArticleStore store)
    {
        var keys = articles.ToDictionary(a => a.Source, a => ArticleKey.Of(store.Container, a.Source, a.UploadedAt!.Value), StringComparer.Ordinal);
        var links = Links((source, span) => $"/api/articles/{keys[source]}{Fragment(span)}");
        var html = await PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?> { ["Digest"] = digest, ["Links"] = links }).ConfigureAwait(false);
        return [new DigestFile("digest.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html))];
    }

    public static Task<string> RenderAsync(Article article, ArticleKey key) => PageRenderer.RenderAsync<ArticlePage>(new Dictionary<string, object?>
    {
        ["Article"] = article,
        ["Links"] = Links((_, span) => $"/api/articles/{key}{Fragment(span)}"),
    });

    private static PageLinks Links(Func<string, TextSpan?, string> article) => new()
    {
        Digest = day => $"/api/digests/{day:yyyy-MM-dd}.html",
        Story = (day, id) => $"/api/digests/{day:yyyy-MM-dd}.html#{id}",
        Article = article,
        Today = "/api/digests/latest.html",
    };

    private static string Fragment(TextSpan? span) => span is { } s ? $"#{PageLinks.Anchor(s)}" : "";
}

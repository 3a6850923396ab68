using Pipeline.News.Articles;
using Pipeline.Pages;
using Pipeline.Pages.Articles;
using Pipeline.Pages.Static;
using Pipeline.Storage.Articles;

namespace Pipeline.Functions.Http;

/// <summary>The published site, and the page of an article that is asked for by its key.</summary>
internal static class DigestPages
{
    public static StaticSite Site(ArticleStore store) => new(source => ArticleKey.IdOf(store.Container, source));

    public static Task<string> RenderAsync(Article article, ArticleKey key) => PageRenderer.RenderAsync<ArticlePage>(new Dictionary<string, object?>
    {
        ["Article"] = article,
        ["Links"] = new PageLinks
        {
            Digest = day => $"/api/digests/{day:yyyy-MM-dd}.html",
            Story = (day, id) => $"/api/pages/{day:yyyy/MM/dd}/stories/{id}.html",
            Article = (_, span) => $"/api/articles/{key}{(span is { } s ? $"#{PageLinks.Anchor(s)}" : "")}",
            Today = "/api/digests/latest.html",
            Index = "/api/pages/index.html",
            Feed = "/api/pages/feed.atom",
        },
    });
}

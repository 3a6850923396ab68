using Pipeline.News.Articles;
using Pipeline.Pages;
using Pipeline.Pages.Articles;
using Pipeline.Pages.Static;
using Pipeline.Storage;
using Pipeline.Storage.Articles;

namespace Pipeline.Functions.Http;

/// <summary>The published site, and the page of an article that is asked for by its key.</summary>
internal static class DigestPages
{
    private const string Root = "/api/pages/";

    /// <summary>As seen from anywhere.</summary>
    public static PageLinks Links { get; } = StaticSite.LinksFromRoot(Root) with { Today = "/api/digests/latest.html", Search = "/api/search" };

    /// <param name="container">Of the digests. Pages of a static website are served without the app, and have nobody to ask.</param>
    public static StaticSite Site(ArticleStore store, string container) =>
        new(source => ArticleKey.IdOf(store.Container, source), container == StorageOptions.WebContainer ? null : "../search");

    /// <summary>To what a day's digest tells of.</summary>
    public static PageLinks From(DateOnly day, string articles) =>
        new StaticSite(source => ArticleKey.IdOf(articles, source)).LinksFrom(Root, day);

    public static Task<string> RenderAsync(Article article, ArticleKey key) => PageRenderer.RenderAsync<ArticlePage>(new Dictionary<string, object?>
    {
        ["Article"] = article,
        ["Links"] = Links with { Script = null, Article = (_, span) => $"/api/articles/{key}{(span is { } s ? $"#{PageLinks.Anchor(s)}" : "")}" },
    });
}

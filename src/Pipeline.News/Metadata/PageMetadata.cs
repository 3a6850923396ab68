using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.LinkedData;
using Pipeline.News.Metadata.Pages;
using Pipeline.News.Reading;

namespace Pipeline.News.Metadata;

/// <summary>The metadata of a web page.</summary>
internal static class PageMetadata
{
    public static ArticleMetadata Read(HtmlDocument document, CleanText body, DateTimeOffset? uploadedAt)
    {
        var page = PageWalker.Walk(document.Dom);
        var linked = LinkedArticleReader.Read(page.LinkedData);
        var url = Addresses.Canonical(page, linked);
        var site = new SiteNames([.. page.Metas.For("publisher").Select(m => m.Value), linked.Publisher, linked.Site], url?.Value);
        var headline = Headlines.Read(page, linked, site);
        var line = headline?.Line ?? -1;
        var (published, modified) = PublicationTimes.Read(page, linked, url?.Value, line, uploadedAt);
        return new ArticleMetadata
        {
            Headline = headline?.Headline,
            Authors = Authors.Read(page, linked, site, line),
            Published = published,
            Modified = modified,
            Url = url,
        };
    }
}

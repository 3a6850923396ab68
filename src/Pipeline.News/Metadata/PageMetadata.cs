using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Authors;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Metadata.Times;
using Pipeline.News.Metadata.Titles;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata;

/// <summary>The metadata of a web page.</summary>
internal static class PageMetadata
{
    public static ArticleMetadata Read(HtmlDocument document, CleanText body, DateTimeOffset? uploadedAt)
    {
        var page = document.PageEvidence;
        var linked = LinkedArticleReader.Read(page.Linked, Headlines.Shown(page));
        var url = Addresses.Canonical(page, linked);
        var publisher = Publishers.Read(page, linked);
        var site = new SiteNames([.. page.Metas.For("publisher").Select(m => m.Value), linked.Publisher, linked.Site], url?.Value);
        var headline = PrintPages.Headline(page) ?? Headlines.Read(page, linked, site, url?.Value);
        var line = headline?.Line ?? -1;
        page = page.SeenFrom(line);
        var language = Languages.Of(page, linked, body.Text);
        var (published, modified) = PublicationTimes.Read(page, linked, url?.Value, language?.Value, line, uploadedAt);
        var dateline = Datelines.Read(body.Text);
        var bylines = linked.Authors.Select(a => a.Name).Concat(page.Metas.For("author").Select(m => m.Value));
        return new ArticleMetadata
        {
            Headline = headline?.Headline,
            Deck = Decks.Read(page, linked, body, headline?.Headline.Value, line),
            Authors = AuthorReader.Read(page, linked, site, line, url?.Value),
            Agencies = Agencies.Read(bylines, [.. page.Lines.Select(l => l.Aside ? "" : l.Text)], line, body, dateline),
            Publisher = publisher,
            Published = published,
            Modified = modified,
            Url = url,
            Section = Topics.Section(page, linked),
            Tags = Topics.Tags(page, linked),
            Dateline = linked.Dateline is { Length: < 60 } declared && !declared.Any(char.IsAsciiDigit) ? new Sourced<string>(declared, FieldSource.JsonLd, 0.9)
                : dateline is { } read ? new Sourced<string>(read.Place, FieldSource.Text, 0.9) : null,
            Language = language,
            Captions = Captions.Read(body),
        };
    }
}

using System.Xml;
using System.Xml.Linq;
using CodeHollow.FeedReader;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>The entries of an RSS, Atom or RDF feed: those with their whole text are articles, of the others a line says that they are teasers.</summary>
internal static class FeedBundle
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static IEnumerable<BundleMember> Read(string path, Stream stream, Unpacking unpacking)
    {
        if (!unpacking.Read(stream, 0).TryGet(out var bytes, out var rejection))
        {
            yield return new BundleMember(path, rejection);
            yield break;
        }

        var xml = Parse(bytes);
        if (xml.Root?.Name.LocalName is not ("rss" or "feed" or "RDF"))
        {
            yield return new BundleMember(path, new Rejection(RejectionCode.UnsupportedKind, "This XML is no feed (RSS, Atom or RDF). Upload the articles' pages."));
            yield break;
        }

        var feed = FeedReader.ReadFromString(xml.ToString(SaveOptions.DisableFormatting));
        foreach (var (number, item) in feed.Items.Index())
        {
            if (!unpacking.CountMember())
            {
                yield break;
            }

            var name = $"{path}/{MemberNames.OfEntry(item.Title, item.Link ?? item.Id, number + 1, ".html")}";
            yield return new BundleMember(name, EntryPage.Of(name, Content(item), isHtml: true, Evidence(feed, item)));
        }
    }

    private static XDocument Parse(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader);
    }

    /// <summary>The longest of what the entry has: its content, or a description that is the whole article. XHTML stands as elements, not as text.</summary>
    private static string Content(FeedItem item)
    {
        var inline = item.SpecificItem.Element.Element(Atom + "content") is { HasElements: true } content ? string.Concat(content.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))) : null;
        return new[] { inline, item.Content, item.Description }.OfType<string>().MaxBy(c => c.Length) ?? "";
    }

    private static SourceEvidence Evidence(Feed feed, FeedItem item)
    {
        var entry = item.SpecificItem.Element;
        var authors = entry.Elements(DublinCore + "creator").Select(c => c.Value)
            .Concat(entry.Elements(Atom + "author").Select(a => a.Element(Atom + "name")?.Value).OfType<string>())
            .Append(item.Author ?? "").Where(a => a.Trim().Length > 0 && !a.Contains('@', StringComparison.Ordinal)).Distinct();
        return new SourceEvidence(EvidenceOrigin.Feed)
        {
            Title = Blank(item.Title),
            Authors = [.. authors],
            Publisher = Blank(feed.Title),
            Published = Blank(item.PublishingDateString),
            Modified = Blank(entry.Element(Atom + "updated")?.Value),
            Url = Blank(item.Link),
            Tags = [.. item.Categories ?? []],
        };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using System.Globalization;
using System.Text;
using System.Xml;
using Pipeline.News.Dates;
using Pipeline.News.Stories;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>An Atom feed (RFC 4287), newest day first: an entry a digest, followed, for the days that are given whole, by an entry a story in the digest's order.</summary>
public static class DigestAtom
{
    /// <summary>Under which every site has the feed, beside its first page.</summary>
    public const string FileName = "feed.atom";

    /// <summary>Who was away for a month misses nothing, and feed readers fetch the whole file each time.</summary>
    public const int DaysInFeed = 30;

    /// <summary>Days whose stories stand in the feed, each by itself: today's and what was still open yesterday.</summary>
    public const int DaysWithStories = 2;

    // A reader of feeds shows dozens of entries; the page has the rest.
    private const int MostStories = 30;
    private const int MostOriginals = 5;

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="digests">In any order.</param>
    /// <param name="link">The addresses of a day's pages: absolute, or relative to the feed.</param>
    /// <param name="whole">Digests whose stories have entries of their own, in any order.</param>
    public static string Write(IEnumerable<DigestHeading> digests, Func<DateOnly, DigestLinks> link, IEnumerable<Digest> whole)
    {
        var told = whole.ToDictionary(d => d.Day);
        var days = digests.OrderByDescending(d => d.Day).ToList();
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, "Pipeline: the day's stories");
            xml.WriteElementString("id", Atom, "urn:pipeline:digests");
            xml.WriteElementString("updated", Atom, Instant(days.Select(d => d.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            WriteLink(xml, "self", FileName);
            foreach (var digest in days)
            {
                var links = link(digest.Day);
                WriteEntry(xml, digest, links.Page);
                foreach (var story in told.TryGetValue(digest.Day, out var day) ? day.Stories.Take(MostStories) : [])
                {
                    WriteEntry(xml, day!, story, links.Story(story.Id));
                }
            }

            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{DirectionControls.Visible(text.ToString())}\n";
    }

    private static void WriteEntry(XmlWriter xml, DigestHeading digest, string address)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, digest.Day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture));
        xml.WriteElementString("id", Atom, string.Create(CultureInfo.InvariantCulture, $"urn:pipeline:digests:{digest.Day:yyyy-MM-dd}"));
        xml.WriteElementString("updated", Atom, Instant(digest.Updated));
        WriteLink(xml, "alternate", address);
        WriteAuthor(xml);
        xml.WriteElementString("summary", Atom, Printable(Summary(digest)));
        xml.WriteEndElement();
    }

    /// <summary>Its id is the story's on that day, so that a later revision replaces the entry; it is as old as its last article, so that it is new only when one came.</summary>
    private static void WriteEntry(XmlWriter xml, Digest digest, DigestStory story, string address)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, Printable(story.Headline));
        xml.WriteElementString("id", Atom, string.Create(CultureInfo.InvariantCulture, $"urn:pipeline:digests:{digest.Day:yyyy-MM-dd}:{story.Id}"));
        xml.WriteElementString("updated", Atom, Instant(LastArticle(digest, story)));
        WriteLink(xml, "alternate", address);
        foreach (var original in story.Sources.Select(s => OriginalAddress.TryRead(s.Url, out var found) ? found : null).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostOriginals))
        {
            WriteLink(xml, "related", original);
        }

        WriteAuthor(xml);
        xml.WriteElementString("summary", Atom, Printable(Summary(story)));
        xml.WriteEndElement();
    }

    private static DateTimeOffset LastArticle(Digest digest, DigestStory story) =>
        story.Sources.Select(s => NewsTime.TryParse(s.Published, out var time) ? time.AssumingUtc() : digest.From)
            .Where(at => at <= digest.To).Append(digest.From).Max();

    private static void WriteAuthor(XmlWriter xml)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "Pipeline");
        xml.WriteEndElement();
    }

    /// <summary>Where sources differ, what happened, who tells it: a line each.</summary>
    private static string Summary(DigestStory story) => string.Join('\n', [
        .. story.Figures.Where(f => f.Relation == FigureRelation.Conflict).Select(f => "Sources differ: " + DifferenceSentence.Of(f)),
        .. story.Happened.Take(1).Select(p => p.Text),
        string.Join(", ", story.Sources.Select(s => OutletName.Of(s.Outlet, s.Source)).Distinct(StringComparer.Ordinal)),
    ]);

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Counts and the first headlines, as plain text.</summary>
    private static string Summary(DigestHeading digest)
    {
        if (digest.Counts.Articles == 0)
        {
            return "Nothing was uploaded on this day.";
        }

        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"Articles: {digest.Counts.Articles}, stories: {digest.Counts.Stories}, conflicts: {digest.Counts.Conflicts}.");
        return digest.Summary.Length == 0 ? counts : $"{counts}\n{digest.Summary}";
    }

    /// <summary>Without the characters that XML 1.0 cannot hold.</summary>
    private static string Printable(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r.Value >= ' ' || r.Value == '\n').Where(r => r.Value is not (0xFFFE or 0xFFFF)));

    private static string Instant(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

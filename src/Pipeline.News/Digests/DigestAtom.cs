using System.Globalization;
using System.Text;
using System.Xml;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>An Atom feed (RFC 4287) of days, the newest first: one entry a digest.</summary>
public static class DigestAtom
{
    /// <summary>Under which every site has the feed, beside its first page.</summary>
    public const string FileName = "feed.atom";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="digests">In any order.</param>
    /// <param name="link">The address of a day's page: absolute, or relative to the feed.</param>
    public static string Write(IEnumerable<DigestHeading> digests, Func<DateOnly, string> link)
    {
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
                WriteEntry(xml, digest, link(digest.Day));
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
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "Pipeline");
        xml.WriteEndElement();
        xml.WriteElementString("summary", Atom, Printable(Summary(digest)));
        xml.WriteEndElement();
    }

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

using System.Globalization;
using System.Text;
using System.Xml;

namespace Pipeline.News.Digests;

/// <summary>An Atom feed (RFC 4287) of days, the newest first: one entry a digest.</summary>
public static class DigestAtom
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="digests">In any order.</param>
    /// <param name="link">The address of a day's page: absolute, or relative to the feed.</param>
    public static string Write(IEnumerable<Digest> digests, Func<DateOnly, string> link)
    {
        var days = digests.OrderByDescending(d => d.Day).ToList();
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, "Pipeline: the day's stories");
            xml.WriteElementString("id", Atom, "urn:pipeline:digests");
            xml.WriteElementString("updated", Atom, Instant(days.Select(d => d.To).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            foreach (var digest in days)
            {
                WriteEntry(xml, digest, link(digest.Day));
            }

            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void WriteEntry(XmlWriter xml, Digest digest, string address)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, digest.Day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture));
        xml.WriteElementString("id", Atom, string.Create(CultureInfo.InvariantCulture, $"urn:pipeline:digests:{digest.Day:yyyy-MM-dd}"));
        xml.WriteElementString("updated", Atom, Instant(digest.To));
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

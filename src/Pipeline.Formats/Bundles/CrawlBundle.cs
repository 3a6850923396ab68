using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>
/// The pages of a crawl in WARC (ISO 28500): answers that are pages, and the texts that were made of them (WET). The address is
/// evidence; the date is when the crawler came by, and is none.
/// </summary>
internal static class CrawlBundle
{
    // Twice what servers take of a header line, usually 8 kB; a head beyond these two is damaged, and no memory is spent on it.
    private const int LongestHeadLine = 16 * 1024;
    private const int MostHeadLines = 200;

    public static IEnumerable<BundleMember> Read(string path, Stream stream, Unpacking unpacking)
    {
        using var input = new BufferedStream(stream, 64 * 1024);
        for (var number = 1; Head(input) is { } head; number++)
        {
            var length = long.Parse(head.GetValueOrDefault("content-length", "0"), NumberStyles.None, CultureInfo.InvariantCulture);
            using var record = new RecordStream(input, length);
            if (head.GetValueOrDefault("warc-type") is "response" or "conversion" or "resource")
            {
                var address = head.GetValueOrDefault("warc-target-uri", "").Trim('<', '>');
                var isText = head["warc-type"] == "conversion";
                var name = $"{path}/{MemberNames.OfEntry(Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : null, address.Length > 0 ? address : null, number, isText ? ".txt" : ".html")}";
                if (Content(head, record, unpacking) is { } content)
                {
                    if (!unpacking.CountMember())
                    {
                        yield break;
                    }

                    yield return new BundleMember(name, content.TryGet(out var bytes, out var rejection)
                        ? new SourceBlob(name, bytes) { Kind = isText ? FileKind.Text : FileKind.Html, Evidence = [new SourceEvidence(EvidenceOrigin.Feed) { Url = address }] }
                        : rejection);
                }
            }

            record.SkipToEnd();
        }
    }

    /// <returns>Null for what is no page: pictures, styles, errors, redirects.</returns>
    private static Outcome<byte[]>? Content(FrozenDictionary<string, string> head, RecordStream record, Unpacking unpacking)
    {
        if (head["warc-type"] != "response")
        {
            return head.GetValueOrDefault("content-type", "").StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? unpacking.Read(record, 0) : null;
        }

        return HttpAnswer.Read(record, unpacking);
    }

    /// <returns>Null at the end of the file.</returns>
    /// <exception cref="InvalidDataException">What stands there is no record.</exception>
    private static FrozenDictionary<string, string>? Head(Stream input)
    {
        string? version;
        do
        {
            version = Line(input);
        }
        while (version is "");
        return version is null ? null
            : version.StartsWith("WARC/", StringComparison.Ordinal) ? Fields(input)
            : throw new InvalidDataException("No record of a web archive.");
    }

    /// <summary>Up to the blank line; names in lower case.</summary>
    internal static FrozenDictionary<string, string> Fields(Stream input)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var lines = 0; lines < MostHeadLines && Line(input) is { Length: > 0 } line; lines++)
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                fields[line[..colon].Trim().ToLowerInvariant()] = line[(colon + 1)..].Trim();
            }
        }

        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <returns>Null at the end.</returns>
    internal static string? Line(Stream input)
    {
        var line = new StringBuilder();
        int read;
        while ((read = input.ReadByte()) >= 0 && read != '\n')
        {
            line.Append((char)read);
            if (line.Length > LongestHeadLine)
            {
                throw new InvalidDataException("A head's line has no end.");
            }
        }

        return read < 0 && line.Length == 0 ? null : line.ToString().TrimEnd('\r');
    }
}

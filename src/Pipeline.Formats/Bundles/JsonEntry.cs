using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pipeline.News.Reading;

namespace Pipeline.Formats.Bundles;

/// <summary>One object of JSON as an entry.</summary>
internal sealed record JsonEntry(string Content, bool IsHtml, string? Identifier, SourceEvidence Evidence)
{
    /// <summary>News services and extractors name the same thing differently; letters and digits count, case and signs between words do not.</summary>
    private static readonly ImmutableArray<string> Text = ["text", "articlebody", "articletext", "maintext", "fulltext", "bodytext", "plaintext", "contenttext", "rawtext", "body", "content"];
    private static readonly ImmutableArray<string> Html = ["html", "contenthtml", "bodyhtml", "articlehtml", "rawhtml", "pagesource"];
    private static readonly ImmutableArray<string> Titles = ["title", "headline", "webtitle", "name"];
    private static readonly ImmutableArray<string> Addresses = ["url", "link", "canonicalurl", "canonical", "sourceurl", "weburl", "permalink", "externalurl", "uri"];
    private static readonly ImmutableArray<string> Published = ["published", "publishedat", "datepublished", "publisheddate", "publicationdate", "publishdate", "datepublish", "pubdate", "webpublicationdate", "date", "datetime", "seendate", "timestamp"];
    private static readonly ImmutableArray<string> Modified = ["modified", "datemodified", "updated", "updatedat", "lastmodified", "datemodify"];
    private static readonly ImmutableArray<string> Authors = ["authors", "author", "byline", "creator", "creators"];
    private static readonly ImmutableArray<string> Publishers = ["publisher", "sitename", "site", "source", "sourcename", "outlet", "newspaper", "publication"];
    private static readonly ImmutableArray<string> Tags = ["tags", "keywords", "categories"];

    public static JsonEntry Of(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return new JsonEntry(item.ValueKind == JsonValueKind.String ? item.GetString() ?? "" : "", false, null, new SourceEvidence(EvidenceOrigin.Feed));
        }

        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in item.EnumerateObject())
        {
            fields.TryAdd(string.Concat(property.Name.Where(char.IsLetterOrDigit)).ToLowerInvariant(), property.Value);
        }

        var (text, html) = (First(fields, Text), First(fields, Html));
        var isHtml = html is not null && (text is null || text.Length < html.Length / 10);
        var addresses = Addresses.Concat(Publishers).Select(name => First(fields, [name])).Where(a => a is not null && a.StartsWith("http", StringComparison.OrdinalIgnoreCase));
        return new JsonEntry((isHtml ? html : text) ?? "", isHtml, First(fields, ["id", "guid", "uuid"]), new SourceEvidence(EvidenceOrigin.Feed)
        {
            Title = First(fields, Titles),
            Authors = [.. All(fields, Authors)],
            Publisher = Publishers.Select(name => First(fields, [name])).FirstOrDefault(p => p is not null && !p.Contains("://", StringComparison.Ordinal)),
            Published = First(fields, Published),
            Modified = First(fields, Modified),
            Url = addresses.FirstOrDefault(),
            Section = First(fields, ["section", "sectionname", "category"]),
            Tags = [.. All(fields, Tags)],
        });
    }

    private static string? First(Dictionary<string, JsonElement> fields, ImmutableArray<string> names) =>
        names.Select(n => fields.TryGetValue(n, out var value) ? Scalar(value) : null).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));

    private static IEnumerable<string> All(Dictionary<string, JsonElement> fields, ImmutableArray<string> names)
    {
        var found = names.Select(n => fields.TryGetValue(n, out var value) ? value : default).FirstOrDefault(v => v.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null));
        return found.ValueKind == JsonValueKind.Array
            ? found.EnumerateArray().Select(Scalar).OfType<string>()
            : Scalar(found) is { } only ? [only] : [];
    }

    /// <summary>Of an object its name: <c>"source": {"id": null, "name": "The Daily Example"}</c>.</summary>
    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null,
        _ => null,
    };
}

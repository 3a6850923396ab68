using Pipeline.News.Metadata;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.Pages.Articles;

/// <summary>One field's value, with its evidence.</summary>
internal sealed record MetadataRow(string Name, string Value, string From, double Confidence);

internal static class MetadataRows
{
    public static IEnumerable<MetadataRow> Of(ArticleMetadata metadata) =>
    [
        .. One("Headline", metadata.Headline),
        .. One("Deck", metadata.Deck),
        .. One("Publisher", metadata.Publisher),
        .. metadata.Authors.SelectMany(a => One("Author", a)),
        .. metadata.Agencies.SelectMany(a => One("Agency", a)),
        .. One("Published", metadata.Published, Plain.Time),
        .. One("Modified", metadata.Modified, Plain.Time),
        .. One("Address", metadata.Url),
        .. One("Section", metadata.Section),
        .. One("Dateline", metadata.Dateline),
        .. One("Language", metadata.Language),
        .. metadata.Tags.SelectMany(t => One("Tag", t)),
    ];

    private static IEnumerable<MetadataRow> One<T>(string name, Sourced<T>? field, Func<T, string>? words = null) =>
        field is null ? [] : [new MetadataRow(name, words?.Invoke(field.Value) ?? field.Value!.ToString()!, Plain.Words(field.From), field.Confidence)];
}

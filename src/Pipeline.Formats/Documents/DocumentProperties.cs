using Pipeline.Formats.Writing;
using Pipeline.News.Reading;

namespace Pipeline.Formats.Documents;

/// <summary>The properties of an office document as evidence.</summary>
internal static class DocumentProperties
{
    /// <param name="created">Day on which the file was begun.</param>
    public static SourceEvidence Evidence(string? title, string? author, string? created, string? keywords) => new(EvidenceOrigin.File)
    {
        Title = title is not null && DocumentTitle.IsGiven(title) ? title : null,
        Authors = string.IsNullOrWhiteSpace(author) ? [] : [author],
        Published = created,
        Tags = string.IsNullOrWhiteSpace(keywords) ? [] : [keywords],
    };
}

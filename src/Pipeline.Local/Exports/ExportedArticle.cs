using Pipeline.News.Articles;

namespace Pipeline.Local.Exports;

/// <summary>A row of the table of articles.</summary>
internal sealed record ExportedArticle
{
    /// <summary>The upload's path, by which the rows of claims and figures name it.</summary>
    public required string Article { get; init; }

    /// <summary>When the blob was last modified, ISO 8601, UTC.</summary>
    public string? Uploaded { get; init; }

    public string? Headline { get; init; }

    public string? Deck { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Separated by semicolons.</summary>
    public string? Authors { get; init; }

    /// <summary>Separated by semicolons.</summary>
    public string? Agencies { get; init; }

    /// <summary>ISO 8601 as precise as known.</summary>
    public string? Published { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? Section { get; init; }

    public required string Fingerprint { get; init; }

    public required int ClaimsFound { get; init; }

    public required string Text { get; init; }

    public static ExportedArticle Of(Article article)
    {
        var metadata = article.Metadata;
        return new ExportedArticle
        {
            Article = article.Source,
            Uploaded = article.UploadedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            Headline = metadata.Headline?.Value,
            Deck = metadata.Deck?.Value,
            Publisher = metadata.Publisher?.Value,
            Authors = Joined(metadata.Authors.Select(a => a.Value)),
            Agencies = Joined(metadata.Agencies.Select(a => a.Value)),
            Published = metadata.Published?.Value.ToString(),
            Url = metadata.Url?.Value,
            Language = metadata.Language?.Value,
            Section = metadata.Section?.Value,
            Fingerprint = article.Fingerprint,
            ClaimsFound = article.ClaimsFound,
            Text = article.Body.Text,
        };
    }

    private static string? Joined(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } joined ? joined : null;
}

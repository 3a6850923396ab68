using System.Collections.Immutable;
using Pipeline.News.Claims;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Texts;

namespace Pipeline.News.Articles;

/// <summary>One upload, understood: what <see cref="ArticlePipeline"/> makes and everything later reads.</summary>
public sealed record Article
{
    /// <summary>Where the bytes came from: a blob path below its container, or a file path as it was given.</summary>
    public required string Source { get; init; }

    /// <summary>When the blob was last modified; null for files that were read without storage.</summary>
    public DateTimeOffset? UploadedAt { get; init; }

    /// <summary>The version of the blob that was read; null for files that were read without storage.</summary>
    public string? ETag { get; init; }

    /// <summary>IANA name of the encoding that the bytes were read in; null where the article came from a line of JSON without it.</summary>
    public string? Charset { get; init; }

    /// <summary>What was put right in their characters; null where nothing was.</summary>
    public string? Repair { get; init; }

    public required ArticleMetadata Metadata { get; init; }

    public required CleanText Body { get; init; }

    /// <summary>People, organizations, places and groups, in the order of their first mention.</summary>
    public ImmutableArray<NamedEntity> Names { get; init; } = [];

    /// <summary>Of the clean text's words, 16 hex digits; equal for the same words, whatever their case and punctuation.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How many claims were found; larger than <see cref="Claims"/> when only the most check-worthy were kept.</summary>
    public int ClaimsFound { get; init; }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>The headline as it can be compared; null where the article comes from a row or line that does not say.</summary>
    public Headline? ReadHeadline { get; init; }

    /// <summary>The sentences among which those that carry its event are looked for; null as above.</summary>
    public ImmutableArray<TextSpan>? Opening { get; init; }

    /// <summary>Every sentence of the text; storage keeps none.</summary>
    public ImmutableArray<ScoredSentence> Sentences { get; init; } = [];
}

using System.Collections.Immutable;
using Pipeline.News.Dates;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata;

/// <summary>What is known about an article beside its body. Unknown is null or empty, never invented.</summary>
public sealed record ArticleMetadata
{
    public Sourced<string>? Headline { get; init; }

    /// <summary>The standfirst under the headline.</summary>
    public Sourced<string>? Deck { get; init; }

    /// <summary>People only, one name an entry; no agencies, roles or commenters.</summary>
    public ImmutableArray<Sourced<string>> Authors { get; init; } = [];

    /// <summary>Wire services that the article credits as its source.</summary>
    public ImmutableArray<Sourced<string>> Agencies { get; init; } = [];

    public Sourced<string>? Publisher { get; init; }

    public Sourced<NewsTime>? Published { get; init; }

    public Sourced<NewsTime>? Modified { get; init; }

    /// <summary>The canonical address, absolute.</summary>
    public Sourced<string>? Url { get; init; }

    public Sourced<string>? Section { get; init; }

    public ImmutableArray<Sourced<string>> Tags { get; init; } = [];

    /// <summary>The place that the report is dated from.</summary>
    public Sourced<string>? Dateline { get; init; }

    /// <summary>BCP 47.</summary>
    public Sourced<string>? Language { get; init; }

    public ImmutableArray<Caption> Captions { get; init; } = [];
}

/// <summary>A picture's caption and who is credited for the picture.</summary>
public sealed record Caption(string Text, string? Credit);

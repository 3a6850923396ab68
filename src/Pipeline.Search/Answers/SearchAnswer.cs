using System.Collections.Immutable;
using Pipeline.Search.Queries;

namespace Pipeline.Search.Answers;

/// <summary>What was found, and in what.</summary>
public sealed record SearchAnswer
{
    public required SearchQuery Query { get; init; }

    /// <summary>From 1; only an answer of one kind has more than one.</summary>
    public int Page { get; init; } = 1;

    /// <summary>A group a kind that something was found of.</summary>
    public ImmutableArray<HitGroup> Groups { get; init; } = [];

    /// <summary>In how many articles of which outlets, those with most first.</summary>
    public ImmutableArray<OutletHits> Outlets { get; init; } = [];

    /// <summary>In how many articles of which days, newest first; days without any are left out.</summary>
    public ImmutableArray<DayHits> Days { get; init; } = [];

    /// <summary>Other words, as they would be typed, that something is found of; null where enough was found or nothing is near.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>A sentence for whatever was not taken as it was typed.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The days that were looked through, newest first.</summary>
    public ImmutableArray<DateOnly> Searched { get; init; } = [];

    /// <summary>Days whose digests an older program wrote, without an index.</summary>
    public ImmutableArray<DateOnly> WithoutIndex { get; init; } = [];

    /// <summary>Of the kinds that are shown.</summary>
    public int Total => Groups.Where(group => (Query.Kind ?? group.Kind) == group.Kind).Sum(group => group.Total);
}

/// <param name="Total">Of all that was found of the kind.</param>
/// <param name="Hits">Those of this page: what stands in a headline, or was said by who was asked for, before the rest; then the newest day; then as the digest goes.</param>
/// <param name="HasMore">Whether another page of the kind follows.</param>
public sealed record HitGroup(SearchKind Kind, int Total, ImmutableArray<SearchHit> Hits, bool HasMore);

public sealed record OutletHits(string Name, int Articles);

public sealed record DayHits(DateOnly Day, int Articles);

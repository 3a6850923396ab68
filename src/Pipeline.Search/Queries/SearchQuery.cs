using System.Collections.Immutable;
using Pipeline.Search.Words;

namespace Pipeline.Search.Queries;

/// <summary>What somebody asked for, as it was understood.</summary>
public sealed record SearchQuery
{
    /// <summary>What was typed less the filters in it.</summary>
    public string Words { get; init; } = "";

    /// <summary>All of them must be found.</summary>
    public ImmutableArray<SearchTerm> Terms { get; init; } = [];

    /// <summary>Only what an outlet of this name said, or one whose name has these words.</summary>
    public string? Outlet { get; init; }

    public DayRange? Days { get; init; }

    public SearchKind? Kind { get; init; }

    /// <summary>A sentence for whatever was not taken as it was typed.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => Terms.IsEmpty && Outlet is null && Days is null && Kind is null;

    /// <summary>A text with the words that are asked for.</summary>
    public FoundText Mark(string text) => new WordMarker(Terms).Mark(text);

    /// <param name="words">Words, "quoted phrases", beginnings (<c>flood*</c>) and filters (<c>outlet:</c>, <c>day:</c>, <c>kind:</c>). Whatever else it is, is looked for as words.</param>
    /// <param name="outlet">As <c>outlet:</c>; the other two likewise. What is typed among the words goes before.</param>
    public static SearchQuery Read(string? words, string? outlet = null, string? day = null, string? kind = null)
    {
        var reader = new QueryReader();
        reader.Filter("outlet", outlet);
        reader.Filter("day", day);
        reader.Filter("kind", kind);
        reader.Words(words ?? "");
        return reader.Query;
    }
}

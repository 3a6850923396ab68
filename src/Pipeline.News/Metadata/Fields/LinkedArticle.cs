using System.Collections.Immutable;

namespace Pipeline.News.Metadata.Fields;

/// <summary>What a page's JSON-LD says about its article.</summary>
internal sealed record LinkedArticle
{
    public static readonly LinkedArticle None = new();

    public string? Headline { get; init; }

    public string? Description { get; init; }

    /// <summary>Names with what they are said to be.</summary>
    public ImmutableArray<LinkedAgent> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    /// <summary>Name of the web site that the page belongs to.</summary>
    public string? Site { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    /// <summary>Dates of the page that the article stands on.</summary>
    public string? PagePublished { get; init; }

    public string? PageModified { get; init; }

    public string? PageName { get; init; }

    public string? Section { get; init; }

    /// <summary>What stands above the article on the way from the site's first page.</summary>
    public string? Breadcrumb { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Dateline { get; init; }
}

/// <param name="IsPerson">What <c>@type</c> says; null where it says nothing.</param>
internal readonly record struct LinkedAgent(string Name, bool? IsPerson);

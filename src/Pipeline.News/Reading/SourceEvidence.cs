using System.Collections.Immutable;

namespace Pipeline.News.Reading;

/// <summary>What stands beside an article rather than in its page or text, as it was written there. Unknown is null or empty.</summary>
public sealed record SourceEvidence(EvidenceOrigin Origin)
{
    public string? Title { get; init; }

    /// <summary>The line that a document shows as its headline, by the size of its letters.</summary>
    public string? Heading { get; init; }

    /// <summary>As they stand there: bylines, accounts and teams among them; metadata takes people only.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    /// <summary>A date in any form that a page may give one.</summary>
    public string? Published { get; init; }

    public string? Modified { get; init; }

    /// <summary>Absolute.</summary>
    public string? Url { get; init; }

    public string? Section { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];
}

/// <summary>Where evidence stands that is neither page nor text.</summary>
public enum EvidenceOrigin
{
    /// <summary>The head of a mail, or of a page saved as one.</summary>
    Mail,

    /// <summary>What a Markdown file says about itself above its text.</summary>
    FrontMatter,

    /// <summary>An entry of a feed, or an object of a data file.</summary>
    Feed,

    /// <summary>The properties of a document. The program that wrote it filled them in, often long before or after.</summary>
    File,
}

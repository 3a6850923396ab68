using System.Collections.Immutable;
using Pipeline.News.Claims;
using Pipeline.News.Texts;
using Pipeline.Search.Queries;
using Pipeline.Search.Words;

namespace Pipeline.Search.Answers;

/// <summary>Something that was found. What does not belong to its kind is null, empty or 0.</summary>
public sealed record SearchHit
{
    public required SearchKind Kind { get; init; }

    /// <summary>Of the digest that tells of it; of a speaker the newest.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The headline of a story or an article, a claim's words, a speaker's name.</summary>
    public required FoundText Text { get; init; }

    /// <summary>Of a story its first sentences, of an article the passage that holds most of the words.</summary>
    public FoundText? Passage { get; init; }

    /// <summary>The upload's path, of articles and claims.</summary>
    public string? Source { get; init; }

    public string? Outlet { get; init; }

    /// <summary>In the article's clean text: a claim's first words, or the first word found; null where the headline alone has it.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>The story's id; of an article null where no other source tells of the same.</summary>
    public string? Story { get; init; }

    public string? StoryHeadline { get; init; }

    /// <summary>Articles of a story, claims of a speaker over all days that were searched.</summary>
    public int Count { get; init; }

    /// <summary>Who claims; null for what the article itself says.</summary>
    public FoundText? Speaker { get; init; }

    public string? Role { get; init; }

    /// <summary>As <see cref="News.Digests.CueWords"/> gives it; null where it tells nothing.</summary>
    public string? How { get; init; }

    public ClaimKind? ClaimKind { get; init; }

    /// <summary>A claim's words, in more than one part where the reporting words split them.</summary>
    public ImmutableArray<string> Content { get; init; } = [];
}

using System.Collections.Immutable;

namespace Pipeline.News.Stories;

/// <summary>Finds claims of different articles that say the same or contradict each other.</summary>
public static class ClaimMatcher
{
    public static ImmutableArray<ClaimMatch> Match(
        ImmutableArray<Article> articles, ImmutableArray<Story> stories, ImmutableArray<CopyGroup> copies) => [];
}

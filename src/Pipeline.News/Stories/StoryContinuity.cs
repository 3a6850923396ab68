using System.Collections.Immutable;
using Pipeline.News.Digests;

namespace Pipeline.News.Stories;

/// <summary>Knows stories of earlier days again.</summary>
public static class StoryContinuity
{
    /// <returns>By place among <paramref name="stories"/>: the story of an earlier day that it goes on from.</returns>
    public static ImmutableDictionary<int, StoryLink> Follow(ImmutableArray<Story> stories, IReadOnlyList<Digest> earlier) =>
        ImmutableDictionary<int, StoryLink>.Empty;
}

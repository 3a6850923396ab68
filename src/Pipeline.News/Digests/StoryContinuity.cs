using System.Collections.Immutable;
using Pipeline.News.Stories;

namespace Pipeline.News.Digests;

/// <summary>Knows stories of earlier days again, by the words and names that tell them from others.</summary>
internal static class StoryContinuity
{
    // Which part of its weight two days' stories must share. Two different events of one kind share up to a third.
    private const double Alike = 0.45;

    /// <param name="earlier">The newest first.</param>
    /// <returns>By place among <paramref name="stories"/>: the story of an earlier day that it goes on from, and whose id it keeps.</returns>
    public static ImmutableDictionary<int, StoryLink> Follow(ImmutableArray<Story> stories, IReadOnlyList<Digest> earlier)
    {
        var before = earlier.SelectMany(d => d.Stories.Select(s => (d.Day, Story: s))).ToList();
        var having = before.SelectMany((b, i) => b.Story.Terms.Select(t => (t.Term, Place: i)))
            .ToLookup(x => x.Term, x => x.Place, StringComparer.Ordinal);
        var found = stories.SelectMany((story, place) => story.Terms
                .SelectMany(t => having[t.Term]).Distinct()
                .Select(b => (Place: place, Before: b, Alike: Likeness(story.Terms, before[b].Story.Terms)))
                .Where(x => x.Alike >= Alike))
            .OrderByDescending(x => before[x.Before].Day).ThenByDescending(x => x.Alike).ThenBy(x => x.Place).ThenBy(x => x.Before);
        var links = ImmutableDictionary.CreateBuilder<int, StoryLink>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, b, _) in found)
        {
            var (day, story) = before[b];
            if (!links.ContainsKey(place) && taken.Add(story.Id))
            {
                links.Add(place, new StoryLink(story.Id, story.Headline, day));
            }
        }

        return links.ToImmutable();
    }

    private static double Likeness(ImmutableArray<WeightedTerm> today, ImmutableArray<StoryTerm> before)
    {
        var weights = before.ToDictionary(t => t.Term, t => t.Weight, StringComparer.Ordinal);
        var shared = today.Sum(t => t.Weight * weights.GetValueOrDefault(t.Term));
        return shared / Math.Sqrt(today.Sum(t => t.Weight * t.Weight) * before.Sum(t => t.Weight * t.Weight));
    }
}

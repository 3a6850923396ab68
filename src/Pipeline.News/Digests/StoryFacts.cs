using Pipeline.News.Stories;

namespace Pipeline.News.Digests;

/// <summary>What a reader asks first of a story.</summary>
public static class StoryFacts
{
    /// <summary>Whether its sources contradict each other, in figures or in claims, or a figure develops.</summary>
    public static bool Differs(this DigestStory story) => story.Figures.Any(f => f.Relation != FigureRelation.Agree) || !story.Conflicts.IsEmpty;

    public static bool Conflicts(this DigestStory story) => story.Figures.Any(f => f.Relation == FigureRelation.Conflict) || !story.Conflicts.IsEmpty;
}

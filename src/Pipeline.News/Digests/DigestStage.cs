namespace Pipeline.News.Digests;

/// <summary>The stages of a day's digest, in their order. All but <see cref="StoryLayout"/> take the day's articles at once.</summary>
internal enum DigestStage
{
    Ordering,
    Copies,
    Vectors,
    Grouping,
    ClaimMatching,
    Headlines,
    FigureMatching,
    Continuity,
    StoryLayout,
    DigestLayout,
}

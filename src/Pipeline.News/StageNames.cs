namespace Pipeline.News;

/// <summary>The stages of an article's life, in their order.</summary>
internal enum ArticleStage
{
    Reading,
    Cleaning,
    Metadata,
    Fingerprint,
    Language,
    Names,
    Claims,
}

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

internal static class StageNames
{
    /// <summary><c>claim matching</c></summary>
    public static string Words<T>(this T stage)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(stage.ToString()).Replace('-', ' ');
}

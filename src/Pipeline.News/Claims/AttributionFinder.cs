using System.Collections.Immutable;
using Pipeline.News.Language;

namespace Pipeline.News.Claims;

/// <summary>Finds reports of speech and thought: cue first, then its content, then its source.</summary>
public static class AttributionFinder
{
    public static ImmutableArray<Attribution> Find(AnnotatedText text) => [];
}

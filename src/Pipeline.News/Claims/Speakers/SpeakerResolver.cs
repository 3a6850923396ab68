using System.Collections.Immutable;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Says who each attribution's source is.</summary>
internal static class SpeakerResolver
{
    /// <returns>One for each attribution, in the same order; null where the text names nobody.</returns>
    public static ImmutableArray<Speaker?> Resolve(AnnotatedText text, ArticleNames names, ImmutableArray<Attribution> attributions) =>
        [.. attributions.Select(attribution => attribution.Source is { } source ? new Speaker(source, null, null, SpeakerType.Person) : null)];
}

using Pipeline.News.Dates;
using Pipeline.News.Digests;

namespace Pipeline.Pages.Stories;

/// <summary>Which of a story's articles was published first, where that is known.</summary>
public static class FirstReport
{
    /// <returns>Path of the upload; null where fewer than two articles that are no copies have an instant, or two share the first one.</returns>
    public static string? Of(DigestStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var told = story.Sources.Where(s => s.Copy is null)
            .Select(s => (s.Source, At: NewsTime.TryParse(s.Published, out var time) && time is { Time: not null, Offset: not null } ? time.AssumingUtc() : (DateTimeOffset?)null))
            .Where(s => s.At is not null).OrderBy(s => s.At).ToList();
        return told.Count > 1 && told[0].At < told[1].At ? told[0].Source : null;
    }
}

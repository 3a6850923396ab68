using Pipeline.News.Digests;

namespace Pipeline.Pages.Speakers;

/// <summary>What one person said on one day.</summary>
/// <param name="Links">As seen from that day's articles.</param>
/// <param name="Headlines">Of the day's stories, by their ids.</param>
public sealed record SpokenDay(DateOnly Day, IReadOnlyList<ReportedClaim> Claims, PageLinks Links, IReadOnlyDictionary<string, string> Headlines);

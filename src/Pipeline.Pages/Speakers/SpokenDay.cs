using Pipeline.News.Digests;

namespace Pipeline.Pages.Speakers;

/// <summary>What one person said on one day.</summary>
/// <param name="Links">As seen from that day's articles.</param>
public sealed record SpokenDay(DateOnly Day, IReadOnlyList<ReportedClaim> Claims, PageLinks Links);

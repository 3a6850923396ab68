using Pipeline.News.Articles;
using Pipeline.News.Digests;

namespace Pipeline.Pages.Speakers;

/// <summary>What one person is reported to have said in the articles of a day.</summary>
/// <param name="Claims">As the articles go, by their paths.</param>
public sealed record Spoken(string Name, string? Role, IReadOnlyList<ReportedClaim> Claims)
{
    /// <summary>Those with most to say first; only speakers whose name is known.</summary>
    public static IReadOnlyList<Spoken> BySpeaker(IEnumerable<Article> articles) =>
    [
        .. articles.OrderBy(a => a.Source, StringComparer.Ordinal).SelectMany(Named)
            .GroupBy(c => c.Speaker!.Name!, StringComparer.OrdinalIgnoreCase)
            .Select(g => new Spoken(g.First().Speaker!.Name!, g.Select(c => c.Speaker!.Role).FirstOrDefault(r => r is not null), [.. g]))
            .OrderByDescending(s => s.Claims.Count).ThenBy(s => s.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<ReportedClaim> Named(Article article) => article.Claims
        .Select((claim, index) => (claim, index)).Where(c => c.claim.Speaker?.Name is not null)
        .Select(c => ReportedClaim.Of(article, c.index, ""));
}

using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.Pages.Stories;

namespace Pipeline.Pages.Speakers;

/// <summary>What one person is reported to have said in the articles of a day.</summary>
/// <param name="Spellings">All of the name, the fullest first.</param>
/// <param name="Topics">By the stories of the day, in the digest's order; last what is in none of them.</param>
public sealed record Spoken(IReadOnlyList<string> Spellings, string? Role, IReadOnlyList<SpokenTopic> Topics)
{
    public string Name => Spellings[0];

    public int Claims => Topics.Sum(t => t.Claims.Count);

    /// <summary>Those with most to say first; only speakers whose name is known, over all spellings of it.</summary>
    public static IReadOnlyList<Spoken> BySpeaker(IEnumerable<Article> articles, Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var sources = DigestSources.Of(digest);
        return
        [
            .. SpeakerSpellings.Group(articles.OrderBy(a => a.Source, StringComparer.Ordinal).SelectMany(Named))
                .Select(said => new Spoken(
                    [.. said.Select(c => c.Speaker!.Name!).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)],
                    said.Select(c => c.Speaker!.Role).FirstOrDefault(r => r is not null),
                    [
                        .. said.GroupBy(c => sources.PlaceOf(c.Source) ?? int.MaxValue).OrderBy(g => g.Key)
                            .Select(g => new SpokenTopic(g.Key == int.MaxValue ? null : digest.Stories[g.Key], [.. g])),
                    ]))
                .OrderByDescending(s => s.Claims).ThenBy(s => s.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ReportedClaim> Named(Article article) => article.Claims
        .Select((claim, index) => (claim, index)).Where(c => c.claim.Speaker?.Name is not null)
        .Select(c => ReportedClaim.Of(article, c.index, ""));
}

/// <param name="Story">Null for articles that no story of the day has.</param>
/// <param name="Claims">As the articles go, by their paths.</param>
public sealed record SpokenTopic(DigestStory? Story, IReadOnlyList<ReportedClaim> Claims);

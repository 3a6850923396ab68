using System.Collections.Immutable;
using Pipeline.News.Stories;

namespace Pipeline.News.Digests;

/// <summary>Lays out one story.</summary>
internal sealed class StoryBuilder(DigestDay day, Comparison comparison, ImmutableDictionary<int, StoryLink> continued)
{
    private const int SingleSourceClaims = 20;

    private readonly ImmutableArray<int> _storyOf = StoryOf(comparison);

    public DigestStory Build(int place)
    {
        var story = comparison.Stories[place];
        var sources = story.Articles.Select(Source).ToImmutableArray();
        return new DigestStory
        {
            Id = Id(place),
            Headline = story.Headline,
            Sources = [.. sources.OrderBy(s => s.Published ?? "~", StringComparer.Ordinal).ThenBy(s => s.Source, StringComparer.Ordinal)],
            IndependentSources = sources.Count(s => s.CopyOf is null),
            Said = [.. story.Articles.SelectMany(ClaimsOf).Where(c => c.Speaker is not null)],
            Related = [.. story.Related.Select(r => new StoryLink(Id(r), comparison.Stories[r].Headline, day.Date))],
            ContinuesFrom = continued.GetValueOrDefault(place),
            Terms = [.. story.Terms.Select(t => new StoryTerm(t.Term, t.Weight))],
        };
    }

    public ImmutableArray<ReportedClaim> SingleSource() =>
    [
        .. Enumerable.Range(0, comparison.Articles.Length).SelectMany(ClaimsOf)
            .OrderByDescending(c => c.CheckWorthiness).ThenBy(c => c.Source, StringComparer.Ordinal).ThenBy(c => c.Claim)
            .Take(SingleSourceClaims),
    ];

    private string Id(int place) => continued.TryGetValue(place, out var before) ? before.Id : comparison.Stories[place].Id;

    private StorySource Source(int place)
    {
        var article = comparison.Articles[place];
        var metadata = article.Metadata;
        var copies = comparison.Copies.FirstOrDefault(c => c.Articles.IndexOf(place) > 0);
        return new StorySource(
            article.Source,
            metadata.Publisher?.Value,
            metadata.Headline?.Value,
            metadata.Published?.Value.ToString(),
            metadata.Url?.Value,
            metadata.Language?.Value,
            [.. metadata.Authors.Select(a => a.Value)],
            [.. metadata.Agencies.Select(a => a.Value)],
            article.Fingerprint,
            copies is null ? null : comparison.Articles[copies.Articles[0]].Source,
            copies?.Kind);
    }

    private IEnumerable<ReportedClaim> ClaimsOf(int place) =>
        Enumerable.Range(0, comparison.Articles[place].Claims.Length).Select(i => Reported(new ClaimPlace(place, i)));

    private ReportedClaim Reported(ClaimPlace place)
    {
        var article = comparison.Articles[place.Article];
        var claim = article.Claims[place.Claim];
        return new ReportedClaim(
            article.Source,
            article.Metadata.Publisher?.Value,
            place.Claim,
            Id(_storyOf[place.Article]),
            claim.Kind,
            claim.Report,
            claim.Speaker is { } s ? new ClaimSpeaker(s.Span.In(article.Body.Text), s.Name, s.Role, s.Type) : null,
            Quote(article, claim.Sentence),
            [.. claim.Content.Select(span => Quote(article, span))],
            claim.Stance,
            claim.Modality,
            claim.CheckWorthiness,
            claim.Why);
    }

    private static Passage Quote(Article article, TextSpan span) => new(article.Source, span, span.In(article.Body.Text));

    private static ImmutableArray<int> StoryOf(Comparison comparison)
    {
        var storyOf = new int[comparison.Articles.Length];
        for (var s = 0; s < comparison.Stories.Length; s++)
        {
            foreach (var a in comparison.Stories[s].Articles)
            {
                storyOf[a] = s;
            }
        }

        return [.. storyOf];
    }
}

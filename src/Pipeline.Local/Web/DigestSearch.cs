using Pipeline.News.Digests;
using Pipeline.Pages;
using Pipeline.Pages.Claims;
using Pipeline.Pages.Searches;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Web;

/// <summary>Finds headlines, speakers and claims of the days at hand that hold every word asked for.</summary>
internal static class DigestSearch
{
    public const int MostHits = 200;

    public static async Task<IReadOnlyList<SearchHit>> FindAsync(Bookshelf shelf, string query, CancellationToken cancellation)
    {
        var words = FoundWords.Of(query);
        var hits = new List<SearchHit>();
        var seen = new HashSet<(string, string)>();
        await foreach (var digest in shelf.RecentAsync(cancellation).ConfigureAwait(false))
        {
            hits.AddRange(Hits(digest, shelf.Container)
                .Where(h => Array.TrueForAll(words, w => h.Text.Contains(w, StringComparison.OrdinalIgnoreCase)))
                .Where(h => seen.Add((h.Kind, h.Href)))
                .Take(MostHits - hits.Count));
            if (hits.Count >= MostHits)
            {
                break;
            }
        }

        return hits;
    }

    private static IEnumerable<SearchHit> Hits(Digest digest, string container)
    {
        var links = SiteLinks.From(digest.Day, container);
        var day = Plain.ShortDay(digest.Day);
        var claims = digest.Stories
            .SelectMany(s => s.Said.Concat(s.Conflicts.Concat(s.Agreements).SelectMany(c => c.Mentions)))
            .Concat(digest.SingleSource).ToArray();
        foreach (var speaker in claims.Select(c => c.Speaker).OfType<ClaimSpeaker>().Where(s => s.Name is not null).DistinctBy(s => s.Name))
        {
            yield return new SearchHit("speaker", speaker.Name!, links.Speaker!(speaker.Name!), speaker.Role ?? "");
        }

        foreach (var source in digest.Stories.SelectMany(s => s.Sources))
        {
            yield return new SearchHit("headline", source.Headline ?? source.Source, links.Article(source.Source, null), $"{Plain.Outlet(source.Outlet, source.Source)}, {day}");
        }

        foreach (var claim in claims)
        {
            var span = claim.Content.IsEmpty ? claim.Sentence.Span : claim.Content[0].Span;
            var words = (claim.Speaker is { } speaker ? $"{speaker.Name ?? speaker.Text}: " : "") + ClaimWords.Of(claim);
            yield return new SearchHit("claim", words, links.Article(claim.Source, span), $"{Plain.Outlet(claim.Outlet, claim.Source)}, {day}");
        }
    }
}

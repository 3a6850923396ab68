using Pipeline.Local.Digests;
using Pipeline.News.Digests;
using Pipeline.Pages;
using Pipeline.Pages.Claims;
using Pipeline.Pages.Searches;

namespace Pipeline.Local.Web;

/// <summary>Finds headlines, speakers and claims of the days at hand that hold every word asked for.</summary>
internal sealed class DigestSearch
{
    private readonly string[] _words;
    private readonly Hits _speakers = new(40);
    private readonly Hits _headlines = new(60);
    private readonly Hits _claims = new(100);

    private DigestSearch(string query) => _words = FoundWords.Of(query);

    /// <returns>The newest of each kind first, and whether there are more than are given.</returns>
    public static async Task<(IReadOnlyList<SearchHit> Found, bool More)> FindAsync(DigestCache shelf, string query, CancellationToken cancellation)
    {
        var search = new DigestSearch(query);
        await foreach (var (day, articles) in shelf.ClaimsAsync(cancellation).ConfigureAwait(false))
        {
            search.LookThrough(articles, SiteLinks.From(day, shelf.Container), Plain.ShortDay(day));
        }

        Hits[] hits = [search._speakers, search._headlines, search._claims];
        return ([.. hits.SelectMany(h => h.Found)], hits.Any(h => h.More));
    }

    private void LookThrough(IReadOnlyList<ClaimedArticle> articles, PageLinks links, string day)
    {
        foreach (var article in articles)
        {
            var where = $"{Plain.Outlet(article.Outlet, article.Source)}, {day}";
            if (Array.TrueForAll(_words, word => Holds(article.Headline ?? article.Source, word)))
            {
                _headlines.Add(links.Article(article.Source, null), href => new SearchHit("headline", article.Headline ?? article.Source, href, where));
            }

            foreach (var claim in article.Claims)
            {
                if (claim.Name is { } name && Array.TrueForAll(_words, word => Holds(name, word)))
                {
                    _speakers.Add(links.Speaker!(name), href => new SearchHit("speaker", name, href, claim.Role ?? ""));
                }

                var speaker = claim.Name ?? claim.Speaker;
                if (Array.TrueForAll(_words, word => (speaker is not null && Holds(speaker, word)) || claim.Content.Any(part => Holds(part, word))))
                {
                    _claims.Add(links.Article(article.Source, claim.Place), href => new SearchHit(
                        "claim", (speaker is null ? "" : CueWords.After(speaker, claim.How ?? "")) + ClaimWords.Of(claim.Kind, claim.Content, claim.How ?? ""), href, where));
                }
            }
        }
    }

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Hits of one kind, each address once.</summary>
    private sealed class Hits(int most)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public List<SearchHit> Found { get; } = [];

        public bool More { get; private set; }

        public void Add(string href, Func<string, SearchHit> hit)
        {
            if (Found.Count < most && _seen.Add(href))
            {
                Found.Add(hit(href));
            }
            else
            {
                More |= !_seen.Contains(href);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using Pipeline.News;
using Pipeline.News.Digests;
using Pipeline.Pages.Searches;
using Pipeline.Pages.Speakers;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Web;

/// <summary>What the pages read: digests and articles as they are stored.</summary>
internal sealed class Bookshelf(PipelineStorage storage, string timeZone)
{
    /// <summary>Search and speaker pages look this far back; a person pages through older digests.</summary>
    private const int DaysAtHand = 31;

    private const int MostHits = 200;

    public string Container => storage.Articles.Container;

    public async Task<Digest?> DigestAsync(DateOnly day, CancellationToken cancellation)
    {
        var file = await storage.Digests.ReadAsync(day, DigestStore.JsonName, cancellation).ConfigureAwait(false);
        return file is null ? null : DigestJson.Read(System.Text.Encoding.UTF8.GetString(file.Bytes.Span));
    }

    public async Task<Article?> ArticleAsync(DateOnly day, string id, CancellationToken cancellation)
    {
        // A day of another time zone than UTC touches two of storage's days.
        foreach (var utc in new DigestDay(day, timeZone).UtcDates())
        {
            if (await storage.Articles.FindAsync(new ArticleKey(utc, id), cancellation).ConfigureAwait(false) is { Article: { } article })
            {
                return article;
            }
        }

        return null;
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<DigestEntry>> DaysAsync(CancellationToken cancellation)
    {
        var days = new List<DigestEntry>();
        await foreach (var entry in storage.Digests.ListAsync(cancellation).ConfigureAwait(false))
        {
            days.Add(entry);
        }

        return days;
    }

    public async Task<IReadOnlyList<SpokenDay>> SpeakerAsync(string name, CancellationToken cancellation)
    {
        var days = new List<SpokenDay>();
        await foreach (var digest in RecentAsync(cancellation).ConfigureAwait(false))
        {
            var claims = Claims(digest)
                .Where(c => string.Equals(c.Speaker?.Name, name, StringComparison.OrdinalIgnoreCase))
                .DistinctBy(c => (c.Source, c.Claim))
                .ToArray();
            if (claims.Length > 0)
            {
                days.Add(new SpokenDay(digest.Day, claims, SiteLinks.From(digest.Day, Container)));
            }
        }

        return days;
    }

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(string query, CancellationToken cancellation)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var hits = new List<SearchHit>();
        await foreach (var digest in RecentAsync(cancellation).ConfigureAwait(false))
        {
            hits.AddRange(Hits(digest).Where(h => words.All(w => h.Text.Contains(w, StringComparison.OrdinalIgnoreCase))));
            if (hits.Count >= MostHits)
            {
                break;
            }
        }

        return [.. hits.DistinctBy(h => (h.Kind, h.Href)).Take(MostHits)];
    }

    private IEnumerable<SearchHit> Hits(Digest digest)
    {
        var links = SiteLinks.From(digest.Day, Container);
        var day = Pages.Plain.Day(digest.Day);
        foreach (var source in digest.Stories.SelectMany(s => s.Sources))
        {
            yield return new SearchHit("headline", source.Headline ?? source.Source, links.Article(source.Source, null), $"{source.Outlet ?? source.Source}, {day}");
        }

        foreach (var claim in Claims(digest))
        {
            var where = $"{claim.Outlet ?? claim.Source}, {day}";
            if (claim.Speaker?.Name is { } name)
            {
                yield return new SearchHit("speaker", name, links.Speaker!(name), day);
            }

            var span = claim.Content.IsEmpty ? claim.Sentence.Span : claim.Content[0].Span;
            yield return new SearchHit("claim", claim.Sentence.Text, links.Article(claim.Source, span), where);
        }
    }

    private static IEnumerable<ReportedClaim> Claims(Digest digest) => digest.Stories.SelectMany(s => s.Said).Concat(digest.SingleSource);

    private async IAsyncEnumerable<Digest> RecentAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var days = 0;
        await foreach (var entry in storage.Digests.ListAsync(cancellation).ConfigureAwait(false))
        {
            if (++days > DaysAtHand)
            {
                yield break;
            }

            if (await DigestAsync(entry.Day, cancellation).ConfigureAwait(false) is { } digest)
            {
                yield return digest;
            }
        }
    }
}

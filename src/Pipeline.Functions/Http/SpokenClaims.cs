using System.Collections.Concurrent;
using System.Text;
using Pipeline.News.Digests;
using Pipeline.News.Serialization;
using Pipeline.Storage;
using Pipeline.Storage.Articles;

namespace Pipeline.Functions.Http;

/// <summary>What somebody is reported to have said. The index of claims beside a day's digest tells in which articles; only those are read from the table, by their keys.</summary>
internal sealed class SpokenClaims(PipelineStorage storage, string timeZone)
{
    // The table takes far more; the instance answers other readers meanwhile.
    private const int ReadsAtOnce = 8;

    /// <param name="today">The newest day. Its digest, where somebody asked for one, does not know what comes after, so its rows are searched, like those of a day without an index.</param>
    /// <returns>Newest first; in an article, in the order of its claims.</returns>
    public async Task<IReadOnlyList<SpeakerClaim>> OfAsync(string speaker, DateOnly today, int days, CancellationToken cancellation)
    {
        var found = new ConcurrentDictionary<(ArticleKey Article, int Number), SpeakerClaim>();
        for (var day = today; day > today.AddDays(-days); day = day.AddDays(-1))
        {
            var utc = new DigestDay(day, timeZone).UtcDates().ToList();
            if (day == today || await IndexAsync(day, cancellation).ConfigureAwait(false) is not { } index)
            {
                await foreach (var claim in storage.Articles.SaidBy(speaker, utc[0], utc[^1], cancellation).ConfigureAwait(false))
                {
                    found[(claim.Article, claim.Number)] = new SpeakerClaim(claim.Article.ToString(), claim.Number, claim.Role, claim.Content, claim.Claim);
                }

                continue;
            }

            var keys = index.Where(article => article.Claims.Any(claim => claim.Name == speaker))
                .SelectMany(article => utc.Select(date => new ArticleKey(date, ArticleKey.IdOf(storage.Articles.Container, article.Source))));
            await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation }, async (key, cancel) =>
            {
                foreach (var claim in await ReadAsync(key, speaker, cancel).ConfigureAwait(false))
                {
                    found[(key, claim.Number)] = claim;
                }
            }).ConfigureAwait(false);
        }

        return [.. found.OrderByDescending(f => f.Key.Article.Day).ThenBy(f => f.Key.Article.Id, StringComparer.Ordinal).ThenBy(f => f.Key.Number).Select(f => f.Value)];
    }

    /// <returns>Null where the day has no digest, or one of an older program.</returns>
    private async Task<IReadOnlyList<ClaimedArticle>?> IndexAsync(DateOnly day, CancellationToken cancellation) =>
        await storage.Digests.ReadAsync(day, DayClaims.FileName, cancellation).ConfigureAwait(false) is { } file
            ? DayClaims.Read(Encoding.UTF8.GetString(file.Bytes.Span))
            : null;

    /// <returns>Nothing where the article is gone, or was uploaded on another of the day's dates.</returns>
    private async Task<IReadOnlyList<SpeakerClaim>> ReadAsync(ArticleKey key, string speaker, CancellationToken cancellation)
    {
        if (await storage.Articles.FindAsync(key, cancellation).ConfigureAwait(false) is not { Article: { } article })
        {
            return [];
        }

        var text = article.Body.Text;
        return [.. LineMapping.ToLine(article, explain: false).Claims
            .Select((claim, index) => (claim, Number: index + 1))
            .Where(c => c.claim.Speaker?.Name == speaker)
            .Select(c => new SpeakerClaim(key.ToString(), c.Number, c.claim.Speaker!.Role, string.Join(" … ", c.claim.Content.Select(span => span.In(text))), c.claim))];
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Digests;

/// <summary>What the pages read: digests and articles as they are stored. A digest is read again only when another revision stands there.</summary>
internal sealed class DigestCache(PipelineStorage storage, string timeZone)
{
    /// <summary>Speaker pages look this far back; a person pages through older digests.</summary>
    private const int DaysAtHand = 31;

    private readonly ConcurrentDictionary<DateOnly, Digest> _read = [];

    public string Container => storage.Articles.Container;

    public async Task<Digest?> DigestAsync(DateOnly day, CancellationToken cancellation) =>
        await storage.Digests.FindAsync(day, cancellation).ConfigureAwait(false) is { } entry
            ? await DigestAsync(entry, cancellation).ConfigureAwait(false)
            : null;

    public async Task<Article?> ArticleAsync(DateOnly day, string id, CancellationToken cancellation)
    {
        // A day of another time zone than UTC touches two of storage's days.
        foreach (var utc in new DigestDay(day, timeZone).UtcDates())
        {
            if (ArticleKey.TryParse(FormattableString.Invariant($"{utc:yyyyMMdd}-{id}"), out var key) && await storage.Articles.FindAsync(key, cancellation).ConfigureAwait(false) is { Article: { } article })
            {
                return article;
            }
        }

        return null;
    }

    /// <summary>All articles that came in on a day.</summary>
    public async Task<IReadOnlyList<Article>> ArticlesAsync(DateOnly day, CancellationToken cancellation) =>
        await storage.Articles.AllTheDay(new DigestDay(day, timeZone), cancellation).Select(upload => upload.Article).OfType<Article>().ToListAsync(cancellation).ConfigureAwait(false);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<DigestEntry>> DaysAsync(CancellationToken cancellation) =>
        await storage.Digests.ListAsync(cancellation).ToListAsync(cancellation).ConfigureAwait(false);

    /// <summary>The digests of the newest days, newest first.</summary>
    public async IAsyncEnumerable<Digest> RecentAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in storage.Digests.ListAsync(cancellation).Take(DaysAtHand).WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (await DigestAsync(entry, cancellation).ConfigureAwait(false) is { } digest)
            {
                yield return digest;
            }
        }
    }

    /// <summary>Everything that somebody of that name is reported to have said on the days at hand.</summary>
    public IAsyncEnumerable<StoredClaim> SaidByAsync(string name, DateOnly today, CancellationToken cancellation) =>
        // To the day after: the day of another time zone may have begun in UTC's next one.
        storage.Articles.SaidBy(name, today.AddDays(-DaysAtHand), today.AddDays(1), cancellation);

    private async Task<Digest?> DigestAsync(DigestEntry entry, CancellationToken cancellation)
    {
        if (_read.TryGetValue(entry.Day, out var known) && (known.Revision, known.InputHash) == (entry.Revision, entry.InputHash))
        {
            return known;
        }

        if (await storage.Digests.ReadAsync(entry.Day, cancellation).ConfigureAwait(false) is not { } digest)
        {
            return null;
        }

        if (_read.Count > 2 * DaysAtHand)
        {
            _read.Clear();
        }

        return _read[entry.Day] = digest;
    }
}

using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Digests;

namespace Pipeline.Storage.Digests;

/// <summary>The pages of a site around its digests: those of each day, and those that other days' digests change.</summary>
internal sealed class SitePublisher(DigestStore digests, IDigestSite site)
{
    public DigestLinks Links => site.Links;

    public async Task<IReadOnlyList<DigestFile>> DayAsync(Digest digest, IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        var days = await digests.ListAsync(cancellation).Select(e => e.Day).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. (await site.DayAsync(digest, articles, DayNeighbours.Of(digest.Day, days)).ConfigureAwait(false)).Select(File)];
    }

    /// <summary>After a day was published: index and feed, and the links of the days beside it.</summary>
    public async Task FollowAsync(DateOnly day, CancellationToken cancellation)
    {
        var entries = await digests.ListAsync(cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        List<Digest> whole = [];
        foreach (var newest in entries.Take(DigestAtom.DaysWithStories))
        {
            if (await digests.ReadAsync(newest.Day, cancellation).ConfigureAwait(false) is { } digest)
            {
                whole.Add(digest);
            }
        }

        foreach (var file in await site.RootAsync([.. entries.Select(e => e.Heading)], whole).ConfigureAwait(false))
        {
            await digests.WriteAsync(File(file), cancellation).ConfigureAwait(false);
        }

        DateOnly[] days = [.. entries.Select(e => e.Day)];
        var beside = DayNeighbours.Of(day, days);
        foreach (var entry in entries.Where(e => e.Day == beside.Before || e.Day == beside.After))
        {
            if (await digests.ReadAsync(entry.Day, cancellation).ConfigureAwait(false) is { } digest && digest.Revision == entry.Revision)
            {
                var front = await site.FrontAsync(digest, DayNeighbours.Of(entry.Day, days)).ConfigureAwait(false);
                await digests.UpdateAsync(entry, File(front), cancellation).ConfigureAwait(false);
            }
        }
    }

    private static DigestFile File(SiteFile file) => new(file.Path, file.ContentType, Encoding.UTF8.GetBytes(file.Text));
}

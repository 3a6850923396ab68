using System.Collections.Concurrent;
using Pipeline.Formats.Bundles;
using Pipeline.News.Reading;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Bundles;

/// <summary>One slice of unpacking one version of a bundle: page after page of its members, each page listed before it is written.</summary>
internal sealed class BundleRun(BundleStore store, ArticleStore articles, MemberWriter writer, TimeProvider clock, StoredBundle bundle, Dictionary<string, BundleLine> earlier)
{
    // A page of the manifest is a row, which holds 1 MiB: 100 names of 1,024 characters and messages of 1,000 fit whatever letters they are in.
    private const int MostOfAPage = 100;

    // Together with the member that goes beyond it, at most twice an article's bytes in memory.
    private const long MostBytes = DocumentReader.MaxBytes;

    // As many as a laptop's upload has at once; the service takes more, an instance's memory is shared with four articles.
    private const int AtOnce = 8;

    private readonly List<BundleMember> _page = [];
    private long _bytes;
    private int _count;

    public StoredBundle Bundle { get; private set; } = bundle;

    /// <summary>Members written in this slice.</summary>
    public int Written { get; private set; }

    /// <returns>False when the time is over before the end.</returns>
    public async Task<bool> UnpackAsync(BundleMembers members, Stream stream, DateTimeOffset until, CancellationToken cancellation)
    {
        foreach (var member in members.Read(stream))
        {
            cancellation.ThrowIfCancellationRequested();
            // Up to there the pages stand.
            if (++_count <= Bundle.Next)
            {
                continue;
            }

            _page.Add(member);
            _bytes += member.Content.TryGet(out var blob, out _) ? blob.Bytes.Length : 0;
            if (_page.Count == MostOfAPage || _bytes > MostBytes)
            {
                await WriteAsync(cancellation).ConfigureAwait(false);
                if (clock.GetUtcNow() >= until)
                {
                    return false;
                }
            }
        }

        await WriteAsync(cancellation).ConfigureAwait(false);
        await KeepAsync(members, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>What earlier versions had and may still be in a part that could not be read goes on being listed.</summary>
    private async Task KeepAsync(BundleMembers members, CancellationToken cancellation)
    {
        var kept = earlier.Values.Where(line => !members.IsSeen(line.Path) && !members.IsGone(line.Path)).OrderBy(line => line.Path, StringComparer.Ordinal);
        foreach (var lines in kept.Skip(Math.Max(0, Bundle.Next - _count)).Chunk(MostOfAPage))
        {
            _count += lines.Length;
            Bundle = await store.SaveAsync(
                Bundle with { Next = _count, Taken = Bundle.Taken + lines.Count(line => line.Rejection is null) }, lines, cancellation).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        if (_page.Count == 0)
        {
            return;
        }

        var standing = await StandingAsync(cancellation).ConfigureAwait(false);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await store.IntendAsync(Bundle, [.. _page.Select(member => Line(member, standing.GetValueOrDefault(member.Path, today)))], cancellation).ConfigureAwait(false);
        var lines = new ConcurrentDictionary<string, BundleLine>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(_page, Options(cancellation), async (member, stop) => lines[member.Path] = await WriteAsync(member, standing, stop).ConfigureAwait(false)).ConfigureAwait(false);
        await SaveAsync([.. _page.Select(member => lines[member.Path])], cancellation).ConfigureAwait(false);
        Written += _page.Count(member => member.Content.TryGet(out _, out _) && !standing.ContainsKey(member.Path));
        _page.Clear();
        _bytes = 0;
    }

    private async Task SaveAsync(IReadOnlyCollection<BundleLine> lines, CancellationToken cancellation) => Bundle = await store.SaveAsync(
        Bundle with
        {
            Next = _count,
            Taken = Bundle.Taken + lines.Count(line => line.Rejection is null),
            NotTaken = Bundle.NotTaken + lines.Count(line => line.Rejection is not null),
            Program = lines.Any(line => line.Rejection?.Code == RejectionCode.Fault) ? articles.News.Version : Bundle.Program,
        },
        lines,
        cancellation).ConfigureAwait(false);

    /// <summary>The day on which each member was written that stands as it is in the bundle.</summary>
    private async Task<IReadOnlyDictionary<string, DateOnly>> StandingAsync(CancellationToken cancellation)
    {
        var standing = new ConcurrentDictionary<string, DateOnly>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(_page, Options(cancellation), async (member, stop) =>
        {
            if (member.Content.TryGet(out var blob, out _) && await writer.StandsAsync(blob, stop).ConfigureAwait(false) is { } at)
            {
                standing[member.Path] = DateOnly.FromDateTime(at.UtcDateTime);
            }
        }).ConfigureAwait(false);
        return standing;
    }

    private async Task<BundleLine> WriteAsync(BundleMember member, IReadOnlyDictionary<string, DateOnly> standing, CancellationToken cancellation)
    {
        if (member.Content.TryGet(out var blob, out var rejection))
        {
            return Line(member, standing.TryGetValue(member.Path, out var day) ? day
                : DateOnly.FromDateTime((await writer.WriteAsync(blob, cancellation).ConfigureAwait(false)).UtcDateTime));
        }

        if (!IsTold(member.Path, rejection))
        {
            await articles.SaveRejectionAsync(rejection, new UploadedBlob(member.Path, Bundle.Blob.LastModified, Bundle.Blob.ETag, 0), null, cancellation).ConfigureAwait(false);
        }

        return Line(member, default);
    }

    /// <param name="day">On which the member's blob was written.</param>
    private BundleLine Line(BundleMember member, DateOnly day)
    {
        IReadOnlyList<DateOnly> before = earlier.GetValueOrDefault(member.Path)?.Days ?? [];
        return member.Content.TryGet(out _, out var rejection) ? new BundleLine(member.Path, [.. before.Append(day).Distinct().Order()])
            : IsTold(member.Path, rejection) ? new BundleLine(member.Path, before, rejection)
            : new BundleLine(member.Path, [.. before.Append(DateOnly.FromDateTime(Bundle.Blob.LastModified.UtcDateTime)).Distinct().Order()], rejection);
    }

    /// <summary>Whether the same was told of it before, or an article that was taken out of an earlier version stands in its place.</summary>
    private bool IsTold(string path, Rejection rejection) => earlier.TryGetValue(path, out var line) && (line.Rejection is null || line.Rejection == rejection);

    private static ParallelOptions Options(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}

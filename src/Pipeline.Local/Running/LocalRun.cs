using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Pipeline.Local.Digests;
using Pipeline.Local.Storage;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Pages;
using Pipeline.Pages.Digests;
using Pipeline.Pages.Static;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Faults;
using Pipeline.Storage.Ingestion;
using Pipeline.Storage.Operations;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Running;

/// <summary>What the Azure app does on triggers, done by this program: uploads in, digests out, pages told.</summary>
internal sealed class LocalRun
{
    // As in the published feed: who was away for a month misses nothing.
    private const int DaysInFeed = 30;
    private const int DaysWithStories = 2;

    // One small query; an idle pass is then one request and a tenth.
    private static readonly TimeSpan OwedInterval = TimeSpan.FromSeconds(10);

    private readonly PipelineStorage _storage;
    private readonly DigestPublisher _publisher;
    private readonly Reconciler _reconciler;
    private readonly TimeProvider _clock;
    private readonly string _timeZone;
    private readonly SortedSet<DateOnly> _unpublished = [];
    private DateTimeOffset _lookedForOwed;

    /// <param name="site">Where the pages will stand, for links of the published HTML; null publishes the whole site as files beside the digests, as the Azure app does.</param>
    public LocalRun(PipelineStorage storage, string timeZone, Uri? site, TimeProvider clock, DigestDelivery? delivery = null)
    {
        (_storage, _timeZone, _clock) = (storage, timeZone, clock);
        _reconciler = storage.CreateReconciler();
        _publisher = site is null
            ? DigestPublisher.OfSite(storage.Articles, storage.Digests, new StaticSite(source => ArticleKey.IdOf(storage.Articles.Container, source)), delivery: delivery)
            : new DigestPublisher(storage.Articles, storage.Digests, (digest, _, _) => RenderAsync(digest, site), delivery: delivery);
        Shelf = new DigestCache(storage, timeZone);
    }

    public DigestCache Shelf { get; }

    public SiteEventFeed Feed { get; } = new();

    public DateOnly Today => DigestDay.Of(_clock.GetUtcNow(), _timeZone).Date;

    /// <summary>Ingests what is missing and, if anything came, publishes the digests of its days.</summary>
    public async Task<CatchUp> CatchUpAsync(IProgress<IngestResult>? progress, CancellationToken cancellation)
    {
        var pass = await _reconciler.RunOnceAsync(progress: new Telling(this, progress), cancellation: cancellation).ConfigureAwait(false);
        _unpublished.UnionWith(DaysOf(pass));
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var day in _unpublished.ToList())
        {
            // A fault of storage leaves the day, and those after it, to the next pass; one of the program is there at every pass.
            if ((await PublishAsync(day, cancellation).ConfigureAwait(false)).Fault is { } fault)
            {
                faults.Add(fault);
            }

            _unpublished.Remove(day);
        }

        await PublishOwedAsync(faults, cancellation).ConfigureAwait(false);
        return new CatchUp(pass, faults.ToImmutable());
    }

    /// <summary>Publishes what other writers, or this program before it was killed, left without a digest.</summary>
    private async Task PublishOwedAsync(ImmutableArray<string>.Builder faults, CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        if (now - _lookedForOwed < OwedInterval)
        {
            return;
        }

        try
        {
            foreach (var published in await _storage.Owed.PublishAsync(_publisher, new DigestDay(Today, _timeZone), cancellation).ConfigureAwait(false))
            {
                Tell(published);
            }
        }
        catch (Exception fault) when (StorageFault.IsOurs(fault))
        {
            faults.Add(Fault.Line("digests that lag", fault));
        }

        _lookedForOwed = now;
    }

    public async Task<DayPublished> PublishAsync(DateOnly day, CancellationToken cancellation)
    {
        try
        {
            var published = await _publisher.PublishAsync(new DigestDay(day, _timeZone), cancellation: cancellation).ConfigureAwait(false);
            Tell(published);
            return new DayPublished(published, null);
        }
        catch (Exception fault) when (StorageFault.IsOurs(fault))
        {
            return new DayPublished(null, $"{day:yyyy-MM-dd}: {Fault.Line("the day's digest", fault)}");
        }
    }

    private void Tell(PublishedDigest published)
    {
        if (published.Changed)
        {
            Feed.Tell(new SiteEvent("digest", JsonSerializer.Serialize(published.Digest.Day)));
        }
    }

    /// <summary>Deletes an article wherever it is, uploads of the days given, both included.</summary>
    public Task<ArticleRemoval> RemoveAsync(string path, DateOnly from, DateOnly to, CancellationToken cancellation) =>
        _storage.CreateRemover(_publisher).RemoveAsync(path, from, to, _timeZone, cancellation);

    /// <summary>Of a day that has just begun none is stored: then of what stands in the table, and not kept, since reading writes nothing.</summary>
    public async Task<Digest> TodayAsync(CancellationToken cancellation)
    {
        if (await Shelf.DigestAsync(Today, cancellation).ConfigureAwait(false) is { } digest)
        {
            return digest;
        }

        return await _publisher.ComposeAsync(new DigestDay(Today, _timeZone), cancellation).ConfigureAwait(false);
    }

    /// <returns>What is known of these bytes, if they lay there under that path and were read already; otherwise null, and they will be read.</returns>
    public async Task<StoredUpload?> UploadAsync(string path, byte[] bytes, CancellationToken cancellation) =>
        await Uploads.SendAsync(_storage.ArticleBlobs, path, bytes, cancellation).ConfigureAwait(false) is { } standing
            ? await _storage.Articles.FindAsync(ArticleKey.Of(_storage.Articles.Container, path, standing), cancellation).ConfigureAwait(false)
            : null;

    public async Task<string> FeedAsync(CancellationToken cancellation)
    {
        var days = await Shelf.DaysAsync(cancellation).ConfigureAwait(false);
        var whole = await Shelf.RecentAsync(cancellation).Take(DaysWithStories).ToListAsync(cancellation).ConfigureAwait(false);
        return DigestAtom.Write(days.Take(DaysInFeed).Select(d => d.Heading), SiteLinks.OfDigest, whole);
    }

    private IEnumerable<DateOnly> DaysOf(ReconcilePass pass) => pass.Results
        // Whether the rows of a failed one were written is not known; of an unchanged one they may be from a try that failed behind the write.
        .Where(r => r.Key is not null)
        .SelectMany(r => UtcDay(r.Key!.Value.Day))
        .Distinct()
        .Where(day => day <= Today)
        .Order();

    private IEnumerable<DateOnly> UtcDay(DateOnly utc)
    {
        var (first, last) = DigestDay.Touching(utc, _timeZone);
        return [first, last];
    }

    private async Task<IReadOnlyList<DigestFile>> RenderAsync(Digest digest, Uri site)
    {
        var links = SiteLinks.From(digest.Day, Shelf.Container);
        var absolute = links with
        {
            Today = Absolute(links.Today!),
            Index = Absolute(links.Index!),
            Search = Absolute(links.Search!),
            Feed = Absolute(links.Feed!),
            Digest = day => Absolute(links.Digest(day)),
            Story = (storyDay, id) => Absolute(links.Story(storyDay, id)),
            Article = (source, span) => Absolute(links.Article(source, span)),
            Speaker = name => Absolute(links.Speaker!(name)),
        };
        var html = await PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?> { ["Digest"] = digest, ["Links"] = absolute }).ConfigureAwait(false);
        return [new DigestFile("digest.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html))];

        string Absolute(string path) => new Uri(site, path).ToString();
    }

    /// <summary>Tells the open pages of each upload, then whoever else listens.</summary>
    private sealed class Telling(LocalRun run, IProgress<IngestResult>? next) : IProgress<IngestResult>
    {
        public void Report(IngestResult value)
        {
            run.Feed.Tell(new SiteEvent("upload", JsonSerializer.Serialize(
                new ToldUpload(value.Path, value.Article, value.Key?.Day, UploadFate.Describe(value), run.Shelf.Container), JsonSerializerOptions.Web)));
            next?.Report(value);
        }
    }
}

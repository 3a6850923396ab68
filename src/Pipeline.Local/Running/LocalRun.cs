using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.Local.Digests;
using Pipeline.Local.Storage;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Pages.Static;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Faults;
using Pipeline.Storage.Ingestion;
using Pipeline.Storage.Operations;
using Pipeline.Storage.Searches;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Running;

/// <summary>What the Azure app does on triggers, done by this program: uploads in, digests out, pages told.</summary>
internal sealed class LocalRun
{
    // One small query; an idle pass is then one request and a tenth.
    private static readonly TimeSpan OwedInterval = TimeSpan.FromSeconds(10);

    private readonly PipelineStorage _storage;
    private readonly DigestPublisher _publisher;
    private readonly Reconciler _reconciler;
    private readonly BundleReconciler _bundles;
    private readonly TimeProvider _clock;
    private readonly string _timeZone;
    private readonly ConcurrentDictionary<DateOnly, byte> _due = [];
    private readonly Receiving _receiving;
    private DateTimeOffset _lookedForOwed;

    /// <param name="site">Where the pages will stand, for links of the published HTML; null publishes the whole site as files beside the digests, as the Azure app does.</param>
    /// <param name="unsaved">Of an Azurite of our own.</param>
    public LocalRun(PipelineStorage storage, string timeZone, Uri? site, TimeProvider clock, DigestDelivery? delivery = null, Unsaved? unsaved = null)
    {
        (_storage, _timeZone, _clock) = (storage, timeZone, clock);
        _receiving = new Receiving(storage, new Uploads(storage, unsaved));
        _reconciler = storage.CreateReconciler();
        _publisher = site is null
            ? DigestPublisher.OfSite(storage.Articles, storage.Digests, new StaticSite(source => ArticleKey.IdOf(storage.Articles.Container, source)), delivery: delivery)
            : new DigestPublisher(storage.Articles, storage.Digests, (digest, _, _) => DigestPageFile.RenderAsync(digest, storage.Articles.Container, site), delivery: delivery);
        _bundles = storage.CreateBundleReconciler(storage.CreateUnpacker(_publisher, timeZone, unsaved?.Articles));
        Shelf = new DigestCache(storage, timeZone);
    }

    public DigestCache Shelf { get; }

    public SearchStore Searches => _storage.Searches;

    /// <summary>In bytes.</summary>
    public long LargestUpload => _storage.Options.LargestUpload;

    public SiteEventFeed Feed { get; } = new();

    public DateOnly Today => DigestDay.Of(_clock.GetUtcNow(), _timeZone).Date;

    /// <summary>Unpacks bundles that came, for at most one slice; their members are then missing as any upload is.</summary>
    public Task<IReadOnlyList<UnpackResult>> UnpackAsync(IProgress<UnpackResult>? progress, CancellationToken cancellation) =>
        ApartAsync(() => _bundles.RunOnceAsync(new TellingBundles(this, progress), cancellation), cancellation);

    /// <summary>Ingests what is missing; the days of what came are due from then on.</summary>
    public Task<ReconcilePass> IngestAsync(IProgress<IngestResult>? progress, CancellationToken cancellation) =>
        _reconciler.RunOnceAsync(progress: new TellingUploads(this, progress), cancellation: cancellation);

    /// <summary>Unpacks and ingests what is missing and, if anything came, publishes the digests of its days.</summary>
    public async Task<CatchUp> CatchUpAsync(IProgress<IngestResult>? progress, CancellationToken cancellation)
    {
        List<UnpackResult> bundles = [];
        do
        {
            bundles.AddRange(await UnpackAsync(progress as IProgress<UnpackResult>, cancellation).ConfigureAwait(false));
        }
        while (bundles.Count > 0 && bundles[^1].Status is UnpackStatus.Unfinished);
        var pass = await IngestAsync(progress, cancellation).ConfigureAwait(false);
        return new CatchUp(pass, await PublishDueAsync(cancellation).ConfigureAwait(false)) { Bundles = [.. bundles.Where(bundle => bundle.Status is not UnpackStatus.Unfinished)] };
    }

    /// <summary>Publishes the days that are due, from what the table holds as each begins; what comes meanwhile makes its day due again.</summary>
    /// <returns>A line for each fault of the program.</returns>
    public async Task<ImmutableArray<string>> PublishDueAsync(CancellationToken cancellation)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var day in _due.Keys.Where(day => day <= Today).Order())
        {
            _due.TryRemove(day, out _);
            try
            {
                if ((await PublishAsync(day, cancellation).ConfigureAwait(false)).Fault is { } fault)
                {
                    // It is there at every pass, so the day is not tried again until something comes.
                    faults.Add(fault);
                }
            }
            catch
            {
                _due.TryAdd(day, default);
                throw;
            }
        }

        await PublishOwedAsync(faults, cancellation).ConfigureAwait(false);
        return faults.ToImmutable();
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
            var today = new DigestDay(Today, _timeZone);
            foreach (var published in await ApartAsync(() => _storage.Owed.PublishAsync(_publisher, today, cancellation), cancellation).ConfigureAwait(false))
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
            var published = await ApartAsync(() => _publisher.PublishAsync(new DigestDay(day, _timeZone), cancellation: cancellation), cancellation).ConfigureAwait(false);
            Tell(published);
            return new DayPublished(published, null);
        }
        catch (Exception fault) when (StorageFault.IsOurs(fault))
        {
            return new DayPublished(null, $"{day:yyyy-MM-dd}: {Fault.Line("the day's digest", fault)}");
        }
    }

    /// <summary>Composing a long day takes its time and cannot be broken off; whoever is told to stop does not wait for it. What it would write then is refused to it.</summary>
    private static Task<T> ApartAsync<T>(Func<Task<T>> work, CancellationToken cancellation) => Task.Run(work, cancellation).WaitAsync(cancellation);

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

    /// <inheritdoc cref="Receiving.UploadAsync"/>
    public Task<ToldUpload?> UploadAsync(string path, byte[] bytes, CancellationToken cancellation) => _receiving.UploadAsync(path, bytes, cancellation);

    public async Task<string> FeedAsync(CancellationToken cancellation)
    {
        var days = await Shelf.DaysAsync(cancellation).ConfigureAwait(false);
        var whole = await Shelf.RecentAsync(cancellation).Take(DigestAtom.DaysWithStories).ToListAsync(cancellation).ConfigureAwait(false);
        return DigestAtom.Write(days.Take(DigestAtom.DaysInFeed).Select(d => d.Heading), day => SiteLinks.OfDigest(day), whole);
    }

    /// <summary>The digests of a UTC day's uploads are to be published.</summary>
    public void MakeDue(DateOnly utcDay)
    {
        var (first, last) = DigestDay.Touching(utcDay, _timeZone);
        _due.TryAdd(first, default);
        _due.TryAdd(last, default);
    }
}

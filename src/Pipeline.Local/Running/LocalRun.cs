using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Pipeline.Local.Digests;
using Pipeline.Local.Storage;
using Pipeline.News;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Pages;
using Pipeline.Pages.Digests;
using Pipeline.Pages.Static;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Ingestion;
using Pipeline.Storage.Operations;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Running;

/// <summary>What the Azure app does on triggers, done by this program: uploads in, digests out, pages told.</summary>
internal sealed class LocalRun
{
    private const int DaysInFeed = 30;

    private readonly PipelineStorage _storage;
    private readonly DigestPublisher _publisher;
    private readonly Reconciler _reconciler;
    private readonly TimeProvider _clock;
    private readonly string _timeZone;

    /// <param name="site">Where the pages will stand, for links of the published HTML; null publishes the whole site as files beside the digests, as the Azure app does.</param>
    public LocalRun(PipelineStorage storage, string timeZone, Uri? site, TimeProvider clock)
    {
        (_storage, _timeZone, _clock) = (storage, timeZone, clock);
        _reconciler = storage.CreateReconciler();
        _publisher = site is null
            ? DigestPublisher.OfSite(storage, new StaticSite(source => ArticleKey.IdOf(storage.Articles.Container, source)))
            : new DigestPublisher(storage, (digest, _, _) => RenderAsync(digest, site));
        Shelf = new DigestCache(storage, timeZone);
    }

    public DigestCache Shelf { get; }

    public SiteEventFeed Feed { get; } = new();

    public DateOnly Today => DigestDay.Of(_clock.GetUtcNow(), _timeZone).Date;

    /// <summary>Ingests what is missing and publishes the digests of the days of what came, and that of a day that has just begun.</summary>
    public async Task<CatchUp> CatchUpAsync(IProgress<IngestResult>? progress, CancellationToken cancellation)
    {
        var pass = await _reconciler.RunOnceAsync(progress: new Telling(this, progress), cancellation: cancellation).ConfigureAwait(false);
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var day in pass.ChangedAnything ? DaysOf(pass) : [])
        {
            if ((await PublishAsync(day, cancellation).ConfigureAwait(false)).Fault is { } fault)
            {
                faults.Add(fault);
            }
        }

        return new CatchUp(pass, faults.ToImmutable());
    }

    public async Task<DayPublished> PublishAsync(DateOnly day, CancellationToken cancellation)
    {
        try
        {
            var published = await _publisher.PublishAsync(new DigestDay(day, _timeZone), cancellation: cancellation).ConfigureAwait(false);
            if (published.Changed)
            {
                Feed.Tell(new SiteEvent("digest", JsonSerializer.Serialize(day)));
            }

            return new DayPublished(published, null);
        }
        catch (Exception fault) when (StorageFault.IsOurs(fault))
        {
            return new DayPublished(null, $"{day:yyyy-MM-dd}: {Fault.Line("the day's digest", fault)}");
        }
    }

    /// <summary>Deletes an article wherever it is, uploads of the days given, both included.</summary>
    public Task<ArticleRemoval> RemoveAsync(string path, DateOnly from, DateOnly to, CancellationToken cancellation) =>
        new ArticleRemover(_storage, _publisher).RemoveAsync(path, from, to, _timeZone, cancellation);

    /// <summary>Of a day that has just begun none is stored: then of what stands in the table, and not kept, since reading writes nothing.</summary>
    public async Task<Digest> TodayAsync(CancellationToken cancellation)
    {
        if (await Shelf.DigestAsync(Today, cancellation).ConfigureAwait(false) is { } digest)
        {
            return digest;
        }

        var day = new DigestDay(Today, _timeZone);
        var content = await DigestPublisher.LoadDayAsync(_storage, day, cancellation).ConfigureAwait(false);
        return DigestComposer.Compose(day, content.Articles, content.Rejected);
    }

    /// <returns>What is known of these bytes, if they lay there under that path and were read already; otherwise null, and they will be read.</returns>
    public async Task<StoredUpload?> UploadAsync(string path, byte[] bytes, CancellationToken cancellation) =>
        await Uploads.SendAsync(_storage.ArticleBlobs, path, bytes, cancellation).ConfigureAwait(false) is { } standing
            ? await _storage.Articles.FindAsync(ArticleKey.Of(_storage.Articles.Container, path, standing), cancellation).ConfigureAwait(false)
            : null;

    public async Task<string> FeedAsync(CancellationToken cancellation)
    {
        var days = await Shelf.DaysAsync(cancellation).ConfigureAwait(false);
        return DigestAtom.Write(days.Take(DaysInFeed).Select(d => d.Heading), SiteLinks.Day);
    }

    private IEnumerable<DateOnly> DaysOf(ReconcilePass pass) => pass.Results
        .Where(r => r.Key is not null && r.Status is IngestStatus.Saved or IngestStatus.Rejected)
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

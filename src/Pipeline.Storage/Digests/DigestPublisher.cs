using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Faults;
using Pipeline.Storage.Measuring;

namespace Pipeline.Storage.Digests;

/// <summary>From the uploads of a day to its digest in storage: load, compose, render, save.</summary>
/// <param name="render">Gives the pages: <c>digest.html</c> and whatever goes with it, below the day's folder. JSON, Markdown, the day's claims and its index are the publisher's.</param>
public sealed class DigestPublisher(
    ArticleStore uploads,
    DigestStore digests,
    Func<Digest, IReadOnlyList<Article>, CancellationToken, Task<IReadOnlyList<DigestFile>>> render,
    TimeProvider? clock = null,
    DigestDelivery? delivery = null)
{
    private SitePublisher? _site;

    /// <summary>Publishes a whole site: with each digest the pages of its day, and whatever else the digest changes.</summary>
    public static DigestPublisher OfSite(ArticleStore uploads, DigestStore digests, IDigestSite site, TimeProvider? clock = null, DigestDelivery? delivery = null)
    {
        var publisher = new SitePublisher(digests, site);
        return new DigestPublisher(uploads, digests, publisher.DayAsync, clock, delivery) { _site = publisher };
    }

    /// <summary>How far back a story may go on from: over a weekend and the quiet days beside it, and weeklies.</summary>
    internal const int EarlierDays = 7;

    // What one line of an index has room for.
    private const int HeadlinesInSummary = 3;

    // Each round is lost to a writer who had the day's articles as well; two in a row are rare.
    private const int MostRounds = 5;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    public async Task<PublishedDigest> PublishAsync(
        DigestDay day, PublishMode mode = PublishMode.WhenChanged, CancellationToken cancellation = default)
    {
        var started = _clock.GetTimestamp();
        using var activity = Telemetry.Activities.StartActivity("digest");
        activity?.SetTag("day", day.ToString());
        for (var round = 1; ; round++)
        {
            try
            {
                var published = await TryPublishAsync(day, mode, cancellation).ConfigureAwait(false);
                Telemetry.DigestDuration.Record(_clock.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("changed", published.Changed));
                return published;
            }
            catch (DigestConflictException) when (round < MostRounds)
            {
                // Compose again from what is stored now: it may have what this round had not.
            }
        }
    }

    /// <summary>What a first digest of the day would be now; nothing is written.</summary>
    public async Task<Digest> ComposeAsync(DigestDay day, CancellationToken cancellation = default)
    {
        var content = await LoadDayAsync(uploads, day, cancellation).ConfigureAwait(false);
        return uploads.News.Compose(day, content.Articles, content.Rejected, await EarlierAsync(day, cancellation).ConfigureAwait(false), null);
    }

    /// <summary>The uploads of a day, articles and rejections, in the order of their keys.</summary>
    internal static async Task<DayContent> LoadDayAsync(ArticleStore uploads, DigestDay day, CancellationToken cancellation = default)
    {
        List<Article> articles = [];
        List<RejectedUpload> rejected = [];
        List<UploadedBlob> all = [];
        await foreach (var upload in uploads.AllTheDay(day, cancellation).ConfigureAwait(false))
        {
            all.Add(upload.Blob);
            if (upload.Article is { } article)
            {
                articles.Add(article);
            }
            else if (upload.Rejection is { } rejection)
            {
                rejected.Add(new RejectedUpload(upload.Blob.Path, rejection.Code, rejection.Message, upload.Blob.LastModified, upload.Blob.ETag));
            }
        }

        return new DayContent(articles, rejected) { Uploads = UploadsHash.Of(all) };
    }

    private async Task<PublishedDigest> TryPublishAsync(DigestDay day, PublishMode mode, CancellationToken cancellation)
    {
        // The row before the uploads: whoever publishes after this is noticed when saving.
        var entry = await digests.FindAsync(day.Date, cancellation).ConfigureAwait(false);
        var replaced = mode == PublishMode.AsIfFirst ? null : await digests.ReadAsync(day.Date, cancellation).ConfigureAwait(false);
        var content = await LoadDayAsync(uploads, day, cancellation).ConfigureAwait(false);
        var earlier = await EarlierAsync(day, cancellation).ConfigureAwait(false);
        var digest = uploads.News.Compose(day, content.Articles, content.Rejected, earlier, replaced);
        if (mode == PublishMode.WhenChanged && entry is not null && ReferenceEquals(digest, replaced) && (entry.Revision, entry.InputHash) == (digest.Revision, digest.InputHash))
        {
            return new PublishedDigest(digest, entry, Changed: false);
        }

        digest = digest with { Revision = RevisionAfter(entry, digest) };
        var document = await DocumentAsync(digest, content, cancellation).ConfigureAwait(false);
        var save = await digests.SaveAsync(document, rewrite: mode != PublishMode.WhenChanged, cancellation).ConfigureAwait(false);
        if (save.Changed)
        {
            await FollowAsync(digest.Day, cancellation).ConfigureAwait(false);
            await (delivery?.TellAsync?.Invoke(digest, cancellation) ?? Task.CompletedTask).ConfigureAwait(false);
        }

        return new PublishedDigest(digest, save.Entry, save.Changed);
    }

    /// <summary>The pages around a digest that stands: index, feed, the days beside it. Nothing where there is no site.</summary>
    internal Task FollowAsync(DateOnly day, CancellationToken cancellation) => _site?.FollowAsync(day, cancellation) ?? Task.CompletedTask;

    // A writer that died between row and JSON has used up a revision that the composer never saw.
    private static int RevisionAfter(DigestEntry? entry, Digest digest) =>
        entry is null ? digest.Revision
        : entry.InputHash == digest.InputHash ? entry.Revision
        : Math.Max(digest.Revision, entry.Revision + 1);

    private async Task<List<Digest>> EarlierAsync(DigestDay day, CancellationToken cancellation)
    {
        var reads = Enumerable.Range(1, EarlierDays).Select(back => digests.ReadAsync(day.Date.AddDays(-back), cancellation));
        return [.. (await Task.WhenAll(reads).ConfigureAwait(false)).OfType<Digest>()];
    }

    private async Task<DigestDocument> DocumentAsync(Digest digest, DayContent content, CancellationToken cancellation) => new()
    {
        Day = digest.Day,
        Revision = digest.Revision,
        InputHash = digest.InputHash,
        Counts = digest.Counts,
        Uploads = content.Uploads,
        Summary = string.Join(" · ", digest.Stories.Take(HeadlinesInSummary).Select(s => s.Headline)),
        Files =
        [
            .. await render(digest, content.Articles, cancellation).ConfigureAwait(false),
            new DigestFile(DayClaims.FileName, "application/x-ndjson; charset=utf-8", Encoding.UTF8.GetBytes(DayClaims.Write(content.Articles))),
            .. DigestIndex.Write(digest, content.Articles),
            .. delivery is null ? Array.Empty<DigestFile>() : [await DigestFaults.WriteAsync(digest, "the day's mail", d => Task.FromResult(delivery.File(d))).ConfigureAwait(false)],
            new DigestFile("digest.md", "text/markdown; charset=utf-8", await DigestFaults.WriteAsync(digest, "the day's Markdown", Markdown).ConfigureAwait(false)),
            new DigestFile(DigestStore.JsonName, "application/json; charset=utf-8", await DigestFaults.WriteAsync(digest, "the day's JSON", Json).ConfigureAwait(false)),
        ],
    };

    private Task<ReadOnlyMemory<byte>> Markdown(Digest digest) => Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(DigestMarkdown.Write(digest, _site?.Links)));

    private static Task<ReadOnlyMemory<byte>> Json(Digest digest)
    {
        using var json = new MemoryStream();
        DigestJson.Write(digest, json);
        return Task.FromResult<ReadOnlyMemory<byte>>(json.GetBuffer().AsMemory(0, (int)json.Length));
    }
}

/// <summary>When the files of a day's digest are written.</summary>
public enum PublishMode
{
    /// <summary>Not when the day's uploads are those of the digest that stands there.</summary>
    WhenChanged,

    /// <summary>Always: another version of the program renders other pages.</summary>
    Always,

    /// <summary>Always, and without a look at the digest that stands there, so that what was deleted is not named among the changes.</summary>
    AsIfFirst,
}

/// <summary>What came in on a day.</summary>
internal sealed record DayContent(IReadOnlyList<Article> Articles, IReadOnlyList<RejectedUpload> Rejected)
{
    /// <summary>Hash of which uploads these are, each in which version.</summary>
    public string? Uploads { get; init; }
}

/// <param name="Changed">False when the digest stood there already and nothing was written.</param>
public sealed record PublishedDigest(Digest Digest, DigestEntry Entry, bool Changed);

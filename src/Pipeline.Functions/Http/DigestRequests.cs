using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Monitoring;
using Pipeline.Functions.Settings;
using Pipeline.News.Digests;
using Pipeline.Storage;
using Pipeline.Storage.Digests;

namespace Pipeline.Functions.Http;

public sealed class DigestRequests(
    PipelineStorage storage, DigestPublisher publisher, PipelineSettings settings, TimeProvider clock, ILogger<DigestRequests> log)
{
    private const string Latest = "latest";

    private static readonly string[] Formats = ["json", "md", "html"];

    [Function("GetDigest")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "digests/{day}.{format}")] HttpRequest request,
        string day,
        string format,
        CancellationToken cancellation)
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            return Answers.NotFound("A digest comes as json, md or html.");
        }

        if (await DayAsync(day, cancellation).ConfigureAwait(false) is not { } date)
        {
            return day == Latest
                ? Answers.NotFound("There is no digest yet.")
                : Answers.BadRequest($"'{day}' is no day: give yyyy-MM-dd, or {Latest}.");
        }

        if (await storage.Digests.ReadAsync(date, $"digest.{format}", cancellation).ConfigureAwait(false) is not { } file)
        {
            return Answers.NotFound($"There is no digest of {date:yyyy-MM-dd}.");
        }

        // The links of a page are relative to where it stands.
        return format == "html" ? Answers.See($"/api/pages/{date:yyyy/MM/dd}/digest.html") : Answers.File(request, file);
    }

    /// <summary>A file of the published site: a page of a digest, a story, an article; index and feed.</summary>
    [Function("GetPage")]
    public async Task<IActionResult> GetPageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "pages/{*path}")] HttpRequest request,
        string path,
        CancellationToken cancellation) =>
        Path.GetExtension(path) is ".html" or ".atom" or ".json" or ".md" or ".js" && await storage.Digests.ReadAsync(path, cancellation).ConfigureAwait(false) is { } file
            ? Answers.File(request, file)
            : Answers.NotFound("There is no such page. A day without a digest has none, and a story may have joined another one.");

    /// <summary>Composes a day again, and writes its files even when nothing new came.</summary>
    [Function("RebuildDigest")]
    public async Task<IActionResult> RebuildAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "digests/{day}")] HttpRequest request,
        string day,
        CancellationToken cancellation)
    {
        var today = DigestDay.Of(clock.GetUtcNow(), settings.TimeZone);
        if (!TryDay(day, out var date) || date > today.Date)
        {
            return Answers.BadRequest($"'{day}' is no day that has begun: give yyyy-MM-dd, at most {today.Date:yyyy-MM-dd}.");
        }

        var published = await publisher.PublishAsync(today with { Date = date }, PublishMode.Always, cancellation).ConfigureAwait(false);
        log.Published(date, published.Entry.Revision, published.Digest.Counts.Articles, published.Changed);
        log.Faults(published.Digest);
        return new OkObjectResult(published.Entry);
    }

    private async Task<DateOnly?> DayAsync(string day, CancellationToken cancellation)
    {
        if (day == Latest)
        {
            return (await storage.Digests.ListAsync(cancellation).FirstOrDefaultAsync(cancellation).ConfigureAwait(false))?.Day;
        }

        return TryDay(day, out var date) ? date : null;
    }

    /// <summary>A day, with room beside it for those of other time zones.</summary>
    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 1 and < 9999;
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Http.Reading;
using Pipeline.Functions.Monitoring;
using Pipeline.Functions.Settings;
using Pipeline.News.Digests;
using Pipeline.Storage;
using Pipeline.Storage.Faults;

namespace Pipeline.Functions.Http;

public sealed class HealthRequest(PipelineStorage storage, Readers readers, PipelineSettings settings, TimeProvider clock, ILogger<HealthRequest> log)
{
    internal const string Function = "GetHealth";

    /// <summary>200 while storage answers and has what the app needs, else 503. Who may not read hears no more than that.</summary>
    [Function(Function)]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = Answers.NeverKept;
        try
        {
            var health = await ReadAsync(cancellation).ConfigureAwait(false);
            return new OkObjectResult(readers.MayRead(request) ? health : new UpOrDown(true));
        }
        catch (Exception fault) when (StorageFault.Of(fault, cancellation) is not null)
        {
            var problem = StorageProblem.Sentence(fault);
            log.Unhealthy(problem);
            return new ObjectResult(readers.MayRead(request) ? new Health(StorageAnswers: false, Problem: problem) : new UpOrDown(false))
            {
                StatusCode = StatusCodes.Status503ServiceUnavailable,
            };
        }
    }

    private async Task<Health> ReadAsync(CancellationToken cancellation)
    {
        var reconciler = await storage.Operations.FindReconcilerStateAsync(cancellation).ConfigureAwait(false);
        var failures = await storage.Operations.FailuresAsync(cancellation).CountAsync(cancellation).ConfigureAwait(false);
        var last = await storage.Digests.ListAsync(cancellation).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        var yesterday = DigestDay.Of(clock.GetUtcNow().AddDays(-1), settings.TimeZone);
        var owed = await storage.Owed.FindAsync(yesterday, cancellation: cancellation).ConfigureAwait(false);
        return new Health(
            true, null, reconciler?.CheckedAt, reconciler?.NewestIngested, reconciler?.SettledUntil, reconciler?.Waiting, failures, last?.Day, owed);
    }
}

public sealed record UpOrDown(bool StorageAnswers);

/// <param name="Problem">What is wrong, and what to do about it; null when nothing is.</param>
/// <param name="CheckedAt">When the reconciler last looked at every upload; null before its first pass. The next three are of that moment.</param>
/// <param name="LastIngested">When the newest upload that is in the table came.</param>
/// <param name="IngestedUntil">Every upload older than this is in the table.</param>
/// <param name="Backlog">Uploads that are not in the table.</param>
/// <param name="GivenUp">Uploads that the trigger gave up, ever; the reconciler goes on trying them.</param>
/// <param name="Owed">Days that are over and whose digests do not tell what the table holds; the next nightly run sees to them.</param>
public sealed record Health(
    bool StorageAnswers,
    string? Problem = null,
    DateTimeOffset? CheckedAt = null,
    DateTimeOffset? LastIngested = null,
    DateTimeOffset? IngestedUntil = null,
    int? Backlog = null,
    int? GivenUp = null,
    DateOnly? LastDigest = null,
    IReadOnlyList<DateOnly>? Owed = null);

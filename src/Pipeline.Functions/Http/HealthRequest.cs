using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Storage;
using Pipeline.Storage.Operations;

namespace Pipeline.Functions.Http;

public sealed class HealthRequest(PipelineStorage storage, ILogger<HealthRequest> log)
{
    /// <summary>200 while storage answers, else 503.</summary>
    [Function("GetHealth")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = Answers.NeverKept;
        try
        {
            return new OkObjectResult(await ReadAsync(cancellation).ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException)
        {
            log.Unhealthy(fault);
            return new ObjectResult(new Health(false, null, null, 0, null)) { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }

    private async Task<Health> ReadAsync(CancellationToken cancellation)
    {
        var reconciler = await storage.Operations.FindReconcilerStateAsync(cancellation).ConfigureAwait(false);
        var failures = await storage.Operations.FailuresAsync(cancellation).CountAsync(cancellation).ConfigureAwait(false);
        var last = await storage.Digests.ListAsync(cancellation).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        return new Health(true, reconciler, reconciler?.SettledUntil, failures, last?.Day);
    }
}

/// <param name="Reconciler">Its last pass; null before the first.</param>
/// <param name="IngestedUntil">Every upload older than this is in the table.</param>
/// <param name="GivenUp">Uploads that the trigger gave up, ever.</param>
public sealed record Health(bool StorageAnswers, ReconcilerState? Reconciler, DateTimeOffset? IngestedUntil, int GivenUp, DateOnly? LastDigest);

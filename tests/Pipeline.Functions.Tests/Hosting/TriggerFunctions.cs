using Microsoft.Azure.WebJobs;
using Pipeline.Functions.Tests.Hosting;

// The host generates such a class from functions.metadata under this very name, and Event Grid's address holds the name.
#pragma warning disable IDE0130
namespace Host;
#pragma warning restore IDE0130

/// <summary>The functions whose triggers are the host's.</summary>
public sealed class Functions(ITriggered triggered)
{
    public Task IngestArticle([BlobTrigger("articles/{name}", Source = BlobTriggerSource.EventGrid)] ParameterBindingData blob, string name, CancellationToken cancellation) =>
        triggered.IngestAsync(blob, name, cancellation);

    public Task UnpackBundle([BlobTrigger("bundles/{name}", Source = BlobTriggerSource.EventGrid)] ParameterBindingData blob, string name, CancellationToken cancellation) =>
        triggered.UnpackAsync(blob, name, cancellation);

    public Task RecordPoisonedArticle([QueueTrigger("webjobs-blobtrigger-poison")] string message, CancellationToken cancellation) =>
        triggered.RecordPoisonedAsync(message, cancellation);
}

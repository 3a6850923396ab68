using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Faults;

/// <summary>
/// Takes an answer that is not of the storage for none: both services name each request in a header, and a captive portal's page, with whatever status,
/// would otherwise be read as a list, a row or an article. Stands behind the retry policy, which tries again.
/// </summary>
internal sealed class ForeignAnswerPolicy : HttpPipelinePolicy
{
    public const string ErrorCode = "NotTheStorage";

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Check(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        Check(message);
    }

    private static void Check(HttpMessage message)
    {
        if (message.HasResponse && !message.Response.Headers.Contains("x-ms-request-id"))
        {
            // Status 0 is what the retry policy knows as "no answer".
            throw new RequestFailedException(0, $"An answer {message.Response.Status} that is not of the storage.", ErrorCode, null);
        }
    }
}

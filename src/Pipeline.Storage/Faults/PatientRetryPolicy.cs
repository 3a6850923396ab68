using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Faults;

/// <summary>
/// Sends a failed request again, as the clients do, but waits no longer than <see cref="LongestWait"/> for any answer that asks to wait: the clients
/// would wait for whatever a <c>Retry-After</c> says. Who asked hears of the fault then, and tries again in his own time.
/// </summary>
/// <param name="waits">In place of waits that double from <paramref name="delay"/>; null for those.</param>
internal sealed class PatientRetryPolicy(int maxRetries, TimeSpan delay, DelayStrategy? waits, TimeProvider clock)
    : RetryPolicy(maxRetries, waits ?? DelayStrategy.CreateExponentialDelayStrategy(delay, LongestWait))
{
    // The service asks for seconds where it throttles; a function has ten minutes for all its requests.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => !AsksForTooLong(message) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        AsksForTooLong(message) ? ValueTask.FromResult(false) : base.ShouldRetryAsync(message, exception);

    private bool AsksForTooLong(HttpMessage message) => message.HasResponse && Wait(message.Response.Headers) > LongestWait;

    private TimeSpan? Wait(ResponseHeaders headers) =>
        Number(headers, "retry-after-ms") is { } own ? TimeSpan.FromMilliseconds(own)
        : Number(headers, "x-ms-retry-after-ms") is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds)
        : Number(headers, "Retry-After") is { } seconds ? TimeSpan.FromSeconds(seconds)
        : headers.TryGetValue("Retry-After", out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var date) ? date - clock.GetUtcNow()
        : null;

    private static int? Number(ResponseHeaders headers, string name) =>
        headers.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

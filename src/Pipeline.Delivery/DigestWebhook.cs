using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Delivery;

/// <summary>
/// Tells a receiver of each digest that was published. At least once: a try whose answer was lost is made again under the same
/// <c>Idempotency-Key</c>, day and revision. Whatever goes wrong here is a sentence and never fails the digest.
/// </summary>
/// <param name="secret">Signs each message; null sends it unsigned.</param>
/// <param name="http">Must not follow redirects: the signature is for one receiver.</param>
public sealed class DigestWebhook(Uri receiver, WebhookFormat format, string? secret, HttpClient http, TimeProvider clock)
{
    // Four tries within half a minute: a receiver that restarts is back by then, and the digest's run is not held up for long.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20)];

    // Receivers answer at once and work later; Slack itself gives those that it calls three seconds.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    /// <summary>A client as this class wants it.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <returns>Null when the receiver took it; otherwise why not, in a sentence that names no secret and not the receiver's path, which may be one.</returns>
    public async Task<string?> SendAsync(DigestNotice notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var body = WebhookBody.Of(notice, format);
        for (var attempt = 0; ; attempt++)
        {
            var (problem, again) = await TryAsync(notice, body, cancellation).ConfigureAwait(false);
            if (problem is null || !again || attempt == Pauses.Length)
            {
                return problem is null ? null : $"The webhook at {receiver.Host} was not told of {notice.Day:yyyy-MM-dd}, revision {notice.Revision}: {problem}.";
            }

            await Task.Delay(Pauses[attempt], clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <returns>What went wrong, and whether another try may help.</returns>
    private async Task<(string? Problem, bool Again)> TryAsync(DigestNotice notice, byte[] body, CancellationToken cancellation)
    {
        using var request = Request(notice, body);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestAnswer);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? (null, false)
                : ($"it answered {(int)answer.StatusCode}", answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ("it did not answer", true);
        }
        catch (HttpRequestException fault)
        {
            return ($"it cannot be reached ({fault.HttpRequestError})", true);
        }
    }

    private HttpRequestMessage Request(DigestNotice notice, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, receiver) { Content = content };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Pipeline", null));
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"{notice.Day:yyyy-MM-dd}-r{notice.Revision}"));
        if (secret is not null)
        {
            var moment = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            request.Headers.Add("X-Pipeline-Timestamp", moment);
            request.Headers.Add("X-Pipeline-Signature", "sha256=" + Signature(secret, moment, body));
        }

        return request;
    }

    /// <summary>HMAC-SHA-256, in lower-case hexadecimal, of the timestamp's digits, a full stop and the body: a message caught on its way cannot be sent again later as a new one.</summary>
    public static string Signature(string secret, string timestamp, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(timestamp + "."), .. body]));
}

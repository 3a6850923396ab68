using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Pipeline.Local.Fetching;

/// <summary>
/// Fetches pages as a polite and careful guest: by its name, where <c>robots.txt</c> lets it, once a second and host, at most 16 MiB and five redirects, and
/// only from addresses that it may reach, checked on the address that is connected to.
/// </summary>
internal sealed class PageFetcher : IDisposable
{
    // Bytes: as much as an article may have (DocumentReader.MaxBytes).
    public const int LargestPage = 16 * 1024 * 1024;

    // To https, to www, to the address of now, and through a shortener or two; more go round in a circle.
    public const int MostRedirects = 5;

    // RFC 9309: what lies beyond may be left unread.
    private const int LargestRobots = 500 * 1024;

    // A server far away connects within a second; the largest page takes a minute and a half at 180 kB a second.
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(100);

    private readonly Func<IPAddress, bool> _mayReach;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly HostPace _pace = new();
    private readonly ConcurrentDictionary<string, RobotsRules> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="mayReach">Asked of every address that a connection would go to, after each redirect too.</param>
    public PageFetcher(Func<IPAddress, bool> mayReach, TimeProvider clock)
    {
        (_mayReach, _clock) = (mayReach, clock);
#pragma warning disable CA2000 // The client disposes of its handler.
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            UseProxy = false, // A proxy would connect in our place, unchecked.
            ConnectTimeout = ConnectLimit,
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = AnswerLimit,
        };
#pragma warning restore CA2000
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(RobotsRules.Agent, typeof(PageFetcher).Assembly.GetName().Version!.ToString(2)));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5");
    }

    public void Dispose() => _client.Dispose();

    public async Task<FetchResult> GetAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var at = address;
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                if (!(await RobotsAsync(at, cancellation).ConfigureAwait(false)).Allows(at.PathAndQuery))
                {
                    return FetchResult.Failed(address, $"{at.Host} asks programs not to fetch {at.AbsoluteUri} (robots.txt).");
                }

                using var answer = await SendAsync(at, cancellation).ConfigureAwait(false);
                if (Target(at, answer) is not { } next)
                {
                    return await ResultAsync(address, at, answer, cancellation).ConfigureAwait(false);
                }

                if (next.Scheme is not ("http" or "https"))
                {
                    return FetchResult.Failed(address, $"{at.AbsoluteUri} leads to '{next.Scheme}:', which is no page.");
                }

                at = next;
            }

            return FetchResult.Failed(address, $"{address.AbsoluteUri} leads on more than {MostRedirects} times.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return FetchResult.Failed(address, Refused(e) ?? $"{address.AbsoluteUri} could not be fetched: {(e is OperationCanceledException ? "no answer in time" : e.Message)}.");
        }
    }

    private static Uri? Target(Uri at, HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && answer.Headers.Location is { } location ? new Uri(at, location) : null;

    private static async Task<FetchResult> ResultAsync(Uri asked, Uri at, HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return FetchResult.Failed(asked, $"{at.AbsoluteUri} answered {(int)answer.StatusCode} ({answer.StatusCode}).");
        }

        return await ReadAsync(answer.Content, LargestPage, cancellation).ConfigureAwait(false) is { } bytes
            ? new FetchResult(at, bytes, answer.Content.Headers.ContentType?.MediaType, null)
            : FetchResult.Failed(asked, $"{at.AbsoluteUri} has more than {LargestPage / (1024 * 1024)} MiB.");
    }

    /// <returns>Null where there is more than <paramref name="most"/>, whatever the server said of its length.</returns>
    private static async Task<byte[]?> ReadAsync(HttpContent content, int most, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > most)
        {
            return null;
        }

        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is var read and > 0)
        {
            if (bytes.Length + read > most)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private async Task<HttpResponseMessage> SendAsync(Uri at, CancellationToken cancellation)
    {
        await Task.Delay(_pace.Wait(at.IdnHost, _clock.GetUtcNow()), _clock, cancellation).ConfigureAwait(false);
        return await _client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
    }

    // No file, no rules; a server that fails is not asked for more.
    private async Task<RobotsRules> RobotsAsync(Uri at, CancellationToken cancellation)
    {
        if (_robots.TryGetValue(at.Authority, out var known))
        {
            return known;
        }

        var from = new Uri(at, "/robots.txt");
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var answer = await SendAsync(from, cancellation).ConfigureAwait(false);
            if (Target(from, answer) is { Scheme: "http" or "https" } next)
            {
                from = next;
                continue;
            }

            var rules = (int)answer.StatusCode >= 500 || answer.StatusCode == HttpStatusCode.TooManyRequests ? RobotsRules.AllowNothing
                : answer.StatusCode != HttpStatusCode.OK ? RobotsRules.AllowAll
                : await ReadAsync(answer.Content, LargestRobots, cancellation).ConfigureAwait(false) is { } bytes ? RobotsRules.Parse(Encoding.UTF8.GetString(bytes))
                : RobotsRules.AllowNothing;
            return _robots.GetOrAdd(at.Authority, rules);
        }

        return _robots.GetOrAdd(at.Authority, RobotsRules.AllowAll);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        var reachable = addresses.Where(_mayReach).ToArray();
        if (reachable.Length == 0)
        {
            throw new PrivateAddressException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string? Refused(Exception? e)
    {
        while (e is not null and not PrivateAddressException)
        {
            e = e.InnerException;
        }

        return e?.Message;
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pipeline.Storage.Tests;

/// <summary>Something on a port of its own that is no storage: it gives every request the same answer, or none.</summary>
internal sealed class OddServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly string? _answer;
    private readonly bool _hangs;
    private readonly Task _serving;

    /// <param name="answer">A whole HTTP answer; null never answers.</param>
    /// <param name="hangs">The answer is not ended: whoever reads on waits.</param>
    public OddServer(string? answer, bool hangs = false)
    {
        (_answer, _hangs) = (answer, hangs);
        _listener.Start();
        _serving = ServeAsync();
    }

    public static string Html(string status, string body) =>
        $"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public StorageOptions Options()
    {
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        // Not a key of anything: the Base64 of "secret of the test".
        return new StorageOptions
        {
            ConnectionString = $"AccountName=odd;AccountKey=c2VjcmV0IG9mIHRoZSB0ZXN0;BlobEndpoint=http://127.0.0.1:{port}/odd;TableEndpoint=http://127.0.0.1:{port}/odd",
            MaxRetries = 1,
            RetryDelay = TimeSpan.FromMilliseconds(10),
            RequestTimeout = TimeSpan.FromMilliseconds(_answer is null || _hangs ? 200 : 30_000),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _serving;
        _ended.Dispose();
    }

    private async Task ServeAsync()
    {
        List<TcpClient> silent = [];
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_ended.Token);
                silent.Add(client);
                if (_answer is not null)
                {
                    var stream = client.GetStream();
                    _ = await stream.ReadAsync(new byte[65_536], _ended.Token);
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(_answer), _ended.Token);
                    if (!_hangs)
                    {
                        client.Client.Shutdown(SocketShutdown.Send);
                    }
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            silent.ForEach(client => client.Dispose());
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Azure.Storage.Blobs;

namespace Pipeline.Local.Tests;

public sealed class WebhookTests
{
    [Fact]
    public async Task A_run_tells_its_digest_once_before_it_ends()
    {
        using var receiver = new Receiver(200);

        var (exit, _, errors) = await PipelineProcess.RunAsync("run", Repository.Seeds, "--once", "--memory", "--azurite-port", "0", "--webhook", receiver.Address, "--webhook-format", "slack");

        Assert.True(exit == 0, errors);
        var message = JsonDocument.Parse(Assert.Single(receiver.Received)).RootElement;
        Assert.Contains("5 articles", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("Al Jazeera America says nearly 500,000 people were killed", message.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_refuses_is_told_in_a_sentence_and_the_digest_stands()
    {
        using var receiver = new Receiver(404);

        var (exit, output, errors) = await PipelineProcess.RunAsync("run", Repository.Seeds, "--once", "--memory", "--azurite-port", "0", "--webhook", receiver.Address);

        Assert.True(exit == 0, errors);
        Assert.Contains("5 articles", output, StringComparison.Ordinal);
        Assert.Contains("it answered 404", string.Join(' ', errors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("T0KEN", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_is_wrong_usage()
    {
        var (exit, _, errors) = await PipelineProcess.RunAsync("run", "--once", "--memory", "--azurite-port", "0", "--webhook", "ftp://x");

        Assert.Equal(2, exit);
        Assert.Contains("--webhook wants an address", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_of_a_day_stands_beside_its_digest()
    {
        await using var run = PipelineProcess.Start("run", Repository.Seeds, "--memory", "--port", "0", "--azurite-port", "0");
        var connection = await run.WaitForAsync("AccountKey=");

        var names = new BlobContainerClient(connection.Trim(), "digests").GetBlobs(Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, null, default).Select(b => b.Name).ToList();

        Assert.Contains(names, n => n.EndsWith("/digest.eml", StringComparison.Ordinal));
        Assert.Equal(0, await run.StopAsync());
    }

    private sealed class Receiver : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Receiver(int answer)
        {
            Address = $"http://127.0.0.1:{FreePort()}/hook/T0KEN/";
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _ = AnswerAsync(answer);
        }

        public string Address { get; }

        public ConcurrentQueue<string> Received { get; } = [];

        public void Dispose() => _listener.Close();

        private async Task AnswerAsync(int answer)
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    using var body = new StreamReader(context.Request.InputStream);
                    Received.Enqueue(await body.ReadToEndAsync());
                    context.Response.StatusCode = answer;
                    context.Response.Close();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }

        private static int FreePort()
        {
            using var taken = new TcpListener(IPAddress.Loopback, 0);
            taken.Start();
            return ((IPEndPoint)taken.LocalEndpoint).Port;
        }
    }
}

using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Pipeline.Delivery.Tests;

public sealed class DigestWebhookTests
{
    private const string Secret = "of nobody else";
    private static readonly DigestNotice Notice = DigestNotice.Of(Made.Digest(Made.Story()), Made.Links);

    [Fact]
    public async Task A_digest_is_told_once_signed_and_under_a_key_of_its_day_and_revision()
    {
        await using var receiver = await Receiver.StartAsync(200);

        Assert.Null(await SendAsync(receiver.Address, Secret));

        var (headers, body) = Assert.Single(receiver.Received);
        Assert.Equal("2026-03-02-r2", headers["Idempotency-Key"]);
        Assert.Equal("application/json; charset=utf-8", headers.ContentType);
        Assert.Equal("sha256=" + DigestWebhook.Signature(Secret, headers["X-Pipeline-Timestamp"]!, body), headers["X-Pipeline-Signature"]);
        var story = JsonDocument.Parse(body).RootElement.GetProperty("stories")[0];
        Assert.Equal("The Courier says 21 people were killed, The Post 20.", story.GetProperty("differences")[0].GetString());
    }

    [Fact]
    public void The_signature_is_an_hmac_that_other_programs_make_alike() =>
        // printf '1700000000.{}' | openssl dgst -sha256 -hmac secret
        Assert.Equal("b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163", DigestWebhook.Signature("secret", "1700000000", Encoding.UTF8.GetBytes("{}")));

    [Fact]
    public async Task Without_a_secret_nothing_is_signed()
    {
        await using var receiver = await Receiver.StartAsync(204);

        Assert.Null(await SendAsync(receiver.Address, null));

        Assert.False(Assert.Single(receiver.Received).Headers.ContainsKey("X-Pipeline-Signature"));
    }

    [Fact]
    public async Task A_receiver_that_is_not_ready_is_asked_again_under_the_same_key()
    {
        await using var receiver = await Receiver.StartAsync(503, 429, 200);

        Assert.Null(await SendAsync(receiver.Address, Secret));

        Assert.Equal(3, receiver.Received.Count);
        Assert.Single(receiver.Received.Select(r => r.Headers["Idempotency-Key"].ToString()).Distinct());
    }

    [Theory]
    [InlineData(500, 4, "it answered 500")]
    [InlineData(404, 1, "it answered 404")]
    [InlineData(302, 1, "it answered 302")]
    public async Task What_cannot_be_told_is_a_sentence_without_the_receivers_path(int answer, int tries, string why)
    {
        await using var receiver = await Receiver.StartAsync(answer);

        var problem = await SendAsync(receiver.Address, Secret);

        Assert.Equal($"The webhook at 127.0.0.1 was not told of 2026-03-02, revision 2: {why}.", problem);
        Assert.Equal(tries, receiver.Received.Count);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_a_sentence()
    {
        var receiver = await Receiver.StartAsync(200);
        var gone = receiver.Address;
        await receiver.DisposeAsync();

        Assert.Contains("cannot be reached", await SendAsync(gone, Secret), StringComparison.Ordinal);
    }

    /// <summary>The pauses between tries pass at once.</summary>
    private static async Task<string?> SendAsync(Uri address, string? secret)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 3, 0, 5, 0, TimeSpan.Zero));
        using var http = DigestWebhook.Client();
        var sending = new DigestWebhook(address, WebhookFormat.Json, secret, http, clock).SendAsync(Notice, default);
        while (!sending.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        return await sending;
    }
}

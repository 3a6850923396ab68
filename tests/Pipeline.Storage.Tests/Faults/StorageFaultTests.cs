using Azure;
using Azure.Identity;
using Pipeline.News.Digests;
using Pipeline.Storage.Faults;

namespace Pipeline.Storage.Tests.Faults;

[Collection(AzuriteTests.Name)]
public sealed class StorageFaultTests(AzuriteFixture azurite)
{
    private const string Secret = "c2VjcmV0IG9mIHRoZSB0ZXN0";

    [Theory]
    [InlineData("200 OK", "<html><title>Sign in to this network</title></html>")]
    [InlineData("200 OK", "")]
    [InlineData("404 Not Found", "<html>nothing here</html>")]
    [InlineData("502 Bad Gateway", "<html>proxy</html>")]
    public async Task A_page_of_somebody_else_is_told_as_such_whatever_was_asked(string status, string body)
    {
        await using var portal = new OddServer(OddServer.Html(status, body));
        foreach (var fault in await FaultsAsync(portal.Options()))
        {
            Assert.Equal((StorageFaultKind.Unreachable, true), (fault.Kind, fault.Sentence.Contains("is not the storage", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_with_a_sentence()
    {
        await using var silent = new OddServer(null);

        foreach (var fault in await FaultsAsync(silent.Options()))
        {
            Assert.Equal((StorageFaultKind.Unreachable, "The storage does not answer in time."), (fault.Kind, fault.Sentence));
        }
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("Thu, 31 Dec 2099 23:59:59 GMT")]
    public async Task A_service_that_asks_to_wait_for_an_hour_is_not_waited_for(string wait)
    {
        await using var busy = new OddServer($"HTTP/1.1 503 Busy\r\nx-ms-request-id: 1\r\nRetry-After: {wait}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        foreach (var fault in await FaultsAsync(busy.Options()))
        {
            Assert.Equal(StorageFaultKind.Busy, fault.Kind);
        }
    }

    [Fact]
    public async Task An_answer_that_stops_half_way_is_given_up()
    {
        await using var stuck = new OddServer(
            "HTTP/1.1 200 OK\r\nx-ms-request-id: 1\r\nETag: \"0x1\"\r\nLast-Modified: Sun, 22 Nov 2026 08:00:00 GMT\r\nContent-Length: 100\r\n\r\nhalf", hangs: true);

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => new PipelineStorage(stuck.Options()).Ingester.IngestAsync("a.txt"));

        Assert.Equal(StorageFaultKind.Unreachable, StorageFault.Of(fault)?.Kind);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_told()
    {
        var gone = new OddServer(null);
        var options = gone.Options();
        await gone.DisposeAsync();

        foreach (var fault in await FaultsAsync(options))
        {
            Assert.Equal("The storage does not answer: ConnectionRefused.", fault.Sentence);
        }
    }

    [Fact]
    public async Task A_wrong_key_is_told_by_the_service_s_own_code_and_without_headers()
    {
        var wrong = azurite.ConnectionString.Replace("AccountKey=E", "AccountKey=F", StringComparison.Ordinal);

        foreach (var fault in await FaultsAsync(AzuriteFixture.Options(wrong, 998)))
        {
            Assert.Equal(StorageFaultKind.SignIn, fault.Kind);
            Assert.StartsWith("The storage refuses (403", fault.Sentence, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', fault.Sentence);
        }
    }

    [Theory]
    [InlineData(412, "UpdateConditionNotSatisfied", StorageFaultKind.Contended)]
    [InlineData(404, "TableNotFound", StorageFaultKind.Missing)]
    [InlineData(503, "ServerBusy", StorageFaultKind.Busy)]
    [InlineData(400, "InvalidInput", StorageFaultKind.Refused)]
    public void The_client_s_own_message_is_not_repeated(int status, string code, StorageFaultKind kind)
    {
        var inner = new InvalidOperationException($"AccountKey={Secret}");
        var fault = StorageFault.Of(new RequestFailedException(status, $"https://a.blob.core.windows.net/c?sig={Secret}\nHeaders:\nAuthorization: {Secret}", code, inner))!;

        Assert.Equal(kind, fault.Kind);
        Assert.Contains($"{status} {code}", fault.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Retries_that_are_used_up_are_the_last_fault() => Assert.Equal(
        StorageFaultKind.Busy,
        StorageFault.Of(new AggregateException("Retry failed after 5 tries.", new RequestFailedException(0, "cut"), new RequestFailedException(503, "busy")))!.Kind);

    [Fact]
    public void A_fault_of_the_program_is_none_of_storage_even_beside_one()
    {
        Assert.Null(StorageFault.Of(new InvalidOperationException()));
        Assert.Null(StorageFault.Of(new AggregateException(new RequestFailedException(503, "busy"), new InvalidOperationException())));
    }

    [Fact]
    public void Whoever_stopped_the_program_is_no_fault_and_who_is_not_signed_in_is()
    {
        var stopped = new CancellationToken(canceled: true);

        Assert.Null(StorageFault.Of(new TaskCanceledException(), stopped));
        Assert.Equal(StorageFaultKind.SignIn, StorageFault.Of(new AuthenticationFailedException($"token {Secret}"))!.Kind);
    }

    /// <summary>What each kind of request ends with: a listing, a row, a blob, a transaction, a whole digest.</summary>
    private static async Task<List<StorageFault>> FaultsAsync(StorageOptions options)
    {
        var storage = new PipelineStorage(options);
        Func<Task>[] requests =
        [
            () => storage.EnsureCreatedAsync(),
            () => storage.CreateReconciler().RunOnceAsync(),
            () => storage.Ingester.IngestAsync("a.txt"),
            () => storage.Articles.FindVersionAsync(storage.Articles.KeyOf(Seeds.Blob())),
            () => storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 1), Seeds.Blob()),
            () => storage.Digests.ReadAsync("index.html"),
            () => storage.Owed.FindAsync(new DigestDay(new DateOnly(2026, 11, 22))),
        ];
        List<StorageFault> faults = [];
        foreach (var request in requests)
        {
            var fault = await Assert.ThrowsAnyAsync<Exception>(request);
            faults.Add(StorageFault.Of(fault) ?? throw new InvalidOperationException("No fault of storage.", fault));
            Assert.DoesNotContain(Secret, faults[^1].Sentence, StringComparison.Ordinal);
        }

        return faults;
    }
}

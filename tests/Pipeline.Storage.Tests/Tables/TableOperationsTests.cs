using Azure;
using Azure.Data.Tables;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableOperationsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_kind_of_value_comes_back()
    {
        var table = await TableAsync();
        var moment = new DateTimeOffset(2026, 11, 22, 1, 2, 3, 456, TimeSpan.FromHours(5));
        var transaction = new RowTransaction();
        transaction.Insert(new RowDraft("p", "it's 100% & <b>")
            .Add("Text", "\"quoted\" \\ \u2028 \u0001 🗞 {}").Add("Int", -3).Add("Long", long.MaxValue).Add("Moment", moment).Add("Whole", 1.0).Add("None", null).AddPacked("Packed", "packed “text”"));
        await table.SubmitAsync(transaction, default);

        var row = await table.FindAsync("p", "it's 100% & <b>", null, default);

        Assert.Equal("\"quoted\" \\ \u2028 \u0001 🗞 {}", row!.GetString("Text"));
        Assert.Equal((-3, long.MaxValue, moment.ToUniversalTime()), (row.GetInt32("Int"), row.GetInt64("Long"), row.Moment("Moment")));
        Assert.Null(row.GetString("None"));
        Assert.Equal((1.0, "packed “text”"), (row.GetDouble("Whole"), PackedText.Read(row, "Packed")));
        Assert.NotEqual(default, row.ETag);
    }

    [Fact]
    public async Task A_transaction_that_fails_in_one_row_writes_none_and_says_which_error()
    {
        var table = await TableAsync();
        await SubmitAsync(table, t => t.Insert(new RowDraft("p", "b")));

        var fault = await Assert.ThrowsAnyAsync<RequestFailedException>(() => SubmitAsync(table, t =>
        {
            t.Insert(new RowDraft("p", "a"));
            t.Insert(new RowDraft("p", "b"));
        }));

        Assert.Equal((409, "EntityAlreadyExists"), (fault.Status, fault.ErrorCode));
        Assert.Null(await table.FindAsync("p", "a", null, default));
    }

    [Fact]
    public async Task A_row_that_changed_meanwhile_is_not_replaced()
    {
        var table = await TableAsync();
        await SubmitAsync(table, t => t.Insert(new RowDraft("p", "a").Add("Number", 1)));
        var read = await table.FindAsync("p", "a", null, default);
        await SubmitAsync(table, t => t.Replace(new RowDraft("p", "a").Add("Number", 2)));

        var fault = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => SubmitAsync(table, t => t.Replace(new RowDraft("p", "a").Add("Number", 3), read!.ETag)));

        Assert.Equal(412, fault.Status);
        Assert.Equal(2, (await table.FindAsync("p", "a", null, default))!.GetInt32("Number"));
    }

    [Fact]
    public async Task A_table_that_is_missing_is_a_fault_and_no_missing_row()
    {
        var storage = await azurite.CreateStorageAsync();

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => storage.Table("neverCreated").FindAsync("p", "r", null, default));

        Assert.Equal((404, "TableNotFound"), (fault.Status, fault.ErrorCode));
    }

    [Fact]
    public async Task A_wrong_key_is_told_as_such()
    {
        var wrong = azurite.ConnectionString.Replace("AccountKey=E", "AccountKey=F", StringComparison.Ordinal);
        var storage = new PipelineStorage(AzuriteFixture.Options(wrong, 999));

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => storage.Table("articles999").FindAsync("p", "r", null, default));

        Assert.Equal(403, fault.Status);
    }

    [Fact]
    public async Task A_request_that_fails_for_a_moment_is_sent_again()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = faults });
        var left = 2;
        faults.FailWhere(_ => Interlocked.Decrement(ref left) >= 0);

        Assert.Null(await storage.Table(storage.Options.ArticlesTable).FindAsync("p", "r", null, default));
        Assert.True(left < 0);
    }

    [Fact]
    public async Task Stops_when_it_is_cancelled()
    {
        var table = await TableAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.FindAsync("p", "r", null, new CancellationToken(canceled: true)));
    }

    private static Task SubmitAsync(TableClient table, Action<RowTransaction> fill)
    {
        var transaction = new RowTransaction();
        fill(transaction);
        return table.SubmitAsync(transaction, default);
    }

    private async Task<TableClient> TableAsync()
    {
        var storage = await azurite.CreateStorageAsync();
        return storage.Table(storage.Options.ArticlesTable);
    }
}

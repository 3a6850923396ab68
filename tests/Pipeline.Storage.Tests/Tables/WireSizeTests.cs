using System.Globalization;
using Azure.Core;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Tables;
using Pipeline.Storage.Tests.Articles;

namespace Pipeline.Storage.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class WireSizeTests(AzuriteFixture azurite)
{
    /// <summary>The bytes of one article's transaction in the first form, measured on 30 November 2026, and what they may become.</summary>
    [Theory]
    [InlineData("000_92b84b24bce36009", 23_516)]
    [InlineData("001_ad3dbde490f19554", 40_415)]
    [InlineData("002_07b82602a91ee09d", 31_400)]
    [InlineData("003_533472ac1ff930dd", 55_124)]
    [InlineData("004_34c6a0089c8ef786", 33_296)]
    [InlineData("ninety-nine-claims", 158_554)]
    [InlineData("russian", 5_940)]
    public async Task An_article_on_the_wire_is_at_most_as_large_as_in_the_first_form_and_a_fifth(string name, long firstForm)
    {
        var (sent, counted) = await SendAsync(name);

        Assert.True(sent <= 1.2 * firstForm, string.Create(CultureInfo.InvariantCulture, $"{name}: {sent} bytes, {(double)sent / firstForm:F2} times those of the first form"));
        // Each row has room of about 600 bytes for a longer address.
        var rows = FirstForm.Rows(name).Count;
        Assert.InRange(counted, sent, sent + ((rows + 1) * 800));
    }

    [Fact]
    public async Task What_is_counted_holds_for_every_kind_of_value_and_character()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = faults });
        var row = new RowDraft("p", "it's 100% & <b>").Add("Text", "\"quoted\" \\ \u2028 \u0001 🗞 {} Größe + 1\n").Add("Int", -3).Add("Long", long.MinValue)
            .Add("Moment", DateTimeOffset.UnixEpoch).Add("Whole", 1.0).Add("Double", -1.0 / 3).Add("True", true).AddPacked("Packed", Seeds.Text);
        var transaction = new RowTransaction();
        transaction.Insert(row);

        var sent = await WatchAsync(faults, () => storage.Table(storage.Options.ArticlesTable).SubmitAsync(transaction, default));

        var json = sent[sent.IndexOf('{', StringComparison.Ordinal)..(sent.LastIndexOf('}') + 1)];
        Assert.InRange(row.WireBytes, json.Length, json.Length + (2 * row.Entity.Count) + 2);
    }

    private async Task<(long Sent, long Counted)> SendAsync(string name)
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = faults });
        var blob = Seeds.Blob($"{name}.txt");
        await FirstForm.WriteAsync(storage, name, blob);
        var key = storage.Articles.KeyOf(blob);
        var article = (await storage.Articles.FindAsync(key))!.Article!;
        Assert.True(ArticleRows.Of(article, blob, key).TryGet(out var rows, out _));
        var transaction = rows.Inserts();
        await storage.Articles.DeleteAsync(key);

        var sent = await WatchAsync(faults, () => storage.Table(storage.Options.ArticlesTable).SubmitAsync(transaction, default));

        return (sent.Length, transaction.Bytes);
    }

    /// <returns>The body of the one request that <paramref name="action"/> sends: the client writes ASCII.</returns>
    private static async Task<string> WatchAsync(FaultingTransport faults, Func<Task> action)
    {
        List<string> bodies = [];
        faults.Watch(request => bodies.Add(Body(request)));
        await action();
        return Assert.Single(bodies);
    }

    private static string Body(Request request)
    {
        using var body = new MemoryStream();
        request.Content!.WriteTo(body, default);
        return System.Text.Encoding.Latin1.GetString(body.ToArray());
    }
}

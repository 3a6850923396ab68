using System.Text;
using Pipeline.Formats.Bundles;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;
using Pipeline.Storage.Bundles;

namespace Pipeline.Storage.Tests.Bundles;

[Collection(AzuriteTests.Name)]
public sealed class BundleUnpackerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Each_member_becomes_an_upload_of_its_own_below_the_bundles_name()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.DropAsync("2026/day.zip", Dropped.Zip(("a/tarn.txt", Dropped.Story("Tarnhaven")), ("elm.txt", Dropped.Story("Elmsea")), ("logo.png", "no")));

        var result = await storage.Unpacker().UnpackAsync("2026/day.zip");

        Assert.Equal((UnpackStatus.Unpacked, 2), (result.Status, result.Written));
        Assert.Equal(["2026/day.zip/a/tarn.txt", "2026/day.zip/elm.txt"], (await storage.StandingAsync()).Keys.Order());
        Assert.Equal(2, (await storage.TodayAsync()).Counts.Articles);
    }

    [Fact]
    public async Task What_a_bundle_knows_of_a_member_beside_its_text_stands_beside_the_blob()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.DropAsync("news.jsonl", Dropped.Lines(new { title = "Brücke gesperrt", url = "https://tarnpost.example/a", date = "2026-03-04T10:15:00Z", author = "Ann Carter", site = "The Tarn Post", text = Dropped.Story("Tarnhaven") }));

        await storage.Unpacker().UnpackAsync("news.jsonl");

        var path = Assert.Single(await storage.StandingAsync()).Key;
        var metadata = (await storage.Ingester.IngestAsync(path)).Article!.Metadata;
        Assert.Equal(("Brücke gesperrt", "https://tarnpost.example/a", "The Tarn Post"), (metadata.Headline?.Value, metadata.Url?.Value, metadata.Publisher?.Value));
        Assert.Equal(("2026-03-04T10:15+00:00", FieldSource.Feed, "Ann Carter"), (metadata.Published?.Value.ToString(), metadata.Published?.From, Assert.Single(metadata.Authors).Value));
    }

    [Fact]
    public async Task An_event_that_comes_twice_writes_nothing()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.DropAsync("day.zip", Dropped.Zip(("tarn.txt", Dropped.Story("Tarnhaven"))));
        await storage.Unpacker().UnpackAsync("day.zip");
        var before = await storage.StandingAsync();

        var again = await storage.Unpacker().UnpackAsync("day.zip");

        Assert.Equal(UnpackStatus.Unchanged, again.Status);
        Assert.Equal(before, await storage.StandingAsync());
    }

    [Fact]
    public async Task Dropped_again_what_differs_is_written_and_what_is_gone_is_removed_everywhere_and_nothing_else()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("day.zip/own.txt", Dropped.Story("Ownfield"));
        await storage.DropAsync("day.zip", Dropped.Zip(("same.txt", Dropped.Story("Samefield")), ("other.txt", Dropped.Story("Otherfield")), ("gone.txt", Dropped.Story("Gonefield"))));
        await storage.Unpacker().UnpackAsync("day.zip");
        var before = await storage.StandingAsync();
        Assert.Equal(4, (await storage.TodayAsync()).Counts.Articles);
        await storage.DropAsync("day.zip", Dropped.Zip(("same.txt", Dropped.Story("Samefield")), ("other.txt", Dropped.Story("Anotherfield")), ("new.txt", Dropped.Story("Newfield"))));

        var result = await storage.Unpacker().UnpackAsync("day.zip");

        Assert.Equal((UnpackStatus.Unpacked, 2, 1, 3), (result.Status, result.Written, result.Bundle!.Removed, result.Bundle.Taken));
        var after = await storage.StandingAsync();
        Assert.Equal(["day.zip/new.txt", "day.zip/other.txt", "day.zip/own.txt", "day.zip/same.txt"], after.Keys.Order());
        Assert.Equal((true, false), (before["day.zip/same.txt"] == after["day.zip/same.txt"], before["day.zip/other.txt"] == after["day.zip/other.txt"]));
        var day = DateOnly.FromDateTime(result.Bundle.Blob.LastModified.UtcDateTime);
        Assert.DoesNotContain("Gonefield", Encoding.UTF8.GetString((await storage.Digests.ReadAsync(day, "digest.md"))!.Bytes.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("gone.txt", Encoding.UTF8.GetString((await storage.Digests.ReadAsync(day, "digest.json"))!.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal(4, (await storage.TodayAsync()).Counts.Articles);
    }

    [Fact]
    public async Task A_bundle_that_is_damaged_now_takes_nothing_away()
    {
        var storage = await azurite.CreateStorageAsync();
        var whole = Dropped.Zip(("a.txt", Dropped.Story("Tarnhaven")), ("b.txt", Dropped.Story("Elmsea")));
        await storage.DropAsync("day.zip", whole);
        await storage.Unpacker().UnpackAsync("day.zip");
        await storage.DropAsync("day.zip", whole[..^40]);

        var result = await storage.Unpacker().UnpackAsync("day.zip");

        Assert.Equal((UnpackStatus.Unpacked, 0), (result.Status, result.Bundle!.Removed));
        Assert.Equal(["day.zip/a.txt", "day.zip/b.txt"], (await storage.StandingAsync()).Keys.Order());
        var rejected = Assert.Single((await storage.TodayAsync()).Rejected);
        Assert.Equal(($"{storage.BundleBlobs.Name}/day.zip", RejectionCode.BadArchive), (rejected.Source, rejected.Code));

        await storage.DropAsync("day.zip", Dropped.Zip(("a.txt", Dropped.Story("Tarnhaven"))));
        await storage.Unpacker().UnpackAsync("day.zip");

        Assert.Equal(["day.zip/a.txt"], (await storage.StandingAsync()).Keys);
        Assert.Empty((await storage.TodayAsync()).Rejected);
    }

    [Fact]
    public async Task A_teaser_is_a_line_in_the_bundles_report_and_in_the_digest_until_it_is_an_article()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.DropAsync("feed.jsonl", Dropped.Lines(new { title = "Fire", url = "https://tarnpost.example/fire", text = "Nobody was hurt." }, new { title = "Bridge", url = "https://tarnpost.example/bridge", text = Dropped.Story("Tarnhaven") }));

        var result = await storage.Unpacker().UnpackAsync("feed.jsonl");

        Assert.Equal((1, 1), (result.Bundle!.Taken, result.Bundle.NotTaken));
        var line = Assert.Single(await storage.Bundles.ReportAsync(result.Bundle, default));
        var rejected = Assert.Single((await storage.TodayAsync()).Rejected);
        Assert.Equal((line.Source, line.Message), (rejected.Source, rejected.Message));
        Assert.Contains("https://tarnpost.example/fire", rejected.Message, StringComparison.Ordinal);

        await storage.DropAsync("feed.jsonl", Dropped.Lines(new { title = "Fire", url = "https://tarnpost.example/fire", text = Dropped.Story("Firefield") }, new { title = "Bridge", url = "https://tarnpost.example/bridge", text = "Cut." }));
        var again = await storage.Unpacker().UnpackAsync("feed.jsonl");

        Assert.Equal((1, 1, 2), (again.Bundle!.Taken, again.Bundle.NotTaken, (await storage.StandingAsync()).Count));
        Assert.Equal((2, 0), ((await storage.TodayAsync()).Counts.Articles, (await storage.TodayAsync()).Rejected.Length));
    }

    [Fact]
    public async Task Of_two_members_with_one_name_the_first_is_taken_and_the_second_is_told()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.DropAsync("day.zip", Dropped.Zip(("a.txt", Dropped.Story("Tarnhaven")), ("a.txt", Dropped.Story("Elmsea")), ("a.txt", Dropped.Story("Tarnhaven"))));

        var result = await storage.Unpacker().UnpackAsync("day.zip");

        Assert.Equal((1, 1), (result.Bundle!.Taken, result.Bundle.NotTaken));
        Assert.Contains("Tarnhaven", (await storage.Ingester.IngestAsync("day.zip/a.txt")).Article!.Body.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("note.txt", RejectionCode.UnsupportedKind, "goes into the container")]
    [InlineData("empty.zip", RejectionCode.NoArticle, "no article in this bundle")]
    public async Task What_holds_no_articles_is_told_to_its_owner(string name, RejectionCode code, string words)
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.DropAsync(name, Dropped.Zip(("logo.png", "no")));

        await storage.Unpacker().UnpackAsync(name);

        var rejected = Assert.Single((await storage.TodayAsync()).Rejected);
        Assert.Equal(($"{storage.BundleBlobs.Name}/{name}", code), (rejected.Source, rejected.Code));
        Assert.Contains(words, rejected.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_beyond_its_bounds_is_taken_up_to_them_and_says_so()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.DropAsync("day.zip", Dropped.Zip(("a.txt", Dropped.Story("Tarnhaven")), ("b.txt", Dropped.Story("Elmsea")), ("c.txt", Dropped.Story("Ashford"))));

        var result = await storage.Unpacker(new BundleBounds(Members: 2)).UnpackAsync("day.zip");

        Assert.Equal((2, 1), (result.Bundle!.Taken, result.Bundle.NotTaken));
        Assert.Equal(RejectionCode.TooLarge, Assert.Single(await storage.Bundles.ReportAsync(result.Bundle, default)).Code);
    }

    [Fact]
    public async Task A_bundle_among_the_articles_is_told_where_it_belongs()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("day.zip", "PK");

        var result = await storage.Ingester.IngestAsync("day.zip");

        Assert.Equal(RejectionCode.UnsupportedKind, result.Rejection?.Code);
        Assert.Contains("container 'bundles'", result.Rejection!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_that_is_not_there_any_more_is_no_fault()
    {
        var storage = await azurite.CreateStorageAsync();

        Assert.Equal(UnpackStatus.Gone, (await storage.Unpacker().UnpackAsync("no.zip")).Status);
    }
}

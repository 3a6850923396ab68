using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Pipeline.News.Digests;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Digests;

/// <summary>What a digest's JSON has is what <c>digest.schema.json</c> documents, field by field.</summary>
public sealed class DigestSchemaTests
{
    private static readonly SchemaCheck Schema = new(JsonNode.Parse(File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(Seeds.Folder)!, "src", "Pipeline.News", "Digests", "digest.schema.json")))!.AsObject());

    [Fact]
    public void The_reviewed_digest_follows_the_schema() =>
        Assert.Empty(Schema.Problems(File.ReadAllText(Path.Combine(Folder(), "Golden", "digest.json"))));

    [Fact]
    public void The_digest_of_the_samples_follows_the_schema()
    {
        var day = new DigestDay(new DateOnly(2026, 11, 22));
        var before = DigestComposer.Compose(day.Previous, [Seeds.Article(Seeds.Vice)], []);
        var first = DigestComposer.Compose(day, [Seeds.Article(Seeds.Voa)], [], [before]);
        var digest = DigestComposer.Compose(
            day,
            [.. Seeds.All.Select(Seeds.Article)],
            [new RejectedUpload("a.png", RejectionCode.UnsupportedKind, "Pictures are not read.", day.From, "0x1")],
            [before],
            first);

        Assert.NotEmpty(digest.Changes);
        Assert.Empty(Schema.Problems(DigestJson.Write(digest)));
    }

    [Theory]
    [InlineData("\"revision\": 1", "\"revision\": 0")]
    [InlineData("\"revision\": 1", "\"revision\": \"1\"")]
    [InlineData("\"timeZone\"", "\"zone\"")]
    [InlineData("\"relation\": \"conflict\"", "\"relation\": \"quarrel\"")]
    public void What_does_not_follow_it_is_found(string right, string wrong)
    {
        var json = File.ReadAllText(Path.Combine(Folder(), "Golden", "digest.json"));
        Assert.Contains(right, json, StringComparison.Ordinal);

        Assert.NotEmpty(Schema.Problems(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}

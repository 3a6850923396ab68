using System.Text;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Tests.Metadata;

public class EvidenceRankingTests
{
    private const string Body = """
        The swing bridge at Tarnhaven will close to all traffic for nine weeks from June, the harbour board said on Tuesday, after divers found cracks in two of its six piers.

        “We cannot wait for the autumn storms,” said Olga Brandt, who chairs the board. She put the cost of the repairs at 4.2 million euros, twice what the board had set aside.
        """;

    private static readonly SourceEvidence Entry = new(EvidenceOrigin.Feed)
    {
        Title = "Swing bridge to close",
        Authors = ["Ann Carter and Tom Reed", "Newsroom"],
        Published = "Wed, 04 Mar 2026 10:15:00 GMT",
        Url = "https://tarnpost.example/bridge",
        Publisher = "The Tarn Post",
        Tags = ["harbour", "bridges"],
    };

    [Fact]
    public void An_entry_of_a_feed_gives_what_the_text_does_not_say()
    {
        var metadata = Read("a.txt", Body, Entry);
        Assert.Equal(("Swing bridge to close", FieldSource.Feed), (metadata.Headline?.Value, metadata.Headline?.From));
        Assert.Equal(["Ann Carter", "Tom Reed"], metadata.Authors.Select(a => a.Value));
        Assert.Equal("2026-03-04T10:15+00:00", metadata.Published?.Value.ToString());
        Assert.Equal(("The Tarn Post", "https://tarnpost.example/bridge"), (metadata.Publisher?.Value, metadata.Url?.Value));
        Assert.Equal(["harbour", "bridges"], metadata.Tags.Select(t => t.Value));
    }

    [Fact]
    public void What_a_page_shows_wins_over_weaker_evidence_and_yields_to_stronger()
    {
        var page = $"<html><head><title>Bridge closes in June</title></head><body><h1>Bridge closes in June</h1><p>By Ann Carter</p><p>{Body.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></body></html>";
        var beside = Entry with { Origin = EvidenceOrigin.File };
        Assert.Equal(("Bridge closes in June", "Ann Carter"), (Read("a.html", page, beside).Headline?.Value, Assert.Single(Read("a.html", page, beside).Authors).Value));
        Assert.Equal("Swing bridge to close", Read("a.html", page, Entry with { Origin = EvidenceOrigin.FrontMatter }).Headline?.Value);
    }

    [Fact]
    public void The_title_of_another_document_and_an_account_are_not_taken()
    {
        var beside = new SourceEvidence(EvidenceOrigin.File) { Title = "Minutes of the choir", Authors = ["office2"] };
        var metadata = Read("a.txt", Body, beside);
        Assert.Null(metadata.Headline);
        Assert.Empty(metadata.Authors);
    }

    [Fact]
    public void Evidence_of_any_characters_is_read_without_harm()
    {
        var beside = Entry with { Title = "Swing\0 bridge\ud800 to\r\nclose", Url = "javascript:alert(1)", Publisher = new string('x', 100_000) };
        var metadata = Read("a.txt", Body, beside);
        Assert.Equal("Swing bridge\uFFFD to close", metadata.Headline?.Value);
        Assert.Null(metadata.Url);
        Assert.Null(metadata.Publisher);
    }

    private static ArticleMetadata Read(string path, string text, SourceEvidence beside) =>
        ArticlePipeline.Ingest(new SourceBlob(path, Encoding.UTF8.GetBytes(text)) { Evidence = [beside] }).TryGet(out var article, out var rejection)
            ? article.Metadata
            : throw new InvalidOperationException(rejection.Message);
}

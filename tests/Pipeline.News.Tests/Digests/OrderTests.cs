using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Digests;

/// <summary>Who counts as a source, which story comes first, and which article speaks for it.</summary>
public sealed class OrderTests
{
    private static readonly DigestDay Day = new(new DateOnly(2026, 11, 22));

    private const string Fire = "A fire on the ferry Sankt Olaf off the port of Karsund";

    // One event in three tellings that are no copies of each other.
    private const string FirstReport = "killed fourteen people on Saturday night, the coast guard said. Fishing boats took 171 passengers off the burning ferry before helicopters came.";
    private const string SecondReport = "has cost fourteen lives. The ferry burned for six hours off Karsund; fishermen were the first to reach its passengers, and the coast guard towed it in on Sunday.";
    private const string ThirdReport = "left fourteen passengers dead. Commander Ruth Venn of the coast guard thanked the fishermen of Karsund, whose boats had saved most people from the ferry.";

    [Fact]
    public void Several_pieces_of_one_outlet_are_one_source()
    {
        var story = Assert.Single(Compose(
            Ferry("a.md", "Gazette", "Ferry fire kills fourteen", FirstReport),
            Ferry("b.md", "The Gazette", "Toll of ferry fire rises", SecondReport),
            Ferry("c.md", "Post", "Fourteen dead on burning ferry", ThirdReport)).Stories);

        Assert.Equal(3, story.Sources.Length);
        Assert.Equal(2, story.IndependentSources);
    }

    [Fact]
    public void The_first_words_of_a_digest_count_articles_and_outlets_and_say_what_is_unknown()
    {
        var digest = Compose(
            Ferry("a.md", "Gazette", "Ferry fire kills fourteen", FirstReport),
            Ferry("b.md", "The Gazette", "Toll of ferry fire rises", SecondReport),
            Ferry("c.md", null, "Fourteen dead on burning ferry", ThirdReport));

        Assert.Equal("3 articles from 1 outlet (1 of an unknown outlet)", CountedArticles.Of(digest.Counts));
        Assert.Contains(CountedArticles.Of(digest.Counts), DigestMarkdown.Write(digest), StringComparison.Ordinal);
        Assert.Contains("unknown outlet (file c.md)", DigestMarkdown.Write(digest), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_without_a_publisher_is_of_the_site_that_it_stands_on() =>
        Assert.Equal("courier.example", Compose(Read("a.md", "---\ntitle: Ferry fire kills fourteen\nurl: https://www.courier.example/news/1\n---\n\n" + Fire + " killed fourteen people.\n")).Stories[0].Sources[0].Outlet);

    [Theory]
    [InlineData("Fire on ferry off Karsund, rescue under way")]
    [InlineData("Ferry burns off Karsund: dozens feared dead")]
    [InlineData("What is known of the ferry fire off Karsund")]
    [InlineData("Opinion: The ferry fire off Karsund was no accident")]
    [InlineData("Minister mourns the dead of the ferry fire off Karsund")]
    [InlineData("Ferry fire off Karsund: Why did nobody see it?")]
    public void A_story_is_headed_by_an_article_that_reports_how_it_ended(string other) =>
        Assert.Equal("Fourteen killed in ferry fire off Karsund", Assert.Single(Compose(
            Ferry("a.md", "Gazette", other, "broke out on Saturday night. Boats of fishermen from Karsund took the passengers off the ferry, the coast guard said, and helicopters were sent.", "2026-11-21T22:00"),
            Ferry("b.md", "Post", "Fourteen killed in ferry fire off Karsund", "has cost fourteen lives. The ferry burned for six hours; fishermen of Karsund were the first to reach its passengers, and the coast guard towed it in.", "2026-11-22T09:00")).Stories).Headline);

    [Fact]
    public void A_story_that_is_still_under_way_is_headed_so() =>
        Assert.Equal("Fire on ferry off Karsund, rescue under way", Assert.Single(Compose(
            Ferry("a.md", "Gazette", "Fire on ferry off Karsund, rescue under way", "broke out on Saturday night. Boats of fishermen from Karsund took passengers off the ferry, the coast guard said, and helicopters were sent.", "2026-11-22T08:00"),
            Ferry("b.md", "Post", "Opinion: Who lets such ferries sail?", "does not surprise me. I have seen the ferry in the harbour of Karsund, and what the coast guard and its passengers could see there nobody wanted to.", "2026-11-22T09:00")).Stories).Headline);

    [Fact]
    public void A_story_opens_with_a_report_and_not_with_what_a_writer_thinks_of_it() =>
        Assert.StartsWith(Fire + " killed", Assert.Single(Compose(
            Ferry("a.md", "Gazette", "Nobody was surprised", "off the port of Karsund, in which fourteen passengers of the ferry were killed by a fire, is what I have warned of for years as a ferry captain of Karsund.", "2026-11-22T08:00"),
            Ferry("b.md", "Post", "Fourteen killed in ferry fire", "killed fourteen passengers on Saturday night.", "2026-11-22T09:00")).Stories).Happened[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Of_stories_that_as_many_outlets_tell_deaths_come_before_remarks()
    {
        var digest = Compose(
            Read("a.md", Front("Gazette", "Mayor praises the new park of Lund") + "Mayor Ada Holt of Lund praised the new park on Saturday and called its lawns the best of the region.\n"),
            Read("b.md", Front("Post", "Mayor hails new park of Lund") + "The new park of Lund has the best lawns of the region, mayor Ada Holt said at its opening on Saturday.\n"),
            Ferry("c.md", "Gazette", "Fourteen killed in ferry fire off Karsund", FirstReport),
            Ferry("d.md", "Post", "Ferry fire kills fourteen", SecondReport));

        Assert.Equal(2, digest.Stories.Length);
        Assert.Contains("kill", digest.Stories[0].Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lists_of_the_front_page_are_the_digests_order_one_after_the_other()
    {
        var digest = Compose([.. Enumerable.Range(0, 12).SelectMany(n => Enumerable.Range(0, n % 3 + 1).Select(o => Read(
            $"{n:D2}-{o}.md", Front($"Outlet {o}", $"Bridge {Word(n)} opens") + $"The bridge {Word(n)} over the river {Word(n + 20)} was opened by {Word(n + 40)} in {Word(n + 60)} on Saturday, {o} hours late.\n")))]);
        var front = FrontPage.Of(digest);

        Assert.True(digest.Stories.Length > 8);
        Assert.Equal(digest.Stories.Select(s => s.Id), front.Leads.Concat(front.Others).Concat(front.Briefs).Concat(front.Older).Select(s => s.Id));
    }

    [Fact]
    public void Pieces_published_more_than_three_days_before_stand_apart_and_do_not_lead()
    {
        var digest = Compose(
            Ferry("a.md", "Gazette", "Fourteen killed in ferry fire", FirstReport, "2026-11-18"),
            Ferry("b.md", "Post", "Ferry fire kills fourteen", SecondReport, "2026-11-17"),
            Read("c.md", Front("Gazette", "New park opens in Lund", "2026-11-19") + "The new park of Lund was opened on Thursday by mayor Ada Holt, who praised its lawns.\n"));
        var front = FrontPage.Of(digest);

        Assert.Equal(["New park opens in Lund"], front.Leads.Select(s => s.Headline));
        Assert.Equal([false, true], digest.Stories.Select(s => s.Older));
        Assert.True(Assert.Single(front.Older).Older);
        Assert.Contains("## Older pieces", DigestMarkdown.Write(digest), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_older_pieces_alone_is_told_as_any_other()
    {
        var front = FrontPage.Of(Compose(
            Ferry("a.md", "Gazette", "Fourteen killed in ferry fire", FirstReport, "2016-02-12")));

        Assert.Single(front.Leads);
        Assert.Empty(front.Older);
    }

    private static Digest Compose(params Article[] articles) => DigestComposer.Compose(Day, articles, []);

    private static Article Ferry(string source, string? outlet, string headline, string rest, string? published = null) =>
        Read(source, Front(outlet, headline, published) + $"{Fire} {rest}\n");

    private static string Front(string? outlet, string headline, string? published = null) =>
        $"---\ntitle: \"{headline}\"\n{(outlet is null ? "" : $"publisher: {outlet}\n")}{(published is null ? "" : $"date: {published}\n")}---\n\n";

    /// <summary>Made-up names: no two have letters in common enough to be one.</summary>
    private static string Word(int n) => "BCDFGHJKLM"[n % 10] + "aeiou"[n / 10 % 5].ToString() + "lnrstvkmpd"[n * 7 % 10] + "aeiou"[n / 3 % 5] + "ndrkstvlmb"[n * 3 % 10] + "ia";

    private static Article Read(string source, string text) =>
        ArticlePipeline.Ingest(new SourceBlob(source, Encoding.UTF8.GetBytes(text))).TryGet(out var article, out var rejection) ? article : throw new InvalidDataException(rejection.Message);
}

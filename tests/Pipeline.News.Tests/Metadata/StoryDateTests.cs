using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Metadata;

/// <summary>A date of what an article tells is not the day on which it was published.</summary>
public class StoryDateTests
{
    private const string Headline = "<h1>Storm hits the coast</h1>";

    [Theory]
    [InlineData("<p>The board will meet again on 9 May 2022.</p>")]
    [InlineData("<p>“We reopen on 9 May 2022,” said Ann Lee.</p>")]
    [InlineData("<p>The report was published on 9 May 2022.</p>")]
    [InlineData("<p>Parliament amended the law on 9 May 2022.</p>")]
    [InlineData("<p>When: 9 May 2022, 10am</p>")]
    [InlineData("<p>Next meeting: 9 May 2022</p>")]
    [InlineData("<p>Photo taken 9 May 2022</p>")]
    [InlineData("<blockquote class=twitter-tweet><p>What a night.</p><p>May 9, 2022</p></blockquote>")]
    [InlineData("<blockquote class=instagram-media><p>A post shared by Ann (@ann)</p><time datetime=2022-05-09>9 May 2022</time></blockquote>")]
    public void A_date_of_the_story_is_not_published(string line)
    {
        Assert.Null(Read(Headline + "<p>The wind rose.</p>" + line).Published);
        Assert.Equal("2022-05-02", Read(Headline + "<p>2 May 2022</p><p>The wind rose.</p>" + line).Published?.Value.ToString());
    }

    [Theory]
    [InlineData("<p>This article was amended on 9 May 2022 to add a reply.</p>")]
    [InlineData("<p>Correction, 9 May 2022: the wall is of stone.</p>")]
    [InlineData("<p>An earlier version of this article misstated what the wall of the outer harbour is made of, and who built it. It was corrected on 9 May 2022.</p>")]
    public void A_correction_is_a_change_and_tells_nothing_of_publication(string line)
    {
        var metadata = Read(Headline + "<p>The wind rose.</p>" + line);
        Assert.Null(metadata.Published);
        Assert.Equal("2022-05-09", metadata.Modified?.Value.ToString());
    }

    [Theory]
    [InlineData("<p>Published on 9 May 2022. Reading time: 5 minutes.</p>")]
    [InlineData("<p>By Ann Lee, 9 May 2022.</p>")]
    [InlineData("<p>By Ann Osborne 9 May 2022</p>")]
    [InlineData("<p>This story was first published on 9 May 2022.</p>")]
    [InlineData("<p>9 May 2022. Words by Ann Lee. Edited by Tom Ray.</p>")]
    public void A_sentence_about_the_text_itself_tells_its_day(string line) => Assert.Equal("2022-05-09", Read(Headline + line).Published?.Value.ToString());

    [Theory]
    [InlineData("2022-05-10T01:30:00Z", "<p>May 9, 2022</p>", "2022-05-09")]
    [InlineData("2022-05-08T22:15:00+00:00", "<p>Published: 9 May 2022</p>", "2022-05-09")]
    [InlineData("2022-05-09T20:30:00-07:00", "<p>10 May 2022</p>", "2022-05-10")]
    [InlineData("2022-05-10T13:30:00Z", "<p>May 9, 2022</p>", "2022-05-09")]
    [InlineData("2022-05-10T01:30:00Z", "<p>May 10, 2022</p><p>May 9, 2022</p>", "2022-05-10T01:30+00:00")]
    public void What_readers_are_told_wins_where_the_stamp_is_a_day_off_by_its_zone(string stamp, string shown, string expected) =>
        Assert.Equal(expected, Read($"<meta property=article:published_time content={stamp}>" + Headline + shown).Published?.Value.ToString());

    private static ArticleMetadata Read(string html) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes("<meta charset=utf-8>" + html))).TryGet(out var document, out _)
            ? MetadataReader.Read(document, new CleanText("Text.", [], []), null)
            : throw new InvalidOperationException("The page was rejected.");
}

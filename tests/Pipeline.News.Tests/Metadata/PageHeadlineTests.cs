using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Metadata;

public class PageHeadlineTests
{
    private const string Body = "<p>The wind rose again in the night, and the boats that lay in the outer harbour were brought behind the wall.</p>";

    [Theory]
    [InlineData("<title>What the night means for you</title>")]
    [InlineData("<title>What the night means for you</title><meta property=og:title content='What the night means for you'>")]
    public void The_heading_that_stands_alone_above_the_text_is_the_headline(string head)
    {
        Assert.Equal("Storm drives boats behind the wall", Headline(head + "<h1>Storm drives boats behind the wall</h1>" + Body + Body));
        Assert.Equal("What the night means for you", Headline(head + "<h1><a href=/boats>Storm drives boats behind the wall</a></h1>" + Body));
        Assert.Equal("What the night means for you", Headline(head + Body + Body + "<h1>A message from our readers' desk</h1>" + Body));
    }

    [Theory]
    [InlineData("<title>Storm hits the coast - and the wall holds</title><meta property=og:title content='Storm hits the coast'><h1>Storm hits the coast - and the wall holds</h1>", "Storm hits the coast - and the wall holds")]
    [InlineData("<title>Harbour row: board votes for the wall</title><meta property=og:title content='Board votes for the wall'><h1>Harbour row: board votes for the wall</h1>", "Harbour row: board votes for the wall")]
    public void The_headline_is_whole_where_a_title_has_all_of_it(string head, string expected) => Assert.Equal(expected, Headline(head + Body));

    [Theory]
    [InlineData("<title>Storm hits coast - Orvale Post</title><h1><span>LIVE</span>Storm hits coast</h1>", "Storm hits coast")]
    [InlineData("<title>Storm hits coast - Orvale Post</title><h1>Storm hits coast <a href=#c>8 comments</a></h1>", "Storm hits coast")]
    [InlineData("<title>Storm hits coast</title><h1>Storm hits coast <span class=comment-count>87</span></h1>", "Storm hits coast")]
    [InlineData("<title>Storm hits coast</title><h1>Storm hits coast 5 min read</h1>", "Storm hits coast")]
    [InlineData("<title>(3) Storm hits the coast</title>", "Storm hits the coast")]
    [InlineData("<title>VIDEO: Storm hits the coast</title>", "Storm hits the coast")]
    [InlineData("<title>Storm hits the coast (VIDEO)</title>", "Storm hits the coast")]
    [InlineData("<title>Storm costs 5 million views of the sea</title>", "Storm costs 5 million views of the sea")]
    [InlineData("<title>Live: a life by the sea</title><h1>Live: a life by the sea</h1>", "a life by the sea")]
    [InlineData("<title>Printer-friendly version: a life by the sea</title><h1>Printer-friendly version: a life by the sea</h1>", "a life by the sea")]
    public void Labels_and_counters_are_no_words_of_the_headline(string head, string expected) => Assert.Equal(expected, Headline(head + Body));

    [Theory]
    [InlineData("<title>Orvale Post | Local | Storm hits the northern coast again</title>", "Storm hits the northern coast again")]
    [InlineData("<title>News - Storm hits the coast - Orvale Post</title>", "Storm hits the coast")]
    [InlineData("<title>Storm hits the coast - Sport - The Orvale Times</title>", "Storm hits the coast")]
    [InlineData("<title>Storm hits the coast – Letters from the Pier</title><link rel=canonical href=https://lettersfromthepier.example/a>", "Storm hits the coast")]
    [InlineData("<title>Storm hits the coast - a year in review</title>", "Storm hits the coast - a year in review")]
    [InlineData("<title>Storm hits the coast - report</title>", "Storm hits the coast - report")]
    public void Site_and_section_are_no_parts_of_the_headline(string head, string expected) => Assert.Equal(expected, Headline(head + Body));

    private static string? Headline(string html) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes("<meta charset=utf-8>" + html))).TryGet(out var document, out _)
            ? MetadataReader.Read(document, new CleanText("Text.", [], []), null).Headline?.Value
            : throw new InvalidOperationException("The page was rejected.");
}

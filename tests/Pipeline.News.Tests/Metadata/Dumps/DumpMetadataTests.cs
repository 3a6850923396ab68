using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Metadata.Dumps;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Metadata.Dumps;

public class DumpMetadataTests
{
    private const string Body = "The storm reached the coast in the night and left the harbour without power.";

    [Theory]
    [InlineData("By Ann Lee|12 May 2020", "Ann Lee")]
    [InlineData("Written by|Ann Lee", "Ann Lee")]
    [InlineData("12 May 2020|Ann Lee", "Ann Lee")]
    [InlineData("Published 12 May 2020 by Ann Lee and Tom Ray", "Ann Lee|Tom Ray")]
    [InlineData("Ann Lee", "Ann Lee")]
    [InlineData("Weather Desk", "")]
    [InlineData("ByAnn Lee UpdatedMay 12, 2020", "Ann Lee")]
    [InlineData("On May 12, 2020May 14, 2020 By Ann Lee", "Ann Lee")]
    [InlineData("109 Comments | Ann Lee | Last updated: May 12, 2020", "Ann Lee")]
    [InlineData("Published: May 8, 2020 · Modified: May 12, 2020 by Ann Lee · 4 min", "Ann Lee")]
    [InlineData("Ann May 12, 2020 0 Comments", "Ann")]
    [InlineData("Ann Lee and Quenell Vorster|12 May 2020", "Ann Lee|Quenell Vorster")]
    [InlineData("by stormwatcher on 12 May 2020", "stormwatcher")]
    [InlineData("Quenell Vorster|12 May 2020", "Quenell Vorster")]
    [InlineData("Coast Harbour|12 May 2020", "")]
    [InlineData("Gardens & StormsHarbours AndCoasts|12 May 2020", "")]
    [InlineData("Posted on May 12, 2020 Posted by Ann Lee 59 Comments", "Ann Lee")]
    [InlineData("On May 12, 2020 By Ann LeeIn Weather, Harbours", "Ann Lee")]
    [InlineData("May|12 June 2020", "")]
    public void Names_who_signs_before_the_body(string lines, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Read(lines, "").Authors.Select(a => a.Value));

    [Theory]
    [InlineData("Written by|Quenell Vorster", "Quenell Vorster")]
    [InlineData("About the author|Ann Lee|Senior reporter", "Ann Lee")]
    [InlineData("Über den Autor|Portrait|Petra Groß", "Petra Groß")]
    [InlineData("Ann Lee|Ann is a gardener and has lived beside the harbour for ten years.", "Ann Lee")]
    [InlineData("Ann Lee is a reporter who covers the harbour and its weather.", "Ann Lee")]
    [InlineData("Ann Lee is a reporter who covers the harbour and its weather.|Tom Ray is a reporter who covers the town and its council.", "")]
    [InlineData("Ann Lee is a port on the northern coast of the island.", "")]
    [InlineData("© 2020 Ann Lee. All rights reserved.", "Ann Lee")]
    [InlineData("© 2020 Ann Lee GmbH. All rights reserved.", "")]
    [InlineData("© 2020 Ann Lee, LLC", "")]
    [InlineData("Ann Lee|More about the harbour", "Ann Lee")]
    [InlineData("Harbour Works|More about the harbour", "")]
    [InlineData("– Ann Lee|More about the harbour", "Ann Lee")]
    [InlineData("(Ann Lee)", "Ann Lee")]
    [InlineData("Reporting by Ann Lee; editing by Tom Ray", "Ann Lee")]
    [InlineData("Share|Ann Lee|Author's profile", "Ann Lee")]
    [InlineData("About the author: Ann", "Ann")]
    [InlineData("About Ann Lee|Ann is a gardener and has lived beside the harbour for ten years.", "Ann Lee")]
    [InlineData("김민수|김민수 is a reporter who covers the harbour and its weather.", "김민수")]
    [InlineData("王小明|王小明 is a reporter who covers the harbour and its weather.", "王小明")]
    [InlineData("© 2020 Harbour Media. All rights reserved.", "")]
    public void Names_who_signs_or_is_presented_below_the_body(string lines, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Read("", lines).Authors.Select(a => a.Value));

    [Theory]
    [InlineData("Subscribe to Orvale Courier|About Orvale Courier and its staff|© 2019–2020 Orvale Courier Ltd. All rights reserved.", "Orvale Courier")]
    [InlineData("Copyright 2020 by Webmakers Inc", null)]
    [InlineData("Read more|Terms", null)]
    public void Who_holds_the_rights_publishes_where_other_lines_name_it_too(string lines, string? expected) =>
        Assert.Equal(expected, Read("", lines).Publisher?.Value);

    [Fact]
    public void A_section_stands_right_above_the_headline_or_nowhere()
    {
        Assert.Equal("Weather", Sections("Courier home|Weather").Section?.Value);
        Assert.Null(Sections("Weather|Courier home and much else that a site says of itself").Section);
    }

    private static ArticleMetadata Sections(string lines) => DumpMetadata.Read(
        new CleanText(Body, [new Paragraph(new TextSpan(0, Body.Length), ParagraphRole.Paragraph)],
            [.. Blocks(lines, DropRules.Section, 0), new DroppedBlock("Storm reaches the coast", DropRules.Headline, 0)]), null);

    [Fact]
    public void A_person_beside_the_headline_is_its_writer_and_not_its_publisher()
    {
        var metadata = DumpMetadata.Read(new CleanText(Body, [new Paragraph(new TextSpan(0, Body.Length), ParagraphRole.Paragraph)],
            [new DroppedBlock("Storm reaches the coast", DropRules.Headline, 0), new DroppedBlock("Ann Lee", DropRules.PublisherName, 0)]), null);
        Assert.Equal(["Ann Lee"], metadata.Authors.Select(a => a.Value));
        Assert.Null(metadata.Publisher);
    }

    [Fact]
    public void The_date_below_the_headline_comes_before_the_one_above() => Assert.Equal("2020-05-12", DumpMetadata.Read(
        new CleanText(Body, [new Paragraph(new TextSpan(0, Body.Length), ParagraphRole.Paragraph)],
            [.. Blocks("13 May 2020", DropRules.Menu, 0), new DroppedBlock("Storm reaches the coast", DropRules.Headline, 0), .. Blocks("12 May 2020", DropRules.Caption, 0)]), null).Published?.Value.ToString());

    [Fact]
    public void A_named_date_far_above_what_was_taken_for_the_headline_counts() => Assert.Equal("2020-05-12", DumpMetadata.Read(
        new CleanText(Body, [new Paragraph(new TextSpan(0, Body.Length), ParagraphRole.Paragraph)],
            [.. Blocks("13 May 2020|Published 12 May 2020|" + string.Join('|', Enumerable.Repeat("Weather", 20)), DropRules.Menu, 0), new DroppedBlock("Storm reaches the coast", DropRules.Headline, 0)]), null).Published?.Value.ToString());

    [Fact]
    public void A_byline_far_above_what_was_taken_for_the_headline_counts() => Assert.Equal(["Ann Lee"], DumpMetadata.Read(
        new CleanText(Body, [new Paragraph(new TextSpan(0, Body.Length), ParagraphRole.Paragraph)],
            [.. Blocks("Ann Lee|Updated 12 May 2020|" + string.Join('|', Enumerable.Repeat("Weather", 20)), DropRules.Menu, 0), new DroppedBlock("Storm reaches the coast", DropRules.Headline, 0)]), null).Authors.Select(a => a.Value));

    [Fact]
    public void A_byline_counts_where_lines_above_it_were_taken_for_the_body() => Assert.Equal(["Ann Lee"], DumpMetadata.Read(
        new CleanText(Body, [new Paragraph(new TextSpan(0, Body.Length), ParagraphRole.Paragraph)], [new DroppedBlock("By Ann Lee", DropRules.Byline, 20)]), null).Authors.Select(a => a.Value));

    [Fact]
    public void A_name_as_the_last_line_of_the_body_signs_it() => Assert.Equal(["Ann Lee"], DumpMetadata.Read(
        new CleanText(Body + "\nAnn Lee", [new Paragraph(new TextSpan(0, Body.Length), ParagraphRole.Paragraph), new Paragraph(new TextSpan(Body.Length + 1, Body.Length + 8), ParagraphRole.Paragraph)], []), null).Authors.Select(a => a.Value));

    [Fact]
    public void A_commenter_below_the_body_is_no_author() => Assert.Empty(Read("", "By Ann Lee|12 May 2020").Authors);

    [Theory]
    [InlineData("12 May 2020", "", "2020-05-12", null)]
    [InlineData("Updated 14 May 2020|Published 12 May 2020", "", "2020-05-12", "2020-05-14")]
    [InlineData("Updated 14 May 2020", "", "2020-05-14", "2020-05-14")]
    [InlineData("", "Published 12 May 2020", "2020-05-12", null)]
    [InlineData("", "12 May 2020", null, null)]
    [InlineData("On 12 May 2020 By Ann LeeIn Weather, Harbours, Coasts, Ships and Ferries, Northern Towns, Islands, Tides, Fishing, Lighthouses", "", "2020-05-12", null)]
    [InlineData("12 May 202014 May 2020 by Ann Lee", "", "2020-05-12", "2020-05-14")]
    [InlineData("14 May 202012 May 2020 by Ann Lee", "", "2020-05-12", "2020-05-14")]
    [InlineData("in Festivals & Events|on 12 May 2020", "", "2020-05-12", null)]
    [InlineData("Event|12 May 2020", "", null, null)]
    [InlineData("03/10/2020|Other day: 25/09/2020", "", "2020-10-03", null)]
    public void Dates_an_article_by_the_lines_around_it(string before, string after, string? published, string? modified)
    {
        var metadata = Read(before, after);
        Assert.Equal(published, metadata.Published?.Value.ToString());
        Assert.Equal(modified, metadata.Modified?.Value.ToString());
    }

    [Theory]
    [InlineData("Courier home|Weather|What the storm left of the harbour|By Ann Lee|12 May 2020|Why you can trust our reporters")]
    [InlineData("Trains run again on Monday|Weather|What the storm left of the harbour|12 May 2020|Read this later, or listen to it")]
    [InlineData("What the storm left of the harbour - The Courier|What the storm left of the harbour|Share|Power returns to the northern coast towns.")]
    public void The_headline_is_what_the_body_speaks_of_and_not_the_nearest_line(string lines)
    {
        var dropped = lines.Split('|').Select(line => new DroppedBlock(line, RuleOf(line), 0));
        var metadata = DumpMetadata.Read(new CleanText(Body, [new Paragraph(new TextSpan(0, Body.Length), ParagraphRole.Paragraph)], [.. dropped]), null);
        Assert.Equal("What the storm left of the harbour", metadata.Headline?.Value);
    }

    [Fact]
    public void A_menu_is_no_headline() => Assert.Null(DumpMetadata.Read(
        new CleanText(Body, [new Paragraph(new TextSpan(0, Body.Length), ParagraphRole.Paragraph)], Blocks("Home page|News and weather|Sign in to your account", DropRules.Menu, 0)), null).Headline);

    private static string RuleOf(string line) =>
        line.StartsWith("By ", StringComparison.Ordinal) ? DropRules.Byline
        : line.EndsWith("2020", StringComparison.Ordinal) ? DropRules.PublicationTime
        : line.Length > 30 && !line.Contains("storm", StringComparison.Ordinal) ? DropRules.Headline
        : DropRules.Menu;

    private static ArticleMetadata Read(string before, string after) =>
        DumpMetadata.Read(new CleanText(Body, [new Paragraph(new TextSpan(0, Body.Length), ParagraphRole.Paragraph)],
            [
                new DroppedBlock("Storm reaches the coast", DropRules.Headline, 0),
                .. Blocks(before, DropRules.OutsideBody, 0),
                .. Blocks(after, DropRules.OutsideBody, Body.Length),
            ]), null);

    private static ImmutableArray<DroppedBlock> Blocks(string lines, string rule, int offset) =>
        [.. lines.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(l => new DroppedBlock(l, rule, offset))];
}

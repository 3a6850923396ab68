using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Metadata.Dumps;

namespace Pipeline.News.Tests.Metadata;

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
    public void Names_who_signs_before_the_body(string lines, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Read(lines, "").Authors.Select(a => a.Value));

    [Fact]
    public void A_commenter_below_the_body_is_no_author() => Assert.Empty(Read("", "By Ann Lee|12 May 2020").Authors);

    [Theory]
    [InlineData("12 May 2020", "", "2020-05-12", null)]
    [InlineData("Updated 14 May 2020|Published 12 May 2020", "", "2020-05-12", "2020-05-14")]
    [InlineData("Updated 14 May 2020", "", "2020-05-14", "2020-05-14")]
    [InlineData("", "Published 12 May 2020", "2020-05-12", null)]
    [InlineData("", "12 May 2020", null, null)]
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

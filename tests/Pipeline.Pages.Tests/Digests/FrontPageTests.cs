using System.Globalization;
using AngleSharp.Html.Parser;
using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.News.Texts;
using Pipeline.Pages.Digests;

namespace Pipeline.Pages.Tests.Digests;

public sealed class FrontPageTests
{
    // Adults read 238 words of such text a minute, by the usual count.
    private const int ThreeMinutes = 3 * 238;

    [Fact]
    public async Task The_open_part_of_fifty_articles_is_read_in_three_minutes()
    {
        var digest = Samples.Digest([.. Enumerable.Range(0, 24).Select(n => Told(n, sources: n < 13 ? 3 : 1, conflict: n is 2 or 7))]);
        digest = digest with
        {
            Counts = digest.Counts with { Articles = 50 },
            SingleSource = [.. Enumerable.Range(0, 20).Select(n => Claim($"x{n}.txt", Sentence(n, 24)))],
            Rejected = [.. Enumerable.Range(0, 6).Select(n => new RejectedUpload($"r{n}.txt", RejectionCode.Empty, "The file has no bytes."))],
            Changes = [],
        };

        var page = new HtmlParser().ParseDocument(await RenderAsync(digest));

        foreach (var hidden in page.QuerySelectorAll("details, nav, script"))
        {
            hidden.Remove();
        }

        var words = page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.InRange(words, 200, ThreeMinutes);
    }

    [Fact]
    public void Stories_lead_in_the_order_of_the_day()
    {
        var digest = Samples.Digest([.. Enumerable.Range(0, 12).Select(n => Told(n, sources: 2, conflict: n == 9))]);

        var page = FrontPage.Of(digest);

        Assert.Equal(["s0", "s1", "s2"], page.Leads.Select(s => s.Id));
        Assert.Equal(digest.Stories.Select(s => s.Id), page.Leads.Concat(page.Others).Concat(page.Briefs).Select(s => s.Id));
    }

    [Fact]
    public async Task Older_pieces_stand_apart_below_the_days_news()
    {
        var page = new HtmlParser().ParseDocument(await RenderAsync(Samples.Digest(Told(0, 2, conflict: false), Told(1, 2, conflict: false) with { Older = true })));

        Assert.Equal("Older pieces", page.QuerySelector("#older")!.TextContent);
        Assert.Null(page.QuerySelector("#s1"));
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=older] a"));
    }

    [Fact]
    public async Task A_figure_that_two_stories_share_is_drawn_once_and_the_other_story_leads_to_it()
    {
        var figure = Told(0, 2, conflict: true).Figures;

        var page = new HtmlParser().ParseDocument(await RenderAsync(Samples.Digest(
            Told(0, 2, conflict: false) with { Figures = figure }, Told(1, 2, conflict: false) with { Figures = figure })));

        Assert.Single(page.QuerySelectorAll(".figures"));
        Assert.Equal("#s0", page.QuerySelector("#s1 .differ a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_Markdown_of_the_largest_day_has_at_most_300_lines_and_leads_to_the_rest()
    {
        var digest = Samples.Digest([.. Enumerable.Range(0, 400).Select(n => Told(n, sources: n < 200 ? 12 : 1, conflict: n % 3 == 0))]);
        digest = digest with
        {
            Counts = digest.Counts with { Articles = 2600 },
            SingleSource = [.. Enumerable.Range(0, 200).Select(n => Claim($"x{n}.txt", Sentence(n, 24)))],
            Rejected = [.. Enumerable.Range(0, 300).Select(n => new RejectedUpload($"r{n}.txt", RejectionCode.Empty, "The file has no bytes."))],
            Changes = [.. Enumerable.Range(0, 300).Select(n => new DigestChange(ChangeKind.Added, $"c{n}.txt", null))],
        };

        var written = DigestMarkdown.Write(digest, new DigestLinks("digest.html", id => $"stories/{id}.html"));

        Assert.InRange(written.Split('\n').Length, 150, 300);
        Assert.Contains("(digest.html)", written, StringComparison.Ordinal);
        Assert.All(FrontPage.Of(digest).Leads, s => Assert.Contains($"(stories/{s.Id}.html)", written, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_story_of_a_large_day_can_be_reached()
    {
        var digest = Samples.Digest([.. Enumerable.Range(0, 300).Select(n => Told(n, 1, conflict: false))]);

        var page = new HtmlParser().ParseDocument(await RenderAsync(digest));

        var links = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ToHashSet();
        Assert.All(digest.Stories, s => Assert.Contains($"/days/2016-02-12/stories/{s.Id}", links));
    }

    private static DigestStory Told(int number, int sources, bool conflict) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"s{number}"),
        Headline = Sentence(number, 8),
        IndependentSources = sources,
        Sources = [.. Enumerable.Range(0, sources).Select(n => new StorySource($"{number}-{n}.txt", $"Outlet {n}", Sentence(n, 8), "2016-02-12", null, "en", [], [], "f", null, null))],
        Happened = [.. Enumerable.Range(0, 3).Select(n => new Passage($"{number}-0.txt", new TextSpan(n, n + 5), Sentence(n, 25)))],
        Said = [.. Enumerable.Range(0, 12).Select(n => Claim($"{number}-0.txt", Sentence(n, 20)) with { Claim = n })],
        Figures = conflict
            ? [new FigureComparison($"f{number}", FigureRelation.Conflict, "killed", "people", "the blast", 0.8, "Both count people killed.", ["s"], [Samples.Mention("83", 83), Samples.Mention("120", 120)])]
            : [],
    };

    private static ReportedClaim Claim(string source, string words) => Samples.Said(words, "Ann Lee") with { Source = source, Outlet = "Outlet", Stance = default, Modality = default };

    private static string Sentence(int number, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(n => string.Create(CultureInfo.InvariantCulture, $"word{number}{n}")));

    private static Task<string> RenderAsync(Digest digest) =>
        PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?> { ["Digest"] = digest, ["Links"] = Samples.Links });
}

using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Copies;

namespace Pipeline.News.Tests.Stories;

/// <summary>What repeats what, and what a reader of the digest is told of it.</summary>
public sealed class CopiesInDigestTests
{
    private static readonly string[] Wire =
    [
        "The harbour of Orvale was closed on Tuesday after a ferry struck the eastern breakwater and took on water, the coast guard said.",
        "All 214 passengers were brought ashore within two hours, and eleven of them were treated for cold in the district hospital.",
        "The captain told investigators that the rudder had failed as the ship turned into the channel against a strong north wind.",
        "Divers began to examine the hull in the afternoon, while a tug held the bow clear of the stones at the foot of the wall.",
        "The owners said that a second ship would take over the crossing from Thursday at the latest and that tickets stay valid.",
        "It was the third accident at the breakwater since the channel was dredged, and the council asked the ministry for new lights.",
    ];

    private static readonly string[] Own =
    [
        "Travellers to the islands must expect long delays this week, because the Orvale ferry lies crippled at the breakwater.",
        "Hotels along the quay took in those who were stranded overnight, and a bakery handed out rolls until its shelves were bare.",
        "Fishermen complained that nobody had warned them about the floating wreckage, which tore two of their nets before dawn.",
        "Whether the hull can be mended in the yard at Lund is unclear; the last ship that came in with such a gash was broken up.",
        "A teacher who had stood on the upper deck described a long scraping noise and then the slow tilt of the whole saloon.",
    ];

    private const string Quote =
        "“We had four minutes in which everything could have gone wrong, and in those four minutes forty people did exactly what they had "
        + "practised every winter, without an order, without a light and with the water already standing above the engine room grating, and I "
        + "shall be grateful to each of them for as long as I live”";

    [Fact]
    public void The_same_article_under_another_headline_adds_no_source() =>
        Counts(1, CopyKind.Exact, Article("a", "Post", "Ferry strikes breakwater", Wire), Article("b", "Herald", "Orvale harbour closed", Wire));

    [Fact]
    public void A_syndicated_article_with_the_hosts_words_around_it_adds_no_source() => Counts(
        1, CopyKind.Near, Article("a", "Post", "Ferry strikes breakwater", Wire),
        Article("b", "Herald", "Orvale ferry hits wall", ["From our partners on the coast comes this report of yesterday's accident.", .. Wire, "The Herald is a member of the northern press group. Write to our editors if you have seen something."]));

    [Fact]
    public void An_article_cut_to_its_first_third_adds_no_source() => Counts(
        1, CopyKind.Excerpt, Article("a", "Post", "Ferry strikes breakwater", [.. Wire, .. Own[1..4]]), Article("b", "Herald", "Ferry hits wall", Wire[..3]));

    [Fact]
    public void An_updated_article_adds_no_source_whatever_figure_it_corrects() => Counts(
        1, CopyKind.Near, Article("a", "Post", "Ferry strikes breakwater", Wire),
        Article("b", "Post", "Ferry strikes breakwater, 13 hurt", [Wire[0], Wire[1].Replace("eleven", "thirteen", StringComparison.Ordinal), .. Own[1..3], .. Wire[2..]]));

    [Fact]
    public void Articles_of_their_own_that_take_a_paragraph_from_one_agency_are_one_source() => Counts(
        1, CopyKind.SameAgency, Article("a", "Post", "Ferry cripples Orvale", [.. Own[..3], Wire[0], Wire[2]], "Reuters"),
        Article("b", "Herald", "Orvale ferry accident", [Wire[0], Wire[2], Own[3], Own[4], Wire[4], Wire[5]], "Reuters"));

    [Fact]
    public void The_same_paragraph_without_a_common_agency_leaves_them_independent() => Counts(
        2, null, Article("a", "Post", "Ferry cripples Orvale", [.. Own[..3], Wire[0], Wire[2]], "Reuters"),
        Article("b", "Herald", "Orvale ferry accident", [Wire[0], Wire[2], Own[3], Own[4], Wire[4], Wire[5]], "AP"));

    [Fact]
    public void A_long_quotation_that_both_bring_leaves_them_independent() => Counts(
        2, null, Article("a", "Post", "Captain thanks Orvale ferry's crew", [Wire[0], Quote + ", the captain of the Orvale ferry said at the breakwater.", Wire[1]]),
        Article("b", "Herald", "Orvale ferry crew praised", [Own[0], Own[2], "The captain found these words for his crew at the breakwater: " + Quote + "."]));

    [Fact]
    public void Two_reports_on_one_press_release_in_their_own_words_are_independent() => Counts(
        2, null, Article("a", "Post", "Second ship for Orvale", [Wire[4], Own[0], Own[1], "Passengers of the Orvale ferry may ask for their money back at any counter, the company wrote."]),
        Article("b", "Herald", "Orvale ferry replaced", ["In a statement the company promised a replacement for the Orvale ferry within the week.", Wire[4], Wire[0], Own[3]]));

    [Fact]
    public void What_a_site_puts_below_all_its_articles_makes_no_copies()
    {
        const string Footer = "Sign up for our morning letter and get the five most important stories of the coast before breakfast, free of charge and "
            + "without advertisements. You may end it whenever you like with one click. The Post is owned by its readers and takes no money from parties, "
            + "unions or companies; how we work and who pays us is told on our pages about ourselves.";
        Assert.Empty(CopyFinder.Find(
        [
            Article("a", "Post", "Ferry strikes breakwater", [Wire[0], Wire[1], Footer]),
            Article("b", "Post", "Kestrels win the cup", ["The Kestrels beat Norrby in the cup final on penalties before a full house at Lund Arena.", "Coach Mia Sandell praised her keeper and dedicated the win to the club's cook.", Footer]),
        ]));
    }

    [Fact]
    public void Hardly_any_words_are_a_copy_only_under_the_same_headline()
    {
        Assert.Empty(CopyFinder.Find([Article("a", "Post", "Ferry strikes breakwater", ["Watch it live here."]), Article("b", "Post", "Kestrels win the cup", ["Watch it live here."])]));
        Assert.Single(CopyFinder.Find([Article("a", "Post", "Ferry strikes breakwater", ["Watch it live here."]), Article("b", "Herald", "Ferry strikes breakwater", ["Watch it live here."])]));
    }

    [Fact]
    public void Notes_that_share_a_phrase_are_no_copies() => Assert.Empty(CopyFinder.Find(
    [
        Article("a", "Post", "Mills up", ["Shares of Orvale Mills closed higher on Tuesday after a quiet day."]),
        Article("b", "Post", "Yards up", ["Shares of Norrby Yards closed higher on Tuesday after a loss in spring."]),
    ]));

    /// <param name="kind">Null where neither repeats the other.</param>
    private static void Counts(int independent, CopyKind? kind, params Article[] articles)
    {
        var digest = DigestComposer.Compose(new DigestDay(new DateOnly(2026, 3, 3)), articles, []);
        var story = Assert.Single(digest.Stories);
        var copies = story.Sources.Where(s => s.Copy is not null).ToList();

        Assert.Equal(independent, story.IndependentSources);
        Assert.Equal((2 - independent, 2 - independent), (digest.Counts.Copies, copies.Count));
        var told = DigestMarkdown.Write(digest);
        Assert.Contains(independent == 1 ? "2 articles, 1 independent source." : "2 articles, 2 independent sources.", told, StringComparison.Ordinal);
        Assert.Equal(kind, copies.SingleOrDefault()?.Copy);
        Assert.Equal(kind is not null, told.Contains(kind == CopyKind.SameAgency ? "from the same agency as" : "copy of", StringComparison.Ordinal));
        Assert.Equal(kind is not null, DigestJson.Write(digest).Contains($"\"copyOf\": \"{copies.SingleOrDefault()?.CopyOf ?? "a.txt"}\"", StringComparison.Ordinal));
        // One source that says the same twice is no agreement, and is not at odds with itself.
        Assert.All(story.Figures.Where(_ => independent == 1), f => Assert.Contains("1 independent source", f.Why, StringComparison.Ordinal));
        Assert.DoesNotContain(story.Figures, f => independent == 1 && f.Relation == FigureRelation.Conflict);
    }

    private static Article Article(string name, string publisher, string headline, string[] paragraphs, string? agency = null)
    {
        var read = ArticlePipeline.Ingest(new SourceBlob($"{name}.md", System.Text.Encoding.UTF8.GetBytes($"# {headline}\n\n{string.Join("\n\n", paragraphs)}\n"))).TryGet(out var article, out var rejection)
            ? article
            : throw new InvalidDataException(rejection.Message);
        return read with
        {
            Source = $"{name}.txt",
            Metadata = read.Metadata with
            {
                Publisher = new Sourced<string>(publisher, FieldSource.Html, 1),
                Agencies = agency is null ? [] : [new Sourced<string>(agency, FieldSource.Text, 1)],
            },
        };
    }
}

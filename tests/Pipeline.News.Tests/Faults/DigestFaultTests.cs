using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Serialization;
using Pipeline.News.Tests.Stories;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Faults;

/// <summary>A fault of our own in a day's comparison takes one article or one story out, and a line says so.</summary>
public sealed class DigestFaultTests
{
    private const string Bad = "bad.txt";
    private const string Secret = "the minister's words";

    private static readonly DigestDay Day = new(new DateOnly(2026, 11, 22));

    private static readonly Article[] Good =
    [
        .. Seeds.All.Select(Seeds.Article),
        Made.WithFigure("orvale.txt", "At least 83 people were killed when the dam broke above Orvale.", "83 people", 83),
        Made.WithFigure("norrby.txt", "Some 85 people were killed when the dam broke above Orvale on Monday.", "85 people", 85),
    ];

    private static readonly Article[] All = [.. Good, Made.WithFigure(Bad, "Only 12 people were killed when the dam broke above Orvale, it is said.", "12 people", 12)];

    public static TheoryData<string> WholeDayStages => [.. Enum.GetNames<DigestStage>().Where(s => s != nameof(DigestStage.StoryLayout))];

    public static TheoryData<string> ComparingStages => [.. Enum.GetNames<DigestStage>().TakeWhile(s => s != nameof(DigestStage.Continuity))];

    [Theory]
    [MemberData(nameof(WholeDayStages))]
    public void A_fault_over_one_article_leaves_the_digest_of_the_others_as_if_it_were_not_there(string stage)
    {
        var expected = DigestComposer.Compose(Day, Good, []);

        var digest = Compose(All, Throwing(Enum.Parse<DigestStage>(stage), Bad));

        var line = Assert.Single(digest.Rejected);
        Assert.Equal((Bad, RejectionCode.Fault), (line.Source, line.Code));
        Assert.Contains($"{Enum.Parse<DigestStage>(stage).Words()} (InvalidOperationException)", line.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, DigestJson.Write(digest), StringComparison.Ordinal);
        Assert.Equal(expected.Counts with { Rejected = 1 }, digest.Counts);
        AssertSame(expected, digest with { Rejected = [], Counts = expected.Counts, InputHash = expected.InputHash });
    }

    [Fact]
    public void A_fault_in_laying_out_a_story_leaves_its_headline_its_sources_and_a_line()
    {
        var whole = DigestComposer.Compose(Day, All, []);

        var digest = Compose(All, Throwing(DigestStage.StoryLayout, Bad));

        var story = Assert.Single(digest.Stories, s => s.Fault is not null);
        Assert.Contains("story layout (InvalidOperationException)", story.Fault, StringComparison.Ordinal);
        Assert.Contains(story.Sources, s => s.Source == Bad);
        Assert.Empty(story.Happened);
        Assert.Empty(digest.Rejected);
        Assert.Contains("story layout (InvalidOperationException)", DigestMarkdown.Write(digest).Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        AssertSame(
            whole with { Stories = [.. whole.Stories.Where(s => s.Id != story.Id)], InputHash = digest.InputHash, Counts = digest.Counts },
            digest with { Stories = [.. digest.Stories.Where(s => s.Id != story.Id)] });
    }

    [Fact]
    public void Of_two_articles_that_fail_only_together_one_is_left_out()
    {
        var digest = Compose(All, (stage, articles) =>
        {
            if (stage == DigestStage.FigureMatching && articles.Any(a => a.Source == Bad) && articles.Any(a => a.Source == "orvale.txt"))
            {
                throw new InvalidOperationException(Secret);
            }
        });

        Assert.Single(digest.Rejected);
        Assert.Equal(All.Length - 1, digest.Counts.Articles);
    }

    [Fact]
    public void Several_bad_articles_are_all_left_out()
    {
        var bad = All.Take(4).Select(a => a.Source).ToHashSet();

        var digest = Compose(All, (_, articles) =>
        {
            if (articles.Any(a => bad.Contains(a.Source)))
            {
                throw new InvalidOperationException(Secret);
            }
        });

        Assert.Equal(bad.Order(StringComparer.Ordinal), digest.Rejected.Select(r => r.Source));
        AssertSame(DigestComposer.Compose(Day, All[4..], []), digest with { Rejected = [], Counts = digest.Counts with { Rejected = 0 }, InputHash = DigestComposer.Compose(Day, All[4..], []).InputHash });
    }

    [Fact]
    public void What_fails_without_any_article_is_no_fault_of_one() =>
        Assert.ThrowsAny<Exception>(() => Compose(All, (_, _) => throw new InvalidOperationException(Secret)));

    [Theory]
    [InlineData(nameof(DigestStage.Copies))]
    [InlineData(nameof(DigestStage.StoryLayout))]
    public void Cancellation_is_no_fault(string stage) =>
        Assert.ThrowsAny<OperationCanceledException>(() => Compose(All, (at, _) =>
        {
            if (at == Enum.Parse<DigestStage>(stage))
            {
                throw new OperationCanceledException();
            }
        }));

    [Theory]
    [MemberData(nameof(ComparingStages))]
    public void A_comparison_goes_on_without_the_article_and_names_it(string stage)
    {
        var comparison = DigestComposer.Compare(All, Throwing(Enum.Parse<DigestStage>(stage), Bad));

        Assert.Equal(Bad, Assert.Single(comparison.Spared).Article.Source);
        Assert.Contains("\"faults\": [", ComparisonJson.Write(comparison), StringComparison.Ordinal);
        Assert.Equal(ComparisonJson.Write(DigestComposer.Compare(Good)), ComparisonJson.Write(comparison with { Spared = [] }));
    }

    [Fact]
    public void The_same_program_keeps_the_digest_and_another_one_composes_it_again()
    {
        var first = Compose(All, Throwing(DigestStage.Copies, Bad));

        Assert.Same(first, DigestComposer.Compose(Day, All, [], replaced: first));
        var again = DigestComposer.Compose(Day, All, [], replaced: first with { InputHash = new string('0', 32) });
        Assert.Equal((2, 0), (again.Revision, again.Counts.Rejected));
    }

    [Fact]
    public void A_digest_of_an_earlier_day_that_cannot_be_followed_is_left_out()
    {
        var before = DigestComposer.Compose(Day.Previous, Good, []);
        var broken = before with { Day = Day.Date.AddDays(-2), Stories = [.. before.Stories.Select(s => s with { Terms = default })] };

        var digest = DigestComposer.Compose(Day, All, [], [broken, before]);

        var expected = DigestComposer.Compose(Day, All, [], [before]);
        AssertSame(expected, digest with { InputHash = expected.InputHash });
        Assert.Contains(digest.Stories, s => s.ContinuesFrom is not null);
    }

    [Fact]
    public async Task A_story_that_a_form_cannot_hold_is_told_by_a_line()
    {
        var digest = DigestComposer.Compose(Day, All, []);
        var bad = digest.Stories[0];
        var broken = digest with { Stories = digest.Stories.Replace(bad, bad with { Said = default }) };
        Assert.ThrowsAny<Exception>(() => DigestMarkdown.Write(broken));

        var text = await DigestFaults.WriteAsync(broken, "Markdown", d => Task.FromResult(DigestMarkdown.Write(d)));

        Assert.Equal(DigestMarkdown.Write(digest with { Stories = digest.Stories.Replace(bad, digest.Stories[0].With("LINE")) }).Replace("LINE", "", StringComparison.Ordinal).Length, Without(text).Length);
        Assert.Contains("Markdown", text, StringComparison.Ordinal);

        static string Without(string text) => string.Join('\n', text.Split('\n').Select(l => l.StartsWith("A fault of this program", StringComparison.Ordinal) ? "" : l));
    }

    private static Digest Compose(IReadOnlyList<Article> articles, StageBegins begin) => DigestComposer.Compose(Day, articles, [], null, null, begin);

    private static StageBegins Throwing(DigestStage at, string source) => (stage, articles) =>
    {
        if (stage == at && articles.Any(a => a.Source == source))
        {
            throw new InvalidOperationException(Secret);
        }
    };

    private static void AssertSame(Digest expected, Digest digest) => Assert.Equal(DigestJson.Write(expected), DigestJson.Write(digest));
}

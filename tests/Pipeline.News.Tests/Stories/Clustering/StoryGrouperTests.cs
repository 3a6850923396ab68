using Pipeline.News.Articles;
using Pipeline.News.Digests;

namespace Pipeline.News.Tests.Stories.Clustering;

public sealed class StoryGrouperTests
{
    private static readonly Article[] Day =
    [
        Made.Article("a.txt", "Dam breaks above Orvale", "The dam above Orvale broke on Monday, and water filled the lower town. Mayor Ada Brandt called the army."),
        Made.Article("b.txt", "Orvale: water in the lower town", "Water stands in the lower town of Orvale since the dam broke. Brandt, the mayor, asked the army for boats."),
        Made.Article("c.txt", "Kestrels win the cup", "The Kestrels beat Norrby in the cup final at Lund Arena on penalties. Coach Mia Sandell praised her keeper."),
        Made.Article("d.txt", "Cup for the Kestrels", "On penalties the Kestrels won the cup final against Norrby. Sandell, their coach, spoke of a long night in Lund."),
    ];

    [Fact]
    public void Articles_about_one_event_are_one_story() =>
        Assert.Equal([[0, 1], [2, 3]], DigestComposer.Compare(Day).Stories.Select(s => s.Articles.ToArray()));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, 4)]
    [InlineData(2, 4)]
    public void Two_articles_of_a_day_that_have_nothing_but_common_words_in_common_are_two_stories(int one, int other)
    {
        Article[] all = [.. Day, Made.Article(
            "e.txt", "Painting is back in Hartfell", "A painting that thieves took from the museum of Hartfell hangs in its old place. Olga Nilsen praised the police on Monday, and spoke of a long night.")];

        Assert.Equal(2, DigestComposer.Compare([all[one], all[other]]).Stories.Length);
    }

    [Fact]
    public void Stories_that_come_in_over_thousands_of_articles_are_held_together()
    {
        const int Stories = 500;
        var towns = Enumerable.Range(0, Stories).Select(s => $"{(char)('A' + s % 26)}{new string((char)('a' + s / 26 % 26), 2)}{(char)('a' + s % 7)}ville").ToArray();
        var mayors = Enumerable.Range(0, Stories).Select(s => $"{(char)('A' + s % 23)}o{new string((char)('a' + s / 23), 2)}son").ToArray();
        var day = Enumerable.Range(0, 5 * Stories).Select(i => (Number: i, Story: i % Stories))
            .Select(x => Made.Article(
                $"{x.Number:D5}.txt", $"Water in {towns[x.Story]}",
                $"The dam above {towns[x.Story]} broke, and the mayor of {towns[x.Story]}, {mayors[x.Story]}, called the army. Number {x.Number} of the reports from {towns[x.Story]} quotes {mayors[x.Story]}."));

        var stories = DigestComposer.Compare([.. day]).Stories;

        Assert.Equal(
            Enumerable.Range(0, Stories).Select(s => string.Join(' ', Enumerable.Range(0, 5).Select(k => s + k * Stories))),
            stories.Select(s => string.Join(' ', s.Articles)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(12, 2)]
    public void What_many_tell_is_two_events_only_where_all_their_words_draw_one_line(int wordsOfTheirOwn, int stories)
    {
        var (common, rest, own) = (Words[..60], Words[60..140], new[] { Words[140..156], Words[156..172] });
        var random = new Random(20260302);
        var day = OfTwoKinds(i =>
            random.GetItems(common, 40).Concat(random.GetItems(own[i % 2], wordsOfTheirOwn)).Concat(random.GetItems(rest, 14 - wordsOfTheirOwn)));

        var found = DigestComposer.Compare([.. day]).Stories;

        Assert.Equal(stories, found.Length);
        Assert.All(found.Where(_ => stories > 1), s => Assert.Single(s.Articles.Select(a => a % 2).Distinct()));
        Assert.All(found, s => Assert.Equal(stories - 1, s.Related.Length));
    }

    private static readonly string[] Syllables = ["ba", "de", "ki", "lo", "mu", "ra", "se", "ti", "vo", "na"];

    private static readonly string[] Words =
        [.. Enumerable.Range(0, 400).Select(i => $"{Syllables[i % 10]}{Syllables[i / 10 % 10]}{Syllables[i / 100]}n")];

    private static IEnumerable<Article> OfTwoKinds(Func<int, IEnumerable<string>> words) =>
        Enumerable.Range(0, 24).Select(i => Made.Article($"{i:D2}.txt", "News of the day", string.Join(' ', words(i))));

    [Theory]
    [InlineData("2026-03-02", "2026-03-03", 1)]
    [InlineData("2026-03-02", "2026-03-12", 2)]
    public void What_is_told_otherwise_after_a_pause_is_another_event(string first, string second, int stories)
    {
        var (common, own) = (Words[..60], new[] { Words[140..160], Words[160..180] });
        var random = new Random(20260302);
        var day = Enumerable.Range(0, 8).Select(i => Made.Article(
            $"{i:D2}.txt", "News of the day", string.Join(' ', random.GetItems(common, 50).Concat(random.GetItems(own[i % 2], 8))), i % 2 == 0 ? first : second));

        Assert.Equal(stories, DigestComposer.Compare([.. day]).Stories.Length);
    }

    [Fact]
    public void A_copy_is_in_the_story_of_its_original_and_counts_once()
    {
        Article[] day = [.. Day, Made.Article("e.txt", "Wire: dam breaks", Day[0].Body.Text), Made.Article("f.txt", "Dam", Day[0].Body.Text)];

        Assert.Equal([[0, 1, 4, 5], [2, 3]], DigestComposer.Compare(day).Stories.Select(s => s.Articles.ToArray()));
    }

    [Fact]
    public void A_story_keeps_its_id_the_next_day()
    {
        var first = DigestComposer.Compose(new DigestDay(new DateOnly(2026, 3, 2)), Day, []);
        Article[] nextDay =
        [
            Made.Article("e.txt", "Army boats reach Orvale", "Army boats reached the lower town of Orvale a day after the dam broke, Mayor Brandt said."),
            Made.Article("f.txt", "Orvale counts its losses", "After the dam broke, Orvale and its mayor, Brandt, count their losses in the lower town while the army helps."),
        ];
        var second = DigestComposer.Compose(new DigestDay(new DateOnly(2026, 3, 3)), nextDay, [], [first]);

        var story = Assert.Single(second.Stories);
        Assert.Equal(first.Stories.Single(s => s.Sources.Any(x => x.Source == "a.txt")).Id, story.Id);
        Assert.Equal(new DateOnly(2026, 3, 2), story.ContinuesFrom?.Day);
    }

    [Fact]
    public void A_story_that_pauses_goes_on_from_the_last_day_that_told_it()
    {
        var first = Digest(2, Day);
        var second = Digest(3, [Made.Article("x.txt", "Kestrels sell their keeper", "The Kestrels sold the keeper who won them the cup final in Lund to Norrby, coach Sandell said.")], first);
        var third = Digest(4, [Made.Article("y.txt", "Orvale: the lower town dries", "Two days after the dam broke above Orvale the lower town is dry again. Mayor Ada Brandt sent the army home.")], first, second);

        var story = Assert.Single(third.Stories);
        Assert.Equal(new DateOnly(2026, 3, 2), story.ContinuesFrom?.Day);
        Assert.Equal(first.Stories.Single(s => s.Sources.Any(x => x.Source == "a.txt")).Id, story.Id);
    }

    [Fact]
    public void Another_event_of_the_same_kind_on_the_next_day_is_a_new_story()
    {
        var first = Digest(2, Day);
        var second = Digest(3,
        [
            Made.Article("e.txt", "Dam breaks above Halden", "The dam above Halden broke on Tuesday, and water filled the market. Mayor Olaf Reis called the fire brigade."),
            Made.Article("f.txt", "Halden: water in the market", "Water stands in the market of Halden since the dam broke. Reis, the mayor, asked the fire brigade for pumps."),
        ], first);

        Assert.Null(Assert.Single(second.Stories).ContinuesFrom);
    }

    private static Digest Digest(int day, Article[] articles, params Digest[] earlier) =>
        DigestComposer.Compose(new DigestDay(new DateOnly(2026, 3, day)), articles, [], earlier);
}

using Pipeline.News.Digests;

namespace Pipeline.News.Tests.Stories;

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
}

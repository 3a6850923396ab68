using Pipeline.News.Digests;
using Pipeline.News.Stories;

namespace Pipeline.News.Tests.Stories;

public sealed class SeedStoryTests
{
    private static readonly Comparison Seed = DigestComposer.Compare([.. Seeds.All.Select(Seeds.Article)]);

    [Fact]
    public void Two_deals_ten_days_apart_are_two_events_of_one_running_story()
    {
        Assert.Equal([[0, 1, 2], [3, 4]], Seed.Stories.Select(s => s.Articles.ToArray()));
        Assert.Equal([[1], [0]], Seed.Stories.Select(s => s.Related.ToArray()));
    }

    [Fact]
    public void Figures_are_held_against_each_other_within_one_event_only() =>
        Assert.All(Seed.Figures, f => Assert.Single(f.Mentions.Select(m => Seed.Stories.Single(s => s.Articles.Contains(m.Article))).Distinct()));

    [Fact]
    public void What_happened_is_told_in_sentences_of_the_bodies()
    {
        var digest = DigestComposer.Compose(new DigestDay(new DateOnly(2016, 2, 22)), Seed.Articles, []);

        Assert.All(digest.Stories, story =>
        {
            Assert.NotEmpty(story.Happened);
            Assert.All(story.Happened, passage =>
                Assert.Contains(passage.Text, Seed.Articles.Single(a => a.Source == passage.Source).Body.Text, StringComparison.Ordinal));
        });
    }
}

using Pipeline.News.Articles;
using Pipeline.News.Stories;

namespace Pipeline.News.Tests.Stories.Claims;

public sealed class ClaimMatcherTests
{
    private const string Said = "Minister Ada Brandt said the eastern gate of the Orvale dam was repaired in spring.";
    private const string Told = "The eastern gate of the Orvale dam was repaired in spring, Brandt told reporters.";
    private const string Not = "The eastern gate of the Orvale dam was not repaired in spring, Jon Okafor said.";

    [Fact]
    public void The_same_content_from_the_same_speaker_is_one_line()
    {
        var match = Assert.Single(Compare(
            Made.Article("a.txt", "Orvale dam gate", Said, null, null, Made.Said(Said, "Ada Brandt", Said[29..])),
            Made.Article("b.txt", "Orvale dam gate", Told, null, null, Made.Said(Told, "Brandt", Told[..Told.IndexOf(',', StringComparison.Ordinal)]))));

        Assert.Equal(ClaimRelation.Same, match.Relation);
        Assert.Contains("same speaker", match.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_speaker_negates_contradicts()
    {
        var match = Assert.Single(Compare(
            Made.Article("a.txt", "Orvale dam gate", Said, null, null, Made.Said(Said, "Ada Brandt", Said[29..])),
            Made.Article("b.txt", "Orvale dam gate", Not, null, null, Made.Said(Not, "Jon Okafor", Not[..Not.IndexOf(',', StringComparison.Ordinal)]))));

        Assert.Equal(ClaimRelation.Contradicts, match.Relation);
    }

    private static System.Collections.Immutable.ImmutableArray<ClaimMatch> Compare(params Article[] articles) => DigestComposer.Compare(articles).Claims;
}

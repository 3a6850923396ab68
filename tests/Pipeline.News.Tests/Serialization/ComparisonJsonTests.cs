using System.Text.Json;
using Pipeline.News.Articles;
using Pipeline.News.Serialization;
using Pipeline.News.Tests.Stories;

namespace Pipeline.News.Tests.Serialization;

/// <summary>What <c>compare --json</c> prints, field by field: others build on it.</summary>
public sealed class ComparisonJsonTests
{
    private static readonly Article[] Articles =
    [
        PairSpec.Article("a.md", "Crane Falls on Lund Market, 3 Dead // A crane fell on the market of Lund. Mayor Ada Brandt said the eastern gate of the Orvale dam was repaired in spring."),
        PairSpec.Article("b.md", "Crane falls on market of Lund // A crane fell and killed three people on the market of Lund. The eastern gate of the Orvale dam was fixed in spring, Ada Brandt told reporters."),
        PairSpec.Article("c.md", "Crane falls in Lund // A crane killed three people on the market of Lund. The eastern gate of the Orvale dam was not repaired in spring, engineer Jon Okafor said."),
    ];

    private static readonly JsonElement Printed = JsonDocument.Parse(ComparisonJson.Write(DigestComposer.Compare(Articles))).RootElement;

    [Theory]
    [InlineData("", "stories, copies, claims, figures")]
    [InlineData("stories", "id, headline, articles, related")]
    [InlineData("claims", "relation, confidence, why, mentions")]
    [InlineData("claims.mentions", "source, claim")]
    [InlineData("figures", "relation, measure, unit, about, confidence, why, mentions")]
    [InlineData("figures.mentions", "source, start, end, text, value, low, high", "in")]
    public void Every_object_has_the_fields_of_the_contract_in_their_order(string path, string fields, string? optional = null)
    {
        var found = path.Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(new[] { Printed }.AsEnumerable(), (objects, name) => objects.SelectMany(o => o.GetProperty(name).EnumerateArray())).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, o => Assert.Equal(fields, string.Join(", ", o.EnumerateObject().Select(p => p.Name).Where(name => name != optional))));
    }

    [Fact]
    public void Every_article_is_in_one_story() => Assert.Equal(
        ["a.md", "b.md", "c.md"],
        Printed.GetProperty("stories").EnumerateArray().SelectMany(s => s.GetProperty("articles").EnumerateArray()).Select(a => a.GetString()).Order(StringComparer.Ordinal));

    [Fact]
    public void A_figure_is_found_at_its_offsets_and_one_of_the_headline_has_none()
    {
        var mentions = Printed.GetProperty("figures").EnumerateArray().SelectMany(f => f.GetProperty("mentions").EnumerateArray()).ToList();

        Assert.Contains(mentions, m => m.GetProperty("start").ValueKind == JsonValueKind.Null);
        foreach (var mention in mentions)
        {
            var article = Articles.Single(a => a.Source == mention.GetProperty("source").GetString());
            var words = mention.GetProperty("text").GetString();
            Assert.Equal(mention.GetProperty("start").ValueKind, mention.GetProperty("end").ValueKind);
            if (mention.GetProperty("start").ValueKind == JsonValueKind.Null)
            {
                Assert.Equal("headline", mention.GetProperty("in").GetString());
                Assert.Contains(words!, article.Metadata.Headline!.Value, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(words, article.Body.Text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]);
            }
        }
    }

    [Fact]
    public void Relations_are_in_lower_case() => Assert.Equal(
        ["agree", "contradicts", "same"],
        new[] { "claims", "figures" }.SelectMany(k => Printed.GetProperty(k).EnumerateArray()).Select(m => m.GetProperty("relation").GetString()).Distinct().Order(StringComparer.Ordinal));
}

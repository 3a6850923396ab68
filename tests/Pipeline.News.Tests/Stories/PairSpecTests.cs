using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Claims;
using Pipeline.News.Stories.Figures;
using Pipeline.News.Stories.Terms;
using Xunit.Abstractions;

namespace Pipeline.News.Tests.Stories;

/// <summary>Floors for what is held for the same: raised when the program gets better, never lowered.</summary>
public sealed class PairSpecTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<Story> OneStory = [new Story("id", "News of the day", [0, 1], 0, [], [])];

    [Fact]
    public void Claims_that_say_the_same_or_the_contrary_are_told_apart() => Hold("claim-pairs.txt", Claims, fewestRight: 54, mostWrongJoins: 0);

    [Fact]
    public void Figures_that_agree_conflict_or_develop_are_told_apart() => Hold("figure-pairs.txt", Figures, fewestRight: 80, mostWrongJoins: 0);

    /// <param name="mostWrongJoins">Pairs of <c>none</c> that are joined, and joined pairs with the wrong relation.</param>
    private void Hold(string file, Func<PairSpec, string> relation, int fewestRight, int mostWrongJoins)
    {
        var pairs = PairSpec.Read(file);
        var found = pairs.Select(p => (Pair: p, Relation: relation(p))).ToList();
        foreach (var (pair, got) in found.Where(f => f.Relation != f.Pair.Relation))
        {
            output.WriteLine($"{got} instead of {pair.Relation}: {pair.First} / {pair.Second}");
        }

        var right = found.Count(f => f.Relation == f.Pair.Relation);
        var wrong = found.Count(f => f.Relation != f.Pair.Relation && f.Relation != "none");
        output.WriteLine($"{right} of {pairs.Count} right, {wrong} wrong joins");
        Assert.True(right >= fewestRight && wrong <= mostWrongJoins, $"{file}: {right} of {pairs.Count} right, {wrong} wrong joins");
    }

    private static string Claims(PairSpec pair)
    {
        ImmutableArray<Article> articles = [PairSpec.Article("a.md", pair.First), PairSpec.Article("b.md", pair.Second)];
        return Only(ClaimMatcher.Match(articles, OneStory, []).Select(m => m.Relation.ToString()));
    }

    private static string Figures(PairSpec pair)
    {
        ImmutableArray<Article> articles = [Timed("a.md", pair.First), Timed("b.md", pair.Second)];
        var lines = FigureMatcher.Match(articles, [.. articles.Select(a => HeadlineReader.Read(a.Metadata, a.Body.Text))], ArticleVectors.Of(articles), OneStory, []);
        return Only((lines.Any(m => m.Relation != FigureRelation.Agree) ? lines.Where(m => m.Relation != FigureRelation.Agree) : lines).Select(m => m.Relation.ToString()));
    }

    private static Article Timed(string source, string line) =>
        PairSpec.Article(source, line[(line.IndexOf('|', StringComparison.Ordinal) + 2)..], $"2026-03-02T{line[..2]}:00");

    private static string Only(IEnumerable<string> relations) =>
        relations.Distinct().ToList() is [.. var all] && all.Count > 0 ? string.Join(" and ", all.Order(StringComparer.Ordinal)).ToLowerInvariant() : "none";
}

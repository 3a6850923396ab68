using System.Text.Json;
using Pipeline.News.Claims;
using Pipeline.News.Language;

namespace Pipeline.News.Tests.Claims.Attributions;

public sealed class AttributionSpecTests
{
    public static TheoryData<string> Titles => [.. SpecFile.Read().Select(passage => passage.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Finds_who_says_what(string title)
    {
        var passage = SpecFile.Read().Single(p => p.Title == title);

        var found = Find(passage);

        Assert.Equal(Lines(passage.Reports), Lines(found));
    }

    /// <summary>Scores may rise, and the file with them; they may not fall.</summary>
    [Fact]
    public void The_scores_over_the_whole_spec_hold_their_floors()
    {
        var floors = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(Path.Combine(SpecFile.Folder, "floors.json")))!;
        var (expected, found, matched, exact) = (0, 0, 0, 0);
        foreach (var passage in SpecFile.Read())
        {
            var reports = Find(passage);
            expected += passage.Reports.Length;
            found += reports.Length;
            matched += passage.Reports.Count(report => reports.Any(report.Matches));
            exact += passage.Reports.Count(reports.Contains);
        }

        Assert.True(expected >= 210, $"The spec holds {expected} reports.");
        AssertFloor("claimF1", 200.0 * matched / (expected + found));
        AssertFloor("exactF1", 200.0 * exact / (expected + found));

        void AssertFloor(string name, double score) =>
            Assert.True(score >= floors[name], FormattableString.Invariant($"{name} is {score:F1}, its floor {floors[name]:F1}."));
    }

    private static SpecReport[] Find(SpecPassage passage) =>
        [.. AttributionFinder.Find(TextAnnotator.Annotate(passage.Text, passage.Paragraphs)).Select(found => SpecReport.Of(found, passage.Text))];

    private static string[] Lines(IEnumerable<SpecReport> reports) =>
        [.. reports.Select(report => report.ToString().Replace("\n\n", " ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}

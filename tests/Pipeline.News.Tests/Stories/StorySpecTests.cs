using System.Runtime.CompilerServices;
using Pipeline.News.Articles;
using Xunit.Abstractions;

namespace Pipeline.News.Tests.Stories;

/// <summary>Which of a day's articles are about one event. Floors: raised when the program gets better, never lowered.</summary>
public sealed class StorySpecTests(ITestOutputHelper output)
{
    [Fact]
    public void Matches_results_quakes_strikes_notes_and_briefings_are_grouped_by_event()
    {
        var spec = Read();
        var comparison = DigestComposer.Compare([.. spec.Select(s => s.Article)]);
        var told = spec.ToDictionary(s => s.Article.Source, s => s.Story, StringComparer.Ordinal);
        var groups = comparison.Stories.Select(s => s.Articles.Select(a => told[comparison.Articles[a].Source]).Order(StringComparer.Ordinal).ToList()).ToList();
        groups.ForEach(g => output.WriteLine(string.Join(", ", g)));

        var pairs = groups.SelectMany(g => g.SelectMany((a, i) => g.Skip(i + 1).Select(b => a == b))).ToList();
        var together = told.Values.GroupBy(s => s).Sum(s => s.Count() * (s.Count() - 1) / 2);
        Assert.InRange(pairs.Count(same => !same), 0, MostWrongPairs);
        Assert.InRange(together - pairs.Count(same => same), 0, MostMissedPairs);
    }

    // What still goes wrong: short notes that have hardly more in common than the name of a town, on a day of few articles.
    private const int MostWrongPairs = 8;
    private const int MostMissedPairs = 0;

    private static List<(string Story, Article Article)> Read([CallerFilePath] string thisFile = "") =>
    [
        .. File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "Specs", "story-groups.txt")).ReplaceLineEndings("\n").Split("\n\n")
            .Select(block => block.Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToArray()).Where(lines => lines.Length > 0)
            .Select((lines, i) => (lines[0].Split(" | ")[0], Made.Article($"{i:D2}.txt", lines[1], lines[2], lines[0].Split(" | ")[1]))),
    ];
}

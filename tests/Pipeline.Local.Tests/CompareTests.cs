using System.Text.RegularExpressions;

namespace Pipeline.Local.Tests;

public sealed partial class CompareTests
{
    [Fact]
    public async Task The_report_says_what_differs_before_what_agrees_and_shows_the_same_words_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "# Ferry burns off Lund\n\nThe ferry fire off Lund killed 14 people. The ferry carried 230 passengers, the coast guard said.\n");
        folder.Write("b.md", "# Fire on Lund ferry\n\nThe fire on the ferry off Lund killed 14 people, the coast guard said. It had 230 passengers aboard when it left Lund.\n");
        folder.Write("c.md", "# Dead in ferry fire off Lund\n\nThe ferry fire off Lund killed 22 people, its owner said on Monday. There were 230 passengers aboard the ferry.\n");

        var (exit, output, errors) = await PipelineProcess.RunAsync("compare", folder.Path);
        var report = Spaces().Replace(output, " ");

        Assert.True(exit == 0, errors);
        Assert.Contains("conflict: people killed: 14 / 22", report, StringComparison.Ordinal);
        Assert.Contains("b.md) “14 people” — The ferry fire off Lund killed 14 people.", report, StringComparison.Ordinal);
        Assert.Contains("agree: passengers aboard: 230", report, StringComparison.Ordinal);
        Assert.True(report.IndexOf("Figures that differ", StringComparison.Ordinal) < report.IndexOf("Figures that agree", StringComparison.Ordinal));
    }

    [GeneratedRegex("\\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Pipeline.Local.Tests;

public sealed partial class TerminalDigestTests
{
    /// <summary>PIPELINE_REWRITE_GOLDEN=1 writes <c>Golden/seeds.txt</c> anew; read the difference before committing it.</summary>
    [Fact]
    public async Task The_digest_of_the_samples_in_a_pipe_is_plain_and_as_reviewed()
    {
        var (exit, output, errors) = await PipelineProcess.RunAsync("run", Repository.Seeds, "--once", "--memory", "--azurite-port", "0");

        Assert.True(exit == 0, errors);
        Assert.DoesNotContain('\e', output);
        var written = Title().Replace(output.ReplaceLineEndings("\n"), "── DAY ──");
        var golden = Path.Combine(Folder(), "Golden", "seeds.txt");
        if (Environment.GetEnvironmentVariable("PIPELINE_REWRITE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(golden, written);
        }

        Assert.Equal(await File.ReadAllTextAsync(golden), written);
    }

    [Fact]
    public async Task An_escape_sequence_in_a_name_or_a_text_does_not_reach_the_terminal()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("escape\e[2Jname.txt", """
            The ferry of Orvale runs again

            The council of Orvale said on Monday that the ferry would run again in May. "It has taken us long," the mayor, Ann Lee, said on Monday after the meeting.

            Engineers said that 12 houses near the landing were no longer safe, and that the harbour would have to be looked at in the summer.
            """.Replace("Orvale said", "Orvale\e[31m said", StringComparison.Ordinal));

        var (exit, output, errors) = await PipelineProcess.RunAsync("run", folder.Path, "--once", "--memory", "--azurite-port", "0");

        Assert.True(exit == 0, errors);
        Assert.Contains("The ferry of Orvale runs again", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
        foreach (var command in new[] { "extract", "compare" })
        {
            var (_, report, _) = await PipelineProcess.RunAsync(command, file);
            Assert.Contains("The ferry of Orvale runs again", report, StringComparison.Ordinal);
            Assert.DoesNotContain('\e', report);
        }
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;

    [GeneratedRegex("(?m)^── .* ─+$", RegexOptions.NonBacktracking)]
    private static partial Regex Title();
}

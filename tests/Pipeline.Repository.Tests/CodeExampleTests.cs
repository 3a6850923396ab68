using System.Net;
using System.Text;

namespace Pipeline.Repository.Tests;

/// <summary>
/// Every code example of the documents: C# is a region of a file in <c>Examples</c>, so it is compiled and run; a line for a shell is
/// run here, by CI, or stands on the short list of what needs more than this machine.
/// </summary>
public sealed class CodeExampleTests
{
    /// <summary>Tools of an account in Azure, and the one that starts a Functions host.</summary>
    private static readonly string[] NeedAzure = ["azd", "az", "func"];

    /// <summary>What CI itself runs, or <see cref="InstalledToolTests"/> in a form of their own.</summary>
    private static readonly string[] RunElsewhere = [".ci/run", "dotnet build Pipeline.sln", "dotnet test", "dotnet pack", "dotnet tool install Pipeline.Local", "eng/"];

    /// <summary>How the program is started from a clone, and as an installed tool.</summary>
    private static readonly string[] Programs = ["dotnet run --project src/Pipeline.Local -- ", "pipeline "];

    public static TheoryData<string, string> ShellLines
    {
        get
        {
            var lines = new TheoryData<string, string>();
            foreach (var (document, line) in Document.All.SelectMany(d => d.Blocks().Where(b => b.Language is "sh" or "console").SelectMany(b => Lines(b.Code)).Select(line => (d.Path, line))))
            {
                lines.Add(document, line);
            }

            return lines;
        }
    }

    [Fact]
    public void Every_csharp_example_is_a_region_that_is_compiled()
    {
        var regions = CompiledRegions();
        var examples = Document.All.SelectMany(d => d.Blocks().Where(b => b.Language is "csharp" or "cs").Select(b => (d.Path, b.Code))).ToArray();

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.True(regions.Contains(example.Code), $"No region of Examples is this code of {example.Path}:\n{example.Code}"));
    }

    [Fact]
    public void The_example_of_the_entry_point_is_a_region_that_is_compiled()
    {
        var source = File.ReadAllText(Path.Combine(Local.Tests.Repository.Root, "src", "Pipeline.News", "ArticlePipeline.cs"));
        var lines = source[source.IndexOf("<code>\n", StringComparison.Ordinal)..source.IndexOf("    /// </code>", StringComparison.Ordinal)].Split('\n')[1..^1];
        var code = string.Concat(lines.Select(line => WebUtility.HtmlDecode(line.Replace("    /// ", "", StringComparison.Ordinal).Replace("    ///", "", StringComparison.Ordinal)) + "\n"));

        Assert.Contains(code, CompiledRegions());
    }

    [Fact]
    public void A_block_says_in_which_language_it_is() =>
        Assert.All(Document.All, d => Assert.All(d.Blocks(), block =>
            Assert.True(block.Language is "sh" or "console" or "csharp" or "cs" or "json" or "text", $"{d.Path} has a block in '{block.Language}', of which no test knows how to hold it:\n{block.Code}")));

    [Theory]
    [MemberData(nameof(ShellLines))]
    public async Task Every_line_for_a_shell_does_what_it_says_or_needs_azure(string document, string line)
    {
        if (NeedAzure.Contains(line.Split(' ')[0]) || RunElsewhere.Any(known => line.StartsWith(known, StringComparison.Ordinal)))
        {
            return;
        }

        var program = Programs.FirstOrDefault(p => line.StartsWith(p, StringComparison.Ordinal));
        Assert.True(program is not null, $"{document} tells to run '{line}'; no test does, and it is on no list.");
        using var folder = new TemporaryFolder();
        var (exit, output, errors) = await PipelineProcess.RunAsync(Arguments(line[program.Length..], folder));
        Assert.True(exit == 0, $"{document}: '{line}' ended with {exit}: {output}{errors}");
    }

    /// <summary>As the line has them, with files for its words in capitals, and ended where it would go on until Ctrl-C.</summary>
    private static string[] Arguments(string line, TemporaryFolder folder)
    {
        folder.Write("articles/bridge.txt", "Bridge closes\n\nThe old bridge of Orvale closes on Monday for two weeks, the district council said. Engineers found cracks in one of its piers, and 4,000 cars a day will take the northern road until it opens again.\n");
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('…') switch
        {
            "FOLDER" or "PATH" => Path.Combine(folder.Path, "articles"),
            "FILE" => Path.Combine(folder.Path, "articles", "bridge.txt"),
            "seeds" => Local.Tests.Repository.Seeds,
            var other => other,
        });
        string[] ending = line.StartsWith("run", StringComparison.Ordinal) ? ["--once", "--memory", "--azurite-port", "0"] : [];
        return [.. words, .. ending];
    }

    /// <summary>Without comments and empty lines; a line that ends with a backslash goes on.</summary>
    private static IEnumerable<string> Lines(string code) => code.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
        .Select(line => line.StartsWith('#') ? "" : line.Split("  #")[0].Trim()).Where(line => line.Length > 0);

    private static HashSet<string> CompiledRegions() =>
        [.. Directory.GetFiles(Path.Combine(Local.Tests.Repository.Root, "tests", "Pipeline.Repository.Tests", "Examples"), "*.cs").SelectMany(f => Regions(File.ReadAllText(f)))];

    /// <summary>The lines between <c>#region</c> and its end, moved to the left.</summary>
    private static IEnumerable<string> Regions(string source)
    {
        StringBuilder? region = null;
        var indent = 0;
        foreach (var line in source.Split('\n'))
        {
            if (line.TrimStart().StartsWith("#region", StringComparison.Ordinal))
            {
                (region, indent) = (new StringBuilder(), line.Length - line.TrimStart().Length);
            }
            else if (line.TrimStart().StartsWith("#endregion", StringComparison.Ordinal) && region is not null)
            {
                yield return region.ToString();
                region = null;
            }
            else
            {
                region?.Append(line.Length > indent ? line[indent..] : line).Append('\n');
            }
        }
    }
}

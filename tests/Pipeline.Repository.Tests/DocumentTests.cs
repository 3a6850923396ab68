using System.Text.RegularExpressions;

namespace Pipeline.Repository.Tests;

/// <summary>Documents say what there is.</summary>
public sealed partial class DocumentTests
{
    /// <summary>Folders and files that only a run, a build or a reader makes.</summary>
    private static readonly string[] Made = ["artifacts", ".pipeline", "src/Pipeline.Functions/local.settings.json"];

    public static TheoryData<string> Documents => [.. Document.All.Select(d => d.Path)];

    [Fact]
    public void The_readme_fits_on_a_screen_or_two() => Assert.InRange(Document.Of("README.md").Text.Split('\n').Length - 1, 1, 130);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_to_a_file(string path)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Local.Tests.Repository.Root, path))!;

        Assert.All(Document.Of(path).Links(), link => Assert.True(Path.Exists(Path.Combine(folder, link.Split('#')[0])), $"{path} links to {link}, which is not there."));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_that_is_named_is_there(string path)
    {
        var named = Document.Of(path).Named().Concat(Document.Of(path).Blocks().SelectMany(b => b.Code.Split((char[]?)null)))
            .Where(name => PathInRepository().IsMatch(name)).Select(name => name.TrimEnd('/', '.', ',')).Where(name => !Made.Contains(name)).Distinct();

        Assert.All(named, name => Assert.True(Path.Exists(Path.Combine(Local.Tests.Repository.Root, name)), $"{path} names {name}, which is not there."));
    }

    /// <summary>Lexicons are named without their folder, which moves; each is somewhere.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_lexicon_that_is_named_is_there(string path)
    {
        var lexicons = Directory.GetFiles(Path.Combine(Local.Tests.Repository.Root, "src"), "*.txt", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).ToHashSet();

        Assert.All(Document.Of(path).Named().Where(n => LexiconName().IsMatch(n)), name => Assert.True(lexicons.Contains(name), $"{path} names {name}, which is not there."));
    }

    /// <summary>Each command of the program has a row whose options are those of its help, and no others.</summary>
    [Fact]
    public async Task Commands_and_their_options_are_those_of_the_program()
    {
        var rows = CommandRow().Matches(Document.Of("README.md").Text).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["usage"].Value);
        var (_, help, _) = await PipelineProcess.RunAsync("--help");
        var commands = HelpCommand().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(m => m.Groups["name"].Value).ToArray();

        Assert.Equal(commands.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        foreach (var command in commands)
        {
            var (_, told, _) = await PipelineProcess.RunAsync(command, "--help");
            // Those that every command with storage has stand below the table.
            string[] apart = ["--help", "--connection", "--account", "--data", "--time-zone"];
            Assert.Equal(
                Options(told[told.IndexOf("Options:", StringComparison.Ordinal)..]).Except(apart).Order(StringComparer.Ordinal),
                Options(rows[command]).Except(apart).Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<string> Options(string text) => Option().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"^(?:src|tests|docs|infra|eng|seeds|\.ci|\.github|\.devcontainer)(?:/[\w.-]+)*/?[.,]?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathInRepository();

    [GeneratedRegex(@"^[a-z-]+\.txt$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LexiconName();

    [GeneratedRegex(@"^\| [^|]+ \| `(?<usage>(?<name>[a-z]+)(?: (?:[^`|]|\\\|)*)?)` \|$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandRow();

    [GeneratedRegex(@"^  (?<name>[a-z]+)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HelpCommand();

    [GeneratedRegex("(?<![\\w-])--[a-z-]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();
}

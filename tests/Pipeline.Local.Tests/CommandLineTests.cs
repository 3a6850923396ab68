using Pipeline.Local.Inputs;
using Pipeline.Local.Terminal;
using Spectre.Console;

namespace Pipeline.Local.Tests;

/// <summary>What the command answers to a hand that slipped, to a pipe and to a narrow window.</summary>
public sealed class CommandLineTests
{
    private static readonly string Seed = Path.Combine(Repository.Seeds, "000_92b84b24bce36009.txt");

    [Theory]
    [InlineData("run", "--onse")]
    [InlineData("extract")]
    [InlineData("extract", "-", "-")]
    [InlineData("extract", "x.txt", "--kind", "md")]
    [InlineData("digest", "--format", "doc")]
    [InlineData("nonsense")]
    public async Task What_is_not_understood_ends_with_2_and_says_what(params string[] arguments)
    {
        var (exit, _, errors) = await PipelineProcess.RunAsync(arguments);

        Assert.Equal(2, exit);
        Assert.NotEmpty(errors.Trim());
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "wants the name of a folder")]
    [InlineData("pipeline.dll", "cannot be the folder of the local data")]
    [InlineData("pipeline.dll/below", "cannot be the folder of the local data")]
    public async Task Data_at_an_impossible_place_is_a_sentence(string name, string sentence)
    {
        var (exit, _, errors) = await PipelineProcess.RunAsync("status", "--data", name.Length == 0 ? name : Path.Combine(AppContext.BaseDirectory, name));

        Assert.Equal(2, exit);
        Assert.Contains(sentence, Waiting.Unwrapped(errors), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("compare")]
    public async Task A_pipe_gets_whole_lines_and_no_colour_and_COLUMNS_is_heeded(string command)
    {
        var (_, piped, _) = await PipelineProcess.RunAsync(command, Seed);
        await using var narrow = PipelineProcess.Start(new Dictionary<string, string> { ["COLUMNS"] = "50" }, command, Seed);
        await narrow.ExitAsync();

        Assert.DoesNotContain('\e', piped);
        Assert.True(Longest(narrow.Output) <= 50, narrow.Output);
        Assert.Contains("US and Russia Agree to a 'Cessation of Hostilities' and More Humanitarian Aid in Syria", piped.Split(Environment.NewLine).Select(l => l.Trim()));
    }

    [Theory]
    [InlineData(true, null, ColorSystemSupport.NoColors)]
    [InlineData(false, "1", ColorSystemSupport.NoColors)]
    [InlineData(false, "", ColorSystemSupport.Detect)]
    [InlineData(false, null, ColorSystemSupport.Detect)]
    public void Colours_are_for_a_terminal_whose_owner_does_not_refuse_them(bool piped, string? noColor, ColorSystemSupport colors) =>
        Assert.Equal(colors, TerminalOutput.Colors(piped, noColor));

    [Fact]
    public void Hints_say_what_works_here()
    {
        var clone = Path.Combine(Path.GetTempPath(), "clone");

        Assert.Equal("pipeline", OwnCommand.Of(null, clone));
        Assert.Equal($"dotnet run --project {Path.Combine("src", "Pipeline.Local")} --", OwnCommand.Of(clone, clone));
        Assert.Equal($"dotnet run --project {Path.Combine("..", "src", "Pipeline.Local")} --", OwnCommand.Of(clone, Path.Combine(clone, "docs")));
        Assert.Contains('"', OwnCommand.Of(Path.Combine(clone, "my news"), clone));
    }

    private static int Longest(string output) => output.Split('\n').Max(line => line.TrimEnd().Length);
}

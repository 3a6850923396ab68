using System.Text.RegularExpressions;

namespace Pipeline.Local.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_reads_its_made_up_day()
    {
        var (exit, output, errors) = await PipelineProcess.RunAsync("demo", "--once");

        Assert.True(exit == 0, errors);
        Assert.Matches(new Regex("^62 articles from 7 outlets · ", RegexOptions.Multiline), output);
        Assert.Contains("Sources differ: ", output, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex(@"\{\w+([+-]\d+)?\}"), output);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_demo_as_it_ends_a_run()
    {
        await using var demo = PipelineProcess.Start("demo", "--port", "0");
        await demo.SiteAsync();

        Assert.Equal(0, await demo.StopAsync());
        Assert.DoesNotContain("Unhandled", demo.Errors, StringComparison.Ordinal);
    }
}

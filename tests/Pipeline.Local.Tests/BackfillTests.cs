namespace Pipeline.Local.Tests;

public sealed class BackfillTests
{
    private const int Days = 120;

    [Fact]
    public async Task A_backfill_that_was_stopped_goes_on_where_it_was_and_comes_to_the_same()
    {
        using var data = new TemporaryFolder();
        string[] command = ["backfill", "--from", "2016-01-01", "--to", "2016-04-29", "--data", data.Path];
        await using (var first = PipelineProcess.Start(command))
        {
            await first.WaitForAsync($"[3/{Days}] 2016-01-03: revision 1");
            Assert.Equal(1, await first.StopAsync());
            Assert.Contains($"of {Days} days. Say the same again to go on", first.Errors, StringComparison.Ordinal);
        }

        var (exit, output, errors) = await PipelineProcess.RunAsync(command);

        Assert.True(exit == 0, errors);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(Days, lines.Length);
        var done = lines.TakeWhile(l => l.EndsWith("done already", StringComparison.Ordinal)).Count();
        Assert.InRange(done, 3, Days - 1);
        Assert.All(lines.Skip(done), l => Assert.EndsWith("revision 1, 0 articles, 0 stories", l, StringComparison.Ordinal));
        var (_, digest, _) = await PipelineProcess.RunAsync("digest", "2016-04-29", "--format", "json", "--data", data.Path);
        Assert.Contains("\"revision\": 1", digest, StringComparison.Ordinal);
    }
}

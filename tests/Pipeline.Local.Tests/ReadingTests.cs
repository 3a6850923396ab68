namespace Pipeline.Local.Tests;

/// <summary>Reading a day writes nothing, and a day that has not begun is none.</summary>
public sealed class ReadingTests
{
    [Fact]
    public async Task A_digest_that_is_not_there_is_not_made_by_asking_for_it()
    {
        using var data = new TemporaryFolder();

        var (exit, output, errors) = await PipelineProcess.RunAsync("digest", "2016-05-05", "--data", data.Path);
        var again = await PipelineProcess.RunAsync("digest", "2016-05-05", "--data", data.Path);

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("There is no digest of 2016-05-05", errors, StringComparison.Ordinal);
        Assert.Equal(1, again.Exit);
    }

    [Theory]
    [InlineData("digest", "2131-05-05")]
    [InlineData("backfill", "--from", "2016-05-05", "--to", "2131-05-05")]
    [InlineData("backfill", "--from", "2131-05-05")]
    public async Task A_day_that_has_not_begun_is_refused(params string[] command)
    {
        using var data = new TemporaryFolder();

        var (exit, output, errors) = await PipelineProcess.RunAsync([.. command, "--data", data.Path]);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("2131-05-05 has not begun", errors, StringComparison.Ordinal);
    }
}

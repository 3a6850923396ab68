namespace Pipeline.Local.Tests;

public sealed class DeleteTests
{
    [Fact]
    public async Task A_deleted_sample_is_gone_from_storage_and_digest()
    {
        using var data = new TemporaryFolder();
        string[] ports = ["--data", data.Path];
        var (made, _, faults) = await PipelineProcess.RunAsync(["run", Repository.Seeds, "--once", "--azurite-port", "0", .. ports]);
        Assert.True(made == 0, faults);

        var (exit, output, errors) = await PipelineProcess.RunAsync(["delete", "002_07b82602a91ee09d.txt", "--yes", .. ports]);

        Assert.True(exit == 0, errors);
        Assert.Contains("upload deleted; rows deleted of ", output, StringComparison.Ordinal);
        var (_, status, _) = await PipelineProcess.RunAsync(["status", .. ports]);
        Assert.Contains("4 uploads: 4 articles", status, StringComparison.Ordinal);
        var (_, digest, _) = await PipelineProcess.RunAsync(["digest", "today", .. ports]);
        Assert.Contains("4 articles", digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deletes_nothing_without_being_told_twice()
    {
        using var data = new TemporaryFolder();

        var (exit, _, errors) = await PipelineProcess.RunAsync("delete", "a.txt", "--data", data.Path);

        Assert.Equal(2, exit);
        Assert.Contains("--yes", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../digests/index.html")]
    [InlineData("..\\digests\\index.html")]
    public async Task A_path_that_leads_elsewhere_is_refused_with_a_sentence(string path)
    {
        using var data = new TemporaryFolder();

        var (exit, _, errors) = await PipelineProcess.RunAsync("delete", path, "--yes", "--data", data.Path);

        Assert.Equal(2, exit);
        Assert.Contains("leads to another place", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--account Mine!", "is no name of a storage account")]
    [InlineData("--account mine --connection UseDevelopmentStorage=true", "not both")]
    public async Task An_account_that_cannot_be_meant_is_told(string options, string sentence)
    {
        var (exit, _, errors) = await PipelineProcess.RunAsync(["status", .. options.Split(' ')]);

        Assert.Equal(2, exit);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
    }
}

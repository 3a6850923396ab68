using Pipeline.Azurite;

namespace Pipeline.Local.Tests;

public sealed class SecretsTests
{
    [Fact]
    public async Task No_command_writes_the_key_of_the_account_that_it_was_given()
    {
        var tools = AzuriteTools.FindClone(AppContext.BaseDirectory)!;
        await AzuriteInstallation.EnsureAsync(tools);
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { ToolsFolder = tools });
        string[] account = ["--connection", azurite.ConnectionString];
        var key = azurite.ConnectionString.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
        string[][] commands =
        [
            ["run", Repository.Seeds, "--once"],
            ["add", Path.Combine(Repository.Seeds, "000_92b84b24bce36009.txt")],
            ["status"],
            ["digest", "--format", "md"],
            ["backfill", "--from", "yesterday"],
            ["delete", "000_92b84b24bce36009.txt", "--yes"],
        ];

        foreach (var command in commands)
        {
            var (exit, output, errors) = await PipelineProcess.RunAsync([.. command, .. account]);
            Assert.True(exit == 0, errors);
            Assert.DoesNotContain(key, output + errors, StringComparison.Ordinal);
        }

        await using var watching = PipelineProcess.Start(["run", "--port", "0", .. account]);
        await watching.WaitForAsync("Ctrl-C stops everything.");
        await watching.StopAsync();
        Assert.DoesNotContain(key, watching.Output + watching.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccountName=a;AccountKey=c2VjcmV0IG9mIHRoZSB0ZXN0;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a")]
    [InlineData("AccountName=a;AccountKey=c2VjcmV0IG9mIHRoZSB0ZXN0;AccountKey=c2VjcmV0IG9mIHRoZSB0ZXN0")]
    [InlineData("c2VjcmV0IG9mIHRoZSB0ZXN0")]
    [InlineData("AccountName=a;AccountKey=c2VjcmV0IG9mIHRoZSB0ZXN0 ?;BlobEndpoint=nowhere")]
    [InlineData("AccountName=a;AccountKey=c2VjcmV0IG9mIHRoZSB0ZXN0;BlobEndpoint=nowhere")]
    [InlineData("BlobEndpoint=https://127.0.0.1:1/;SharedAccessSignature=sv=1&sig=c2VjcmV0IG9mIHRoZSB0ZXN0")]
    public async Task A_connection_that_cannot_be_used_is_not_repeated(string connection)
    {
        var (exit, output, errors) = await PipelineProcess.RunAsync("status", "--connection", connection);

        Assert.NotEqual(0, exit);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("c2VjcmV0", output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + errors, StringComparison.Ordinal);
    }
}

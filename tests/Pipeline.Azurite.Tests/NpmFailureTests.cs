namespace Pipeline.Azurite.Tests;

public sealed class NpmFailureTests
{
    [Fact]
    public async Task A_missing_network_is_told_in_two_lines()
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-npm").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "package.json"), """{"name":"x","version":"1.0.0","dependencies":{"left":"1.0.0"}}""");
            File.WriteAllText(Path.Combine(folder, "package-lock.json"), """
                {"name":"x","version":"1.0.0","lockfileVersion":3,"packages":{
                "":{"name":"x","version":"1.0.0","dependencies":{"left":"1.0.0"}},
                "node_modules/left":{"version":"1.0.0","resolved":"http://127.0.0.1:9/left.tgz"}}}
                """);
            // Nobody listens on the port of "discard", and nothing is tried twice.
            File.WriteAllText(Path.Combine(folder, ".npmrc"), $"registry=http://127.0.0.1:9/\nfetch-retries=0\ncache={Path.Combine(folder, "cache")}\n");
            var said = new List<string>();

            var failure = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteInstallation.EnsureAsync(folder, new Listener(said)));

            Assert.Equal(2, failure.Message.Split(Environment.NewLine).Length);
            Assert.Contains("no network (ECONNREFUSED)", failure.Message, StringComparison.Ordinal);
            Assert.Contains("--connection", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(said, line => line.StartsWith("npm error", StringComparison.OrdinalIgnoreCase));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Another_failure_is_told_by_npm_itself() => Assert.Null(NpmFailure.Describe("npm error code EUSAGE"));

    private sealed class Listener(List<string> said) : IProgress<string>
    {
        public void Report(string value)
        {
            lock (said)
            {
                said.Add(value);
            }
        }
    }
}

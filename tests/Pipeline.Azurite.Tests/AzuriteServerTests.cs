using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Pipeline.Azurite.Tests;

public sealed partial class AzuriteServerTests
{
    private static readonly string Tools = AzuriteInstallation.FindToolsFolder(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("There is no package-lock.json above the tests.");

    [Fact]
    public async Task Listens_on_free_loopback_ports_and_stops_when_disposed()
    {
        await AzuriteInstallation.EnsureAsync(Tools);
        var server = await AzuriteServer.StartAsync(new AzuriteOptions { ToolsFolder = Tools });
        var blobs = BlobPort().Match(server.ConnectionString).Groups[1].Value;
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{blobs}/devstoreaccount1?comp=list"));
        Assert.Contains("Azurite", answer.Headers.Server.ToString(), StringComparison.Ordinal);

        await server.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://127.0.0.1:{blobs}/")));
    }

    [Fact]
    public async Task Says_which_port_is_taken_and_what_to_do()
    {
        await AzuriteInstallation.EnsureAsync(Tools);
        using var squatter = new TcpListener(IPAddress.Loopback, 0);
        squatter.Start();
        var port = ((IPEndPoint)squatter.LocalEndpoint).Port;

        var error = await Assert.ThrowsAsync<AzuriteException>(
            () => AzuriteServer.StartAsync(new AzuriteOptions { ToolsFolder = Tools, TablePort = port }));

        Assert.Contains($"Port {port}", error.Message, StringComparison.Ordinal);
        Assert.Contains("--azurite-port", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tools_folder_is_the_nearest_one_with_a_lock_file()
    {
        using var outer = new TemporaryFolder();
        File.WriteAllText(Path.Combine(outer.Path, "package-lock.json"), "{}");
        var inner = Directory.CreateDirectory(Path.Combine(outer.Path, "a", "b")).FullName;

        Assert.Equal(outer.Path, AzuriteInstallation.FindToolsFolder(inner));
    }

    [GeneratedRegex("BlobEndpoint=http://127.0.0.1:([0-9]+)/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlobPort();

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("pipeline-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

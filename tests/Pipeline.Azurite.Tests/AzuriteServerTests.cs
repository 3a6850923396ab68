using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Pipeline.Azurite.Tests;

public sealed partial class AzuriteServerTests
{
    private static readonly string Tools = AzuriteTools.FindClone(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("The tests are in no clone.");

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
    public async Task A_second_Azurite_on_one_folder_waits_until_the_process_of_the_first_has_ended()
    {
        await AzuriteInstallation.EnsureAsync(Tools);
        using var data = new TemporaryFolder();
        var options = new AzuriteOptions { ToolsFolder = Tools, DataFolder = data.Path };
        var first = await AzuriteServer.StartAsync(options);
        var second = AzuriteServer.StartAsync(options);

        // Alone it listens within a second.
        await Task.WhenAny(second, Task.Delay(TimeSpan.FromSeconds(5)));
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();

        await using var server = await second;
        Assert.True(first.Ended.IsCompleted);
    }

    [Fact]
    public async Task The_claim_of_a_process_that_was_killed_holds_nobody_up()
    {
        await AzuriteInstallation.EnsureAsync(Tools);
        using var data = new TemporaryFolder();
        var options = new AzuriteOptions { ToolsFolder = Tools, DataFolder = data.Path };
        await using var first = await AzuriteServer.StartAsync(options);
        using (var process = Process.GetProcessById(first.ProcessId))
        {
            process.Kill();
        }

        await first.Ended;
        Assert.True(File.Exists(Path.Combine(data.Path, "azurite.claim")));
        await using var second = await AzuriteServer.StartAsync(options);
        Assert.False(second.Ended.IsCompleted);
    }

    [Fact]
    public void A_clone_is_found_from_below_and_somebody_elses_node_project_is_left_alone()
    {
        using var outer = new TemporaryFolder();
        var inner = Directory.CreateDirectory(Path.Combine(outer.Path, "a", "b")).FullName;
        File.WriteAllText(Path.Combine(outer.Path, "Pipeline.sln"), "");
        File.WriteAllText(Path.Combine(outer.Path, "package.json"), """{ "name": "somebodys-site" }""");
        File.WriteAllText(Path.Combine(outer.Path, "package-lock.json"), "{}");
        Assert.Null(AzuriteTools.FindClone(inner));

        File.Copy(Path.Combine(Tools, "package.json"), Path.Combine(outer.Path, "package.json"), overwrite: true);

        Assert.Equal(outer.Path, AzuriteTools.FindClone(inner));
    }

    [Fact]
    public void What_names_Azurite_is_copied_into_a_folder_that_is_not_there_yet()
    {
        using var data = new TemporaryFolder();

        var folder = AzuriteTools.Unpack(Path.Combine(data.Path, "tools"));

        Assert.Equal(["package-lock.json", "package.json"], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_update_of_the_program_has_Azurite_installed_anew()
    {
        using var data = new TemporaryFolder();
        var modules = Directory.CreateDirectory(Path.Combine(data.Path, "node_modules")).FullName;
        File.WriteAllText(Path.Combine(data.Path, "package-lock.json"), "of an older version");
        File.WriteAllText(Path.Combine(modules, ".package-lock.json"), "{}");

        AzuriteTools.Unpack(data.Path);

        Assert.False(File.Exists(Path.Combine(modules, ".package-lock.json")));
        Assert.Equal(File.ReadAllText(Path.Combine(Tools, "package-lock.json")), File.ReadAllText(Path.Combine(data.Path, "package-lock.json")));
        File.WriteAllText(Path.Combine(modules, ".package-lock.json"), "{}");
        AzuriteTools.Unpack(data.Path);
        Assert.True(File.Exists(Path.Combine(modules, ".package-lock.json")), "What is installed stays where nothing changed.");
    }

    [GeneratedRegex("BlobEndpoint=http://127.0.0.1:([0-9]+)/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlobPort();

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("pipeline-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

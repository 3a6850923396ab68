using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;

namespace Pipeline.Local.Tests;

public sealed class RunTests
{
    [Fact]
    public async Task One_command_takes_the_samples_from_files_to_a_printed_digest()
    {
        var (exit, output, errors) = await PipelineProcess.RunAsync("run", Repository.Seeds, "--once", "--memory", "--azurite-port", "0");

        Assert.True(exit == 0, errors);
        Assert.Contains("5 articles", output, StringComparison.Ordinal);
        Assert.Contains("Sources differ: Al Jazeera America says nearly 500,000 people were killed", output, StringComparison.Ordinal);
        Assert.Contains("250,000", output, StringComparison.Ordinal);
        Assert.Contains("nearly half a million", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_dropped_by_any_azure_tool_is_in_the_page_without_anybody_asking()
    {
        await using var run = PipelineProcess.Start("run", "--memory", "--port", "0", "--azurite-port", "0");
        var site = await run.SiteAsync();
        var connection = await run.WaitForAsync("AccountKey=");
        using var http = new HttpClient { BaseAddress = site };
        Assert.Contains("No article came in on this day", await http.GetStringAsync("/"), StringComparison.Ordinal);

        var container = new BlobContainerClient(connection.Trim(), "articles");
        await container.GetBlobClient("dropped/note.txt").UploadAsync(BinaryData.FromString(File.ReadAllText(Path.Combine(Repository.Seeds, "000_92b84b24bce36009.txt"))));

        await Waiting.UntilAsync(async () => (await http.GetStringAsync("/")).Contains("Humanitarian Aid in Syria", StringComparison.Ordinal));
        Assert.Equal(0, await run.StopAsync());
    }

    [Fact]
    public async Task Data_survives_a_restart_and_ctrl_c_stops_azurite_too()
    {
        using var data = new TemporaryFolder();
        int blobPort;
        await using (var first = PipelineProcess.Start("run", Repository.Seeds, "--data", data.Path, "--port", "0", "--azurite-port", "0"))
        {
            await first.SiteAsync();
            blobPort = new BlobServiceClient((await first.WaitForAsync("AccountKey=")).Trim()).Uri.Port;
            Assert.Equal(0, await first.StopAsync());
        }

        await Assert.ThrowsAsync<SocketException>(() => ConnectAsync(blobPort));
        var (exit, output, errors) = await PipelineProcess.RunAsync("status", "--data", data.Path);
        Assert.True(exit == 0, errors);
        Assert.Contains("5 uploads: 5 articles", output, StringComparison.Ordinal);
        Assert.Contains("0 waiting", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Azurite_ends_when_the_program_is_killed()
    {
        await using var run = PipelineProcess.Start("run", "--memory", "--port", "0", "--azurite-port", "0");
        var blobPort = new BlobServiceClient((await run.WaitForAsync("AccountKey=")).Trim()).Uri.Port;

        await run.KillAsync();

        await Waiting.UntilAsync(async () =>
        {
            try
            {
                await ConnectAsync(blobPort);
                return false;
            }
            catch (SocketException)
            {
                return true;
            }
        });
    }

    [Fact]
    public async Task A_second_run_on_the_same_data_is_told_where_the_first_one_is()
    {
        using var data = new TemporaryFolder();
        await using var first = PipelineProcess.Start("run", "--data", data.Path, "--port", "0", "--azurite-port", "0");
        var site = await first.SiteAsync();

        var (exit, _, errors) = await PipelineProcess.RunAsync("run", "--data", data.Path, "--port", "0", "--azurite-port", "0");

        Assert.Equal(2, exit);
        Assert.Contains("already works on", errors, StringComparison.Ordinal);
        Assert.Contains(site.ToString(), Waiting.Unwrapped(errors), StringComparison.Ordinal);
        Assert.Equal(0, await first.StopAsync());
    }

    [Fact]
    public async Task Added_files_reach_the_program_that_runs_on_the_same_data()
    {
        using var data = new TemporaryFolder();
        await using var run = PipelineProcess.Start("run", "--data", data.Path, "--port", "0", "--azurite-port", "0");
        await run.SiteAsync();

        var (exit, output, errors) = await PipelineProcess.RunAsync("add", Path.Combine(Repository.Seeds, "003_533472ac1ff930dd.txt"), "--data", data.Path);

        Assert.True(exit == 0, errors);
        Assert.Contains("Uploaded 1 of 1.", output, StringComparison.Ordinal);
        await run.WaitForAsync("003_533472ac1ff930dd.txt");
        Assert.Equal(0, await run.StopAsync());
    }

    [Theory]
    [InlineData("--port", "on which the pages were to be served, is taken")]
    [InlineData("--azurite-port", "which Azurite was to use, is taken")]
    public async Task A_port_that_is_taken_is_named_with_what_to_do(string option, string message)
    {
        using var squatter = new TcpListener(IPAddress.Loopback, 0);
        squatter.Start();
        var port = ((IPEndPoint)squatter.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string[] ports = option == "--port" ? ["--port", port, "--azurite-port", "0"] : ["--port", "0", "--azurite-port", port];

        var (exit, _, errors) = await PipelineProcess.RunAsync(["run", "--memory", .. ports]);

        Assert.Equal(2, exit);
        Assert.Contains(message, Waiting.Unwrapped(errors), StringComparison.Ordinal);
        Assert.Contains(port, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_node_is_a_sentence_that_says_what_to_install()
    {
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath)!;
        await using var run = PipelineProcess.Start(new Dictionary<string, string> { ["PATH"] = dotnet }, "run", "--memory", "--once");

        Assert.Equal(2, await run.ExitAsync());
        Assert.Contains("Node.js was not found", run.Errors, StringComparison.Ordinal);
        Assert.Contains("install", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_named()
    {
        var (exit, _, errors) = await PipelineProcess.RunAsync("run", "no-such-folder", "--once", "--memory");

        Assert.Equal(1, exit);
        Assert.Contains("no-such-folder", errors, StringComparison.Ordinal);
    }

    private static async Task ConnectAsync(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
    }
}

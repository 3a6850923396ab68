using System.Diagnostics;
using System.Text.Json;

namespace Pipeline.Local.Tests;

/// <summary>The storage goes, and the program stays or says why not; and what it cannot take in, it says with its exit code.</summary>
public sealed class DeadAzuriteTests
{
    [Fact]
    public async Task A_dead_Azurite_is_noticed_started_again_and_given_back_what_the_page_took()
    {
        using var data = new TemporaryFolder();
        await using var run = PipelineProcess.Start("run", "--data", data.Path, "--port", "0", "--azurite-port", "0");
        var site = await run.SiteAsync();
        await run.WaitForAsync("Ctrl-C");
        using var http = new HttpClient { BaseAddress = site };
        http.DefaultRequestHeaders.Add("X-Pipeline", "drop");
        // What ends again within seconds is not started again.
        await Task.Delay(TimeSpan.FromSeconds(11));

        using var answer = await http.PostAsync("/articles?name=note.txt", new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Repository.Seeds, "000_92b84b24bce36009.txt"))));
        answer.EnsureSuccessStatusCode();
        KillAzurite(data.Path);

        await Waiting.UntilAsync(() => Task.FromResult(run.Errors.Contains("had ended and was started again", StringComparison.Ordinal)));
        await Waiting.UntilAsync(async () => (await TryGetAsync(http)).Contains("Humanitarian Aid in Syria", StringComparison.Ordinal));
        Assert.Equal(0, await run.StopAsync());
    }

    [Fact]
    public async Task An_Azurite_in_memory_that_ends_ends_the_run_with_a_sentence()
    {
        using var data = new TemporaryFolder();
        await using var run = PipelineProcess.Start("run", "--memory", "--data", data.Path, "--port", "0", "--azurite-port", "0");
        await run.WaitForAsync("Ctrl-C");

        run.KillChildren();

        Assert.Equal(1, await run.ExitAsync());
        Assert.Contains("all that it held in memory", Waiting.Unwrapped(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_once_that_cannot_read_a_file_says_so_with_its_exit_code()
    {
        using var data = new TemporaryFolder();
        var broken = Path.Combine(data.Path, "gone.txt");
        File.CreateSymbolicLink(broken, Path.Combine(data.Path, "nowhere"));

        var (exit, output, errors) = await PipelineProcess.RunAsync("run", Repository.Seeds, data.Path, "--once", "--memory", "--azurite-port", "0");

        Assert.Equal(1, exit);
        Assert.Contains("5 articles", output, StringComparison.Ordinal);
        Assert.Contains("gone.txt", errors, StringComparison.Ordinal);
    }

    private static void KillAzurite(string data)
    {
        using var claim = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "azurite", "azurite.claim")));
        using var process = Process.GetProcessById(claim.RootElement.GetProperty("process").GetInt32());
        process.Kill();
    }

    private static async Task<string> TryGetAsync(HttpClient http)
    {
        try
        {
            return await http.GetStringAsync("/");
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }
}

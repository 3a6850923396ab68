using System.Diagnostics;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>The app as it is deployed: published for release, compiled ahead. Published once a test run, in a place of its own so that no other build is in its way.</summary>
internal static class PublishedWorker
{
    /// <summary>Names a folder where it was published already: for who runs these tests again and again.</summary>
    private const string AlreadyPublished = "PIPELINE_PUBLISHED_APP";

    private static readonly Lazy<Task<string>> Publishing = new(() =>
        Environment.GetEnvironmentVariable(AlreadyPublished) is { Length: > 0 } folder ? Task.FromResult(folder) : PublishAsync());

    public static Task<string> FolderAsync() => Publishing.Value;

    private static async Task<string> PublishAsync()
    {
        var artifacts = Path.Combine(Repository.Root, "tests", "Pipeline.Functions.Tests", "obj", "published");
        var folder = Path.Combine(artifacts, "app");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Repository.Root, "src", "Pipeline.Functions"), "--configuration", "Release", "--output", folder, "--artifacts-path", artifacts, "--nologo", "-v:quiet", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? folder : throw new InvalidOperationException($"Publishing failed:{Environment.NewLine}{said}");
    }
}

using System.Text.Json;

namespace Pipeline.Azurite;

/// <summary>Counts what <c>npm ci</c> has put into its folder, since npm itself says nothing until it is done.</summary>
internal sealed class InstallProgress : IAsyncDisposable
{
    /// <summary>A line for each tenth: enough to see that it goes on, few enough for a log.</summary>
    private const int Steps = 10;

    // Twice a second a count seems to move.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _ended = new();
    private readonly Task _watching;

    private InstallProgress(string toolsFolder, IProgress<string>? progress) =>
        _watching = progress is null ? Task.CompletedTask : WatchAsync(toolsFolder, Packages(toolsFolder), progress, _ended.Token);

    /// <summary>Reports until it is disposed.</summary>
    public static InstallProgress Watch(string toolsFolder, IProgress<string>? progress) => new(toolsFolder, progress);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        _ended.Dispose();
    }

    private static async Task WatchAsync(string toolsFolder, string[] packages, IProgress<string> progress, CancellationToken ended)
    {
        var told = 0;
        using var timer = new PeriodicTimer(Look);
        try
        {
            while (await timer.WaitForNextTickAsync(ended).ConfigureAwait(false))
            {
                var done = packages.Count(p => File.Exists(Path.Combine(toolsFolder, p, "package.json")));
                if (done * Steps / packages.Length > told)
                {
                    told = done * Steps / packages.Length;
                    progress.Report($"{done} of {packages.Length} packages");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // npm is done.
        }
    }

    /// <summary>Paths below the folder, as the lock file has them; its root, an empty path, is no package.</summary>
    private static string[] Packages(string toolsFolder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(toolsFolder, "package-lock.json")));
        return [.. json.RootElement.GetProperty("packages").EnumerateObject().Select(p => p.Name).Where(n => n.Length > 0)];
    }
}

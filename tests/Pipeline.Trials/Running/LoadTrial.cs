using System.Globalization;
using System.Text;
using Pipeline.Storage;
using Pipeline.Storage.Articles;

namespace Pipeline.Trials.Running;

/// <summary>Uploads at a rate, through the page, beside so many articles that the day has already: how long until each is in the table, and how much memory the program takes.</summary>
internal static class LoadTrial
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    public static async Task<IReadOnlyList<string>> RunAsync(TimeSpan time, int rate, int before, Action<string> say)
    {
        var data = Directory.CreateTempSubdirectory("pipeline-trial-").FullName;
        try
        {
            await using var run = await RunProcess.StartAsync(data).ConfigureAwait(false);
            var storage = new PipelineStorage(new StorageOptions { ConnectionString = run.ConnectionString });
            await FillAsync(storage, before).ConfigureAwait(false);
            var filled = run.Memory;
            var latencies = new List<double>();
            var (most, number) = (0L, before);
            var started = TimeProvider.System.GetTimestamp();
            List<Task<double?>> waiting = [];
            using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / rate));
            while (TimeProvider.System.GetElapsedTime(started) < time && await tick.WaitForNextTickAsync().ConfigureAwait(false))
            {
                waiting.Add(OneAsync(run, storage, number++));
                most = Math.Max(most, run.Memory);
            }

            var lost = 0;
            foreach (var seconds in await Task.WhenAll(waiting).ConfigureAwait(false))
            {
                lost += seconds is null ? 1 : 0;
                latencies.AddRange(seconds is { } known ? [known] : []);
            }

            latencies.Sort();
            say(string.Create(
                CultureInfo.InvariantCulture,
                $"{waiting.Count} uploads at {rate} a second beside {before}: median {At(latencies, .5):F1} s, 99th {At(latencies, .99):F1} s; memory {filled} MB when filled, at most {most} MB, {run.Memory} MB at the end"));
            return lost == 0 ? [] : [$"{lost} uploads were not in the table after {Patience.TotalMinutes:F0} minutes."];
        }
        finally
        {
            await TrialFolder.DeleteAsync(data).ConfigureAwait(false);
        }
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)(share * (sorted.Count - 1))];

    /// <summary>Uploaded past the page, and waited for.</summary>
    private static async Task FillAsync(PipelineStorage storage, int count)
    {
        await Parallel.ForAsync(0, count, async (number, cancellation) => await storage.ArticleBlobs.GetBlobClient($"before/{number}.txt")
            .UploadAsync(BinaryData.FromBytes(Bytes(number)), cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        for (var number = 0; number < count; number++)
        {
            await UntilStoredAsync(storage, $"before/{number}.txt", TimeProvider.System.GetUtcNow()).ConfigureAwait(false);
        }
    }

    private static async Task<double?> OneAsync(RunProcess run, PipelineStorage storage, int number)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var answer = await run.UploadAsync($"{number}.txt", Bytes(number)).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        return await UntilStoredAsync(storage, $"{number}.txt", TimeProvider.System.GetUtcNow()).ConfigureAwait(false)
            ? TimeProvider.System.GetElapsedTime(started).TotalSeconds
            : null;
    }

    private static async Task<bool> UntilStoredAsync(PipelineStorage storage, string path, DateTimeOffset uploaded)
    {
        var started = TimeProvider.System.GetTimestamp();
        var key = ArticleKey.Of(storage.Articles.Container, path, uploaded);
        while (await storage.Articles.FindAsync(key).ConfigureAwait(false) is null)
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                return false;
            }

            await Task.Delay(Poll).ConfigureAwait(false);
        }

        return true;
    }

    private static byte[] Bytes(int number) => Encoding.UTF8.GetBytes(MadeArticle.Text(number, 1));
}

using System.Text;
using Pipeline.Storage;
using Pipeline.Storage.Faults;
using Pipeline.Trials.Stored;

namespace Pipeline.Trials.Faults;

/// <summary>Three watchers on one container, each over a network of its own that fails in every way, while somebody uploads, overwrites and deletes.</summary>
internal static class FaultTrial
{
    private const int Watchers = 3;

    /// <summary>Each watcher meets several faults a pass.</summary>
    private const int OneIn = 12;
    private const int Paths = 25;

    public static async Task<IReadOnlyList<string>> RunAsync(TimeSpan time, int seed, Action<string> say)
    {
        await using var trial = await TrialStorage.StartAsync().ConfigureAwait(false);
        var options = await trial.NextAsync().ConfigureAwait(false);
        var clean = TrialStorage.Program(options);
        var networks = Enumerable.Range(0, Watchers).Select(i => new FaultyTransport(seed + i, OneIn)).ToArray();
        List<string> problems = [];
        using var stop = new CancellationTokenSource(time);
        var watching = networks.Select(network => WatchAsync(TrialStorage.Pass(TrialStorage.Program(options, network)), problems, stop.Token)).ToArray();
        var (expected, uploads) = await UploadAsync(clean, seed, stop.Token).ConfigureAwait(false);
        var passes = (await Task.WhenAll(watching).ConfigureAwait(false)).Sum();
        await TrialStorage.Pass(TrialStorage.Program(options))(default).ConfigureAwait(false);
        say($"seed {seed}: {uploads} uploads and deletions, {passes} passes of {Watchers} watchers, {networks.Sum(n => n.Faults)} faults");
        return [.. problems, .. await StoredCheck.ProblemsAsync(clean, expected).ConfigureAwait(false)];
    }

    private static async Task<int> WatchAsync(Func<CancellationToken, Task> pass, List<string> problems, CancellationToken stop)
    {
        var passes = 0;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                passes++;
                await pass(stop).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // What is no fault of storage is what the trial looks for.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                if (!stop.IsCancellationRequested && StorageFault.Of(fault, stop) is null)
                {
                    lock (problems)
                    {
                        problems.Add($"a watcher met {fault.GetType().Name}: {fault.Message}");
                    }
                }
            }

            await Task.Delay(100, CancellationToken.None).ConfigureAwait(false);
        }

        return passes;
    }

    private static async Task<(Expectations Expected, int Uploads)> UploadAsync(PipelineStorage storage, int seed, CancellationToken stop)
    {
        var (random, expected, uploads) = (new Random(seed), new Expectations(), 0);
        while (!stop.IsCancellationRequested)
        {
            var number = random.Next(Paths);
            var path = $"{number}.txt";
            if (random.Next(8) == 0)
            {
                expected.Forget(path);
                await storage.ArticleBlobs.DeleteBlobIfExistsAsync(path, cancellationToken: CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                var bytes = Encoding.UTF8.GetBytes(MadeArticle.Text(number, uploads));
                await TrialStorage.UploadAsync(storage, path, bytes).ConfigureAwait(false);
                expected.Acknowledge(path, bytes);
            }

            uploads++;
            await Task.Delay(50, CancellationToken.None).ConfigureAwait(false);
        }

        return (expected, uploads);
    }
}

using System.Text;
using Pipeline.Trials.Stored;

namespace Pipeline.Trials.Faults;

/// <summary>
/// A program that takes uploads in and publishes their day is cut off at each of its requests, before the service has done it and after; then the same
/// uploads change, and the next program makes all of it whole.
/// </summary>
internal static class RequestTrial
{
    public static async Task<IReadOnlyList<string>> RunAsync(Action<string> say)
    {
        await using var storage = await TrialStorage.StartAsync().ConfigureAwait(false);
        List<string> problems = [];
        var cuts = 0;
        foreach (var isDone in new[] { false, true })
        {
            for (var at = 1; ; at++, cuts++)
            {
                var (reached, found) = await CutAsync(storage, at, isDone).ConfigureAwait(false);
                problems.AddRange(found.Select(problem => $"cut {(isDone ? "after" : "before")} request {at}: {problem}"));
                if (!reached)
                {
                    break;
                }
            }
        }

        say($"{cuts} cuts, before and after each request of a first run");
        return problems;
    }

    private static async Task<(bool Reached, IReadOnlyList<string> Problems)> CutAsync(TrialStorage trial, int at, bool isDone)
    {
        var options = await trial.NextAsync().ConfigureAwait(false);
        var clean = TrialStorage.Program(options);
        var expected = new Expectations();
        for (var number = 0; number < 3; number++)
        {
            await SendAsync(clean, expected, number, version: 0).ConfigureAwait(false);
        }

        var network = new CutTransport(at, isDone);
        try
        {
            await TrialStorage.Pass(TrialStorage.Program(options, network))(network.Killed.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Killed.
        }

        var reached = network.Killed.IsCancellationRequested;
        network.Killed.Dispose();
        await SendAsync(clean, expected, number: 1, version: 1).ConfigureAwait(false);
        await TrialStorage.Pass(TrialStorage.Program(options))(default).ConfigureAwait(false);
        return (reached, await StoredCheck.ProblemsAsync(clean, expected).ConfigureAwait(false));
    }

    private static async Task SendAsync(Storage.PipelineStorage storage, Expectations expected, int number, int version)
    {
        var (path, bytes) = ($"{number}.txt", Encoding.UTF8.GetBytes(MadeArticle.Text(number, version)));
        await TrialStorage.UploadAsync(storage, path, bytes).ConfigureAwait(false);
        expected.Acknowledge(path, bytes);
    }
}

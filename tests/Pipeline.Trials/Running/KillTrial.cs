using System.Text;
using Pipeline.Storage;
using Pipeline.Trials.Stored;

namespace Pipeline.Trials.Running;

/// <summary>Kills of the program, of its Azurite and of both, over a stream of uploads and overwrites through the page: what the page acknowledged is there at the end, once, and its digest tells of it.</summary>
internal static class KillTrial
{
    private const int Paths = 40;

    /// <summary>How long a run may be at work before it is killed, in milliseconds; Azurite saves every five seconds.</summary>
    private const int LongestLife = 7_000;

    /// <summary>For the last run to make all of it whole.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private enum Victim
    {
        Program,
        Azurite,
        Both,
    }

    public static async Task<IReadOnlyList<string>> RunAsync(int program, int azurite, int both, int seed, Action<string> say)
    {
        var data = Directory.CreateTempSubdirectory("pipeline-trial-").FullName;
        try
        {
            var random = new Random(seed);
            var victims = Enumerable.Repeat(Victim.Program, program).Concat(Enumerable.Repeat(Victim.Azurite, azurite)).Concat(Enumerable.Repeat(Victim.Both, both)).ToArray();
            random.Shuffle(victims);
            var expected = new Expectations();
            var uploads = 0;
            foreach (var victim in victims)
            {
                uploads += await LifeAsync(data, victim, expected, random, uploads).ConfigureAwait(false);
            }

            say($"seed {seed}: {program} kills of the program, {azurite} of Azurite, {both} of both; {uploads} uploads acknowledged to {expected.Paths.Count()} paths");
            return await LastAsync(data, expected).ConfigureAwait(false);
        }
        finally
        {
            await TrialFolder.DeleteAsync(data).ConfigureAwait(false);
        }
    }

    /// <returns>How many uploads were acknowledged.</returns>
    private static async Task<int> LifeAsync(string data, Victim victim, Expectations expected, Random random, int version)
    {
        await using var run = await RunProcess.StartAsync(data).ConfigureAwait(false);
        var death = Task.Delay(random.Next(LongestLife));
        var acknowledged = 0;
        while (!death.IsCompleted && !run.HasEnded)
        {
            var number = random.Next(Paths);
            var (path, bytes) = ($"{number}.txt", Encoding.UTF8.GetBytes(MadeArticle.Text(number, version + acknowledged)));
            expected.Try(path, bytes);
            var sending = SendAsync(run, path, bytes);
            if (await Task.WhenAny(sending, death).ConfigureAwait(false) == sending && await sending.ConfigureAwait(false))
            {
                expected.Acknowledge(path, bytes);
                acknowledged++;
            }
        }

        if (victim is not Victim.Azurite)
        {
            await run.KillAsync().ConfigureAwait(false);
        }

        if (victim is not Victim.Program)
        {
            run.KillAzurite();
            await Task.Delay(random.Next(1_000)).ConfigureAwait(false);
        }

        return acknowledged;
    }

    private static async Task<bool> SendAsync(RunProcess run, string path, byte[] bytes)
    {
        try
        {
            using var answer = await run.UploadAsync(path, bytes).ConfigureAwait(false);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<string>> LastAsync(string data, Expectations expected)
    {
        await using var run = await RunProcess.StartAsync(data).ConfigureAwait(false);
        var storage = new PipelineStorage(new StorageOptions { ConnectionString = run.ConnectionString });
        var started = TimeProvider.System.GetTimestamp();
        IReadOnlyList<string> problems;
        do
        {
            await Task.Delay(TimeSpan.FromSeconds(2)).ConfigureAwait(false);
            problems = await StoredCheck.ProblemsAsync(storage, expected).ConfigureAwait(false);
        }
        while (problems.Count > 0 && TimeProvider.System.GetElapsedTime(started) < Patience);
        return problems;
    }
}

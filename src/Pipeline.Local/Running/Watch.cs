using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Faults;
using Pipeline.Storage.Ingestion;
using Spectre.Console;

namespace Pipeline.Local.Running;

/// <summary>Uploads in and digests out, beside each other: however long a day takes to compose, an upload does not wait for it.</summary>
internal sealed class Watch(LocalRun run, LocalStorage storage)
{
    /// <summary>A dropped file is in the tables within two seconds: one second of waiting, one of work.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Composing takes at most a fifth of the time, and a day of thousands of articles comes out anew every few minutes.</summary>
    private const int PauseToWork = 4;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    /// <summary>Azurite saves every five seconds.</summary>
    private static readonly TimeSpan SavedInterval = TimeSpan.FromSeconds(5);

    /// <summary>Until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task[] loops = [IngestAsync(all.Token), UnpackAsync(all.Token), PublishAsync(all.Token), ForgetSavedAsync(all.Token)];
        await Task.WhenAny(loops).ConfigureAwait(false);
        // Cancelled, or a fault that no loop expects: then none goes on.
        await all.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(loops).ConfigureAwait(false);
    }

    private async Task IngestAsync(CancellationToken cancellation)
    {
        var told = new Told();
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
        {
            await told.TryAsync(async () =>
            {
                var pass = await run.IngestAsync(new Line(told.IsTroubled), cancellation).ConfigureAwait(false);
                return pass.Results.Any(r => r.Status is IngestStatus.Failed);
            }, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Beside ingesting: what is unpacked is read while the rest is unpacked.</summary>
    private async Task UnpackAsync(CancellationToken cancellation)
    {
        var told = new Told();
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
        {
            await told.TryAsync(async () =>
            {
                var results = await run.UnpackAsync(new BundleLine(told.IsTroubled), cancellation).ConfigureAwait(false);
                return results.Any(r => r.Status is UnpackStatus.Failed);
            }, cancellation).ConfigureAwait(false);
        }
    }

    private async Task PublishAsync(CancellationToken cancellation)
    {
        var (told, day, pause) = (new Told(), run.Today, Interval);
        while (true)
        {
            await Task.Delay(pause, cancellation).ConfigureAwait(false);
            var started = TimeProvider.System.GetTimestamp();
            await told.TryAsync(async () =>
            {
                if (run.Today != day)
                {
                    // The new day has a digest, of nothing as yet: its page is read from there, and the feed leads to it.
                    await run.PublishAsync(run.Today, cancellation).ConfigureAwait(false);
                    day = run.Today;
                }

                foreach (var fault in await run.PublishDueAsync(cancellation).ConfigureAwait(false))
                {
                    TerminalOutput.Error.WriteLine(fault, new Style(Color.Red));
                }

                return false;
            }, cancellation).ConfigureAwait(false);
            pause = TimeSpan.FromSeconds(Math.Clamp(
                PauseToWork * TimeProvider.System.GetElapsedTime(started).TotalSeconds, Interval.TotalSeconds, LongestPause.TotalSeconds));
        }
    }

    private async Task ForgetSavedAsync(CancellationToken cancellation)
    {
        var told = new Told();
        while (true)
        {
            await Task.Delay(SavedInterval, cancellation).ConfigureAwait(false);
            await told.TryAsync(async () =>
            {
                await (storage.Unsaved?.ForgetSavedAsync(storage.Pipeline, cancellation) ?? Task.CompletedTask).ConfigureAwait(false);
                return false;
            }, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A fault of storage, told once and not every second.</summary>
    private sealed class Told
    {
        public bool IsTroubled { get; private set; }

        /// <param name="work">Says whether storage failed in a part of it.</param>
        public async Task TryAsync(Func<Task<bool>> work, CancellationToken cancellation)
        {
            try
            {
                IsTroubled = await work().ConfigureAwait(false);
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested && StorageFault.Of(e, cancellation) is { } fault)
            {
                if (!IsTroubled)
                {
                    TerminalOutput.Error.WriteLine($"{fault.Sentence} Trying again every second.", new Style(Color.Red));
                }

                IsTroubled = true;
            }
        }
    }

    /// <summary>A line a bundle, as its slice ends.</summary>
    private sealed class BundleLine(bool isTroubled) : IProgress<UnpackResult>
    {
        public void Report(UnpackResult value)
        {
            if (value.Status is not UnpackStatus.Unchanged && !(isTroubled && value.Status is UnpackStatus.Failed))
            {
                TerminalOutput.Out.WriteLine($"{value.Path}: {UploadFate.Describe(value)}");
            }
        }
    }

    /// <summary>A line an upload, as soon as it is read.</summary>
    private sealed class Line(bool isTroubled) : IProgress<IngestResult>
    {
        public void Report(IngestResult value)
        {
            if (value.Status is not IngestStatus.Unchanged && !(isTroubled && value.Status is IngestStatus.Failed))
            {
                TerminalOutput.Out.WriteLine($"{value.Path}: {UploadFate.Describe(value)}");
            }
        }
    }
}

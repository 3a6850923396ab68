using Pipeline.Delivery;
using Pipeline.Local.Digests;
using Pipeline.Local.Terminal;
using Pipeline.News.Digests;
using Pipeline.Storage.Digests;
using Spectre.Console;

namespace Pipeline.Local.Running;

/// <summary>Tells a webhook of digests, once a burst of uploads: half a minute after the last revision of a day, and of what is left when the program ends.</summary>
/// <param name="site">Where the pages stand; null where they have no address.</param>
internal sealed class Announcer(DigestWebhook? webhook, Uri? site, TimeProvider clock) : IAsyncDisposable
{
    // Longer than the pauses within a burst of drops, short enough to be news.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    // What is left at the end is tried once more, not until the receiver comes back.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);

    private readonly Dictionary<DateOnly, (Digest Digest, DateTimeOffset At)> _waiting = [];
    private readonly CancellationTokenSource _end = new();
    private Task? _telling;

    public DigestDelivery Delivery => new(
        digest => new DigestFile(DigestMail.FileName, DigestMail.ContentType, DigestMail.Write(digest, Links(digest.Day))),
        webhook is null ? null : (digest, _) =>
        {
            lock (_waiting)
            {
                _waiting[digest.Day] = (digest, clock.GetUtcNow());
                _telling ??= TellAsync();
            }

            return Task.CompletedTask;
        });

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await (_telling ?? Task.CompletedTask).ConfigureAwait(false);
        using var patience = new CancellationTokenSource(LongestEnd, clock);
        try
        {
            await SendAsync(_ => true, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            TerminalOutput.Error.WriteLine("The program ended before the webhook was told of its last digest.", new Style(Color.Red));
        }

        _end.Dispose();
    }

    private async Task TellAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
            while (await timer.WaitForNextTickAsync(_end.Token).ConfigureAwait(false))
            {
                await SendAsync(at => clock.GetUtcNow() - at >= Quiet, _end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends, and sends what is left.
        }
    }

    private async Task SendAsync(Predicate<DateTimeOffset> due, CancellationToken cancellation)
    {
        Digest[] digests;
        lock (_waiting)
        {
            digests = [.. _waiting.Values.Where(w => due(w.At)).Select(w => w.Digest)];
        }

        foreach (var digest in digests)
        {
            if (await webhook!.SendAsync(DigestNotice.Of(digest, Links(digest.Day)), cancellation).ConfigureAwait(false) is { } problem)
            {
                TerminalOutput.Error.WriteLine(problem, new Style(Color.Red));
            }

            lock (_waiting)
            {
                // A revision that came meanwhile waits for its own time.
                if (_waiting.TryGetValue(digest.Day, out var waiting) && ReferenceEquals(waiting.Digest, digest))
                {
                    _waiting.Remove(digest.Day);
                }
            }
        }
    }

    private DigestLinks? Links(DateOnly day) => site is null ? null : SiteLinks.OfDigest(day, site);
}

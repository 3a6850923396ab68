using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Monitoring;
using Pipeline.Functions.Settings;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Storage;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Faults;
using Pipeline.Storage.Operations;

namespace Pipeline.Functions.Triggers;

/// <summary>Sees to every digest since the last one, and revises the last two days when late articles came.</summary>
public sealed class PublishDigest(
    PipelineStorage storage, DigestPublisher publisher, PipelineSettings settings, TimeProvider clock, ILogger<PublishDigest> log)
{
    [Function(nameof(PublishDigest))]
    public async Task RunAsync([TimerTrigger("%" + Names.DigestSchedule + "%")] TimerInfo timer, CancellationToken cancellation)
    {
        // The schedule is in UTC; which day is over is a question of the digest's own zone.
        var today = DigestDay.Of(clock.GetUtcNow(), settings.TimeZone);
        List<Exception> faults = [];
        await PublishDueAsync(today, faults, cancellation).ConfigureAwait(false);
        await PublishOwedAsync(today, faults, cancellation).ConfigureAwait(false);
        if (faults.Count > 0)
        {
            throw new AggregateException("Not every digest could be published.", faults);
        }
    }

    private async Task PublishDueAsync(DigestDay today, List<Exception> faults, CancellationToken cancellation)
    {
        foreach (var day in await DueDigests.FindAsync(storage.Digests, today, cancellation).ConfigureAwait(false))
        {
            try
            {
                var published = await publisher.PublishAsync(day, cancellation: cancellation).ConfigureAwait(false);
                log.Published(day.Date, published.Entry.Revision, published.Digest.Counts.Articles, published.Changed);
                log.Faults(published.Digest);
            }
            catch (Exception fault) when (StorageFault.IsOurs(fault))
            {
                // Its message may hold words of an article, so that neither the log nor the host's gets it.
                var line = Fault.Line("the day's digest", fault);
                log.DigestFault(day.Date, "the whole day", line);
                faults.Add(new InvalidOperationException(line));
            }
#pragma warning disable CA1031 // One day's fault must not keep the other days from their digests; the run as a whole fails at its end.
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.DigestFailed(fault, day.Date);
                faults.Add(fault);
            }
        }
    }

    /// <summary>Older days whose uploads came late, and whatever a run that failed left behind.</summary>
    private async Task PublishOwedAsync(DigestDay today, List<Exception> faults, CancellationToken cancellation)
    {
        try
        {
            foreach (var published in await storage.Owed.PublishAsync(publisher, today with { Date = today.Date.AddDays(-1) }, cancellation).ConfigureAwait(false))
            {
                log.Published(published.Digest.Day, published.Entry.Revision, published.Digest.Counts.Articles, published.Changed);
            }
        }
#pragma warning disable CA1031 // As above.
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            faults.Add(StorageFault.IsOurs(fault) ? new InvalidOperationException(Fault.Line("digests that lag", fault)) : fault);
        }
    }
}

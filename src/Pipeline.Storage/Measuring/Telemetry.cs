using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Measuring;

/// <summary>Everything that is measured, under one name, on a laptop and in Azure alike. Nothing here holds text of an article.</summary>
public static class Telemetry
{
    /// <summary>Of the <see cref="ActivitySource"/> and the <see cref="Meter"/>.</summary>
    public const string Name = "Pipeline";

    public static readonly ActivitySource Activities = new(Name);
    public static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Articles =
        Meter.CreateCounter<long>("pipeline.articles", "{article}", "Blobs that came in, by outcome.");

    private static readonly Counter<long> Rejections =
        Meter.CreateCounter<long>("pipeline.rejections", "{article}", "Uploads rejected, by code.");

    private static readonly Counter<long> Claims =
        Meter.CreateCounter<long>("pipeline.claims", "{claim}", "Claims found in saved articles.");

    private static readonly Histogram<double> IngestDuration =
        Meter.CreateHistogram<double>("pipeline.ingest.duration", "s", "Time for one blob, by stage: read, understand, save.");

    internal static readonly Histogram<double> DigestDuration =
        Meter.CreateHistogram<double>("pipeline.digest.duration", "s", "Time to load, compose and write the digest of a day.");

    internal static readonly Gauge<double> BacklogAge =
        Meter.CreateGauge<double>("pipeline.backlog.age", "s", "Age of the oldest upload that is not in the table, at the end of a reconciling pass.");

    private static readonly Counter<long> Operations =
        Meter.CreateCounter<long>("pipeline.storage.operations", "{request}", "Requests to storage, by service and method; retries included.");

    private static readonly Counter<long> Retries =
        Meter.CreateCounter<long>("pipeline.storage.retries", "{request}", "Requests that were sent again, by service and method.");

    internal static void Ingested(string outcome) => Articles.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    internal static void Rejected(string code) => Rejections.Add(1, new KeyValuePair<string, object?>("code", code));

    internal static void Found(int claims) => Claims.Add(claims);

    /// <summary>Measures until it is disposed.</summary>
    internal static StageTimer Stage(string stage, TimeProvider clock) => new(stage, clock);

    internal readonly struct StageTimer(string stage, TimeProvider clock) : IDisposable
    {
        private readonly long _started = clock.GetTimestamp();

        public void Dispose() =>
            IngestDuration.Record(clock.GetElapsedTime(_started).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
    }

    /// <summary>Counts requests; stands behind the retry policy, and so sees each of them.</summary>
    internal sealed class RequestCounter(string service) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            var tags = new TagList { { "service", service }, { "method", message.Request.Method.Method } };
            Operations.Add(1, tags);
            if (message.ProcessingContext.RetryNumber > 0)
            {
                Retries.Add(1, tags);
            }
        }
    }
}

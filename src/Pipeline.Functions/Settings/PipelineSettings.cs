using System.Globalization;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace Pipeline.Functions.Settings;

/// <summary>The app's own settings. The names are those of the environment; storage has its own beside them.</summary>
public sealed record PipelineSettings
{
    // Twenty tries of host.json with this pause last five minutes where a blob cannot be read, over twenty where the table does not answer, which each try asks for 51 s. The instance's four
    // places come free often enough for what does not fail.
    private static readonly TimeSpan UsualRetryPause = TimeSpan.FromSeconds(15);

    // The run of a function ends after ten minutes (host.json), the tries within it included.
    private static readonly TimeSpan LongestRetryPause = TimeSpan.FromMinutes(5);

    /// <summary>Six fields, seconds first, in UTC.</summary>
    public required string DigestSchedule { get; init; }

    public required string ReconcileSchedule { get; init; }

    /// <summary>IANA name of the zone whose days the digests are of.</summary>
    public required string TimeZone { get; init; }

    public required ReaderSettings Readers { get; init; }

    /// <summary>How long a failed ingestion waits before it is given back to the host, which tries again at once: this and the host's <c>poisonBlobThreshold</c> say how long an outage may last.</summary>
    public TimeSpan RetryPause { get; init; } = UsualRetryPause;

    /// <summary>Root of an OTLP collector over HTTP that the worker's own traces and metrics go to; null for none.</summary>
    public Uri? TelemetryCollector { get; init; }

    /// <summary>Null where nobody is told of digests.</summary>
    public WebhookSettings? Webhook { get; init; }

    /// <summary>Root of the pages as readers reach them, with a slash at its end; null where it is not known, and messages do not link.</summary>
    public Uri? SiteAddress { get; init; }

    /// <exception cref="InvalidOperationException">A setting is missing or makes no sense: a sentence a setting, so that the app's first log line says what to mend.</exception>
    public static PipelineSettings Read(IConfiguration configuration)
    {
        List<string> problems = [];
        var settings = new PipelineSettings
        {
            DigestSchedule = Schedule(configuration, Names.DigestSchedule, problems),
            ReconcileSchedule = Schedule(configuration, Names.ReconcileSchedule, problems),
            TimeZone = Zone(configuration["DigestTimeZone"] ?? "UTC", problems),
            Readers = ReaderSettings.Read(configuration, problems),
            RetryPause = Pause(configuration[Names.RetryPause], problems),
            TelemetryCollector = Collector(configuration["TelemetryCollector"], problems),
            Webhook = WebhookSettings.Read(configuration, problems),
            SiteAddress = Site(configuration[Names.SiteAddress], configuration["WEBSITE_HOSTNAME"], problems),
        };
        return problems.Count == 0 ? settings : throw new InvalidOperationException(string.Join(' ', problems));
    }

    private static string Schedule(IConfiguration configuration, string name, List<string> problems)
    {
        var text = configuration[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add($"The setting {name} is missing: give a schedule of six fields in UTC, such as '0 30 0 * * *'.");
        }
        else if (CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is null)
        {
            problems.Add($"The setting {name} is '{text}', which is no schedule of six fields (second minute hour day month weekday).");
        }

        return text ?? "";
    }

    private static Uri? Collector(string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        problems.Add($"The setting TelemetryCollector is '{text}': give the address of an OTLP collector, such as http://localhost:4318, or nothing.");
        return null;
    }

    /// <param name="host">Under which the platform runs the app; the app serves the pages itself unless they are told to be elsewhere.</param>
    private static Uri? Site(string? text, string? host, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.IsNullOrWhiteSpace(host) ? null : new Uri($"https://{host}/api/pages/");
        }

        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        problems.Add($"The setting {Names.SiteAddress} is '{text}': give the address under which readers reach the pages, such as https://news.example/, or nothing.");
        return null;
    }

    private static TimeSpan Pause(string? text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return UsualRetryPause;
        }

        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var pause) && pause >= TimeSpan.Zero && pause <= LongestRetryPause)
        {
            return pause;
        }

        problems.Add($"The setting {Names.RetryPause} is '{text}': give a time of at most five minutes, such as 00:00:15.");
        return UsualRetryPause;
    }

    private static string Zone(string name, List<string> problems)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
        {
            problems.Add($"The setting DigestTimeZone is '{name}', which this system does not know: give an IANA name such as Europe/Berlin.");
        }

        return name;
    }
}

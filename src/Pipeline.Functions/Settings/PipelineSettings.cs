using Microsoft.Extensions.Configuration;
using NCrontab;

namespace Pipeline.Functions.Settings;

/// <summary>The app's own settings. The names are those of the environment; storage has its own beside them.</summary>
public sealed record PipelineSettings
{
    /// <summary>Six fields, seconds first, in UTC.</summary>
    public required string DigestSchedule { get; init; }

    public required string ReconcileSchedule { get; init; }

    /// <summary>IANA name of the zone whose days the digests are of.</summary>
    public required string TimeZone { get; init; }

    /// <exception cref="InvalidOperationException">A setting is missing or makes no sense: a sentence a setting, so that the app's first log line says what to mend.</exception>
    public static PipelineSettings Read(IConfiguration configuration)
    {
        List<string> problems = [];
        var settings = new PipelineSettings
        {
            DigestSchedule = Schedule(configuration, Names.DigestSchedule, problems),
            ReconcileSchedule = Schedule(configuration, Names.ReconcileSchedule, problems),
            TimeZone = Zone(configuration["DigestTimeZone"] ?? "UTC", problems),
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

    private static string Zone(string name, List<string> problems)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
        {
            problems.Add($"The setting DigestTimeZone is '{name}', which this system does not know: give an IANA name such as Europe/Berlin.");
        }

        return name;
    }
}

using Pipeline.News.Texts;

namespace Pipeline.Pages;

/// <summary>Where the pages stand, seen from the page being made: paths of a server, or relative paths of static files.</summary>
public sealed record PageLinks
{
    public required Func<DateOnly, string> Digest { get; init; }

    /// <summary>A story of a day by its id.</summary>
    public required Func<DateOnly, string, string> Story { get; init; }

    /// <summary>An article by its upload's path; with a span, at those words.</summary>
    public required Func<string, TextSpan?, string> Article { get; init; }

    /// <summary>Null where there are no such pages.</summary>
    public Func<string, string>? Speaker { get; init; }

    /// <summary>Everybody who is reported to have said something on the day; null where there is no such page.</summary>
    public string? Speakers { get; init; }

    public string? Today { get; init; }

    public string? Index { get; init; }

    public string? Search { get; init; }

    public string? Feed { get; init; }

    /// <summary>The script of all pages (<see cref="PageStyle.ReadingScript"/>), at a fixed path of ours; null where the pages have none.</summary>
    public string? Script { get; init; }

    /// <summary>The fragment under which an article page has the words of a span.</summary>
    public static string Anchor(TextSpan span) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"at-{span.Start}-{span.End}");
}

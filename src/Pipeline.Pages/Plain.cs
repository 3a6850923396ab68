using System.Globalization;
using System.Text;
using Pipeline.News.Dates;
using Pipeline.News.Digests;

namespace Pipeline.Pages;

/// <summary>Values as people read them, in English and the same everywhere.</summary>
public static class Plain
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary><c>Friday, 12 February 2016</c></summary>
    public static string Day(DateOnly day) => day.ToString("dddd, d MMMM yyyy", Culture);

    /// <summary><c>12 February 2016</c></summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary><c>12 February 2016, 02:00 (UTC+01:00)</c>, as precise as known.</summary>
    public static string Time(NewsTime time) =>
        time.Date.ToString("d MMMM yyyy", Culture)
        + (time.Time is { } clock ? clock.ToString(", HH:mm", Culture) : "")
        + (time.Offset is { } offset ? Zone(offset) : "");

    /// <summary>The same for a time in its ISO 8601 form; other texts stay as they are.</summary>
    public static string Time(string iso) => NewsTime.TryParse(iso, out var time) ? Time(time) : iso;

    private static string Zone(TimeSpan offset) =>
        offset == TimeSpan.Zero ? " UTC" : $" (UTC{(offset < TimeSpan.Zero ? "-" : "+")}{offset.ToString("hh\\:mm", Culture)})";

    public static string Number(double value) => value.ToString(value == Math.Floor(value) ? "#,0" : "#,0.##", Culture);

    /// <summary><c>about 470,000 people, killed</c>; <c>83 or more people, killed</c></summary>
    public static string Figure(double? value, double? low, double? high, bool approximate, string? unit, string? measure)
    {
        var words = (value, low, high) switch
        {
            (_, { } l, { } h) when l < h => $"{Number(l)} to {Number(h)}",
            (_, { } l, null) => $"{Number(l)} or more",
            ({ } v, null, { } h) when v == h && approximate => $"nearly {Number(h)}",
            (_, null, { } h) => $"up to {Number(h)}",
            ({ } v, _, _) => (approximate ? "about " : "") + Number(v),
            _ => "no number",
        };
        return words + (string.IsNullOrEmpty(unit) ? "" : " " + (words == "1" ? unit : CountedThing.Plural(unit))) + (measure is null ? "" : ", " + measure);
    }

    /// <summary>An enum's name in lower-case words: <c>same-agency</c> becomes <c>same agency</c>.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    /// <summary>As <see cref="OutletName.Of(string?, string)"/>.</summary>
    public static string Outlet(string? outlet, string source) => OutletName.Of(outlet, source);

    /// <summary><c>75 %</c>; never split from its sign at the end of a line.</summary>
    public static string Percent(double share) => (share * 100).ToString("0", Culture) + "\u00a0%";

    /// <summary><c>German</c> for the tag <c>de</c>; a tag that nobody knows stays as it is.</summary>
    public static string Language(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>As <see cref="CountedThing.Count"/>.</summary>
    public static string Count(int count, string one, string? many = null) => CountedThing.Count(count, one, many);
}

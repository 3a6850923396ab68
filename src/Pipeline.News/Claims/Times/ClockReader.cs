using System.Globalization;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Times;

/// <summary>Reads times of day: <c>2:30 p.m.</c>, <c>15:17 GMT</c>, <c>9 a.m.</c> Resolved only beside a day.</summary>
internal static class ClockReader
{
    private static readonly WordSet Halves = new(["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock"]);
    private static readonly WordSet Zones = new(["GMT", "UTC", "ET", "EST", "EDT", "CET", "BST", "PT", "PST", "PDT", "MST", "CST", "CDT", "IST", "local"]);

    /// <param name="value">Hours and minutes as ISO 8601 writes them behind a date, <c>T15:17Z</c>; without zone where the text names none that is the same all year.</param>
    /// <returns>The end of the expression; <paramref name="at"/> where none begins here.</returns>
    public static int Read(SentenceAtoms atoms, int at, out string? value)
    {
        value = null;
        if (!atoms.IsNumber(at) || atoms[at].Value is < 0 or > 24)
        {
            return at;
        }

        var end = at + 1;
        var minutes = atoms.Is(end, ":") && atoms.IsNumber(end + 1) && atoms.Word(end + 1).Length == 2 && atoms.IsGlued(end) && atoms.IsGlued(end + 1);
        end += minutes ? 2 : 0;
        end += minutes && atoms.Is(end, ":") && atoms.IsNumber(end + 1) ? 2 : 0;
        var half = Halves.Contains(atoms.Word(end));
        if (!minutes && !half)
        {
            return at;
        }

        var afternoon = half && atoms.Word(end) is ['p' or 'P', ..];
        var morning = half && atoms.Word(end) is ['a' or 'A', ..];
        end += half ? 1 : 0;
        var universal = atoms.IsAny(end, "GMT", "UTC");
        end += Zones.Contains(atoms.Word(end)) ? 1 : 0;
        value = Iso(atoms[at].Value, minutes ? atoms[at + 2].Value : 0, morning, afternoon, universal);
        return end;
    }

    private static string? Iso(double hour, double minute, bool morning, bool afternoon, bool universal)
    {
        if (!double.IsInteger(hour) || minute >= 60 || hour >= 24 || ((morning || afternoon) && hour is 0 or > 12))
        {
            return null;
        }

        var hours = (int)hour % (morning || afternoon ? 12 : 24) + (afternoon ? 12 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"T{hours:00}:{(int)minute:00}{(universal ? "Z" : "")}");
    }
}

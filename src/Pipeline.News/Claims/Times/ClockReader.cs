using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Times;

/// <summary>Reads times of day: <c>2:30 p.m.</c>, <c>15:17 GMT</c>, <c>9 a.m.</c> They stay unresolved: the zone and often the day are not said.</summary>
internal static class ClockReader
{
    private static readonly WordSet Halves = new(["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock"]);
    private static readonly WordSet Zones = new(["GMT", "UTC", "ET", "EST", "EDT", "CET", "BST", "PT", "PST", "PDT", "MST", "CST", "CDT", "IST", "local"]);

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

        end += half ? 1 : 0;
        end += Zones.Contains(atoms.Word(end)) ? 1 : 0;
        return end;
    }
}

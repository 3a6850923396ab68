using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Times;

/// <summary>Reads days as seen from the article: <c>Thursday</c>, <c>last Monday</c>, <c>yesterday</c>, <c>Sunday night</c>.</summary>
internal static class DayReader
{
    private static readonly WordSet Parts = new(["morning", "afternoon", "evening", "night", "noon", "midday"]);

    /// <returns>The end of the expression; <paramref name="at"/> where none begins here.</returns>
    public static int Read(SentenceAtoms atoms, int at, TimeResolver resolver, out string? value)
    {
        value = null;
        if (Named(atoms, at) is { } days)
        {
            value = resolver.Offset(days);
            return WithPart(atoms, at + 1);
        }

        if (atoms.IsAny(at, "last", "next") && CalendarNames.TryDay(atoms.Word(at + 1), out var weekday))
        {
            value = resolver.OtherWeekday(weekday, atoms.Is(at, "next"));
            return WithPart(atoms, at + 2);
        }

        if (atoms.Is(at, "last") && atoms.Is(at + 1, "night"))
        {
            value = resolver.Offset(-1);
            return at + 2;
        }

        if (atoms.Is(at, "this") && Parts.Contains(atoms.Word(at + 1)))
        {
            value = resolver.Offset(0);
            return at + 2;
        }

        if (!CalendarNames.TryDay(atoms.Word(at), out weekday))
        {
            return at;
        }

        value = resolver.Weekday(weekday, Tense.IsFuture(atoms, at));
        return WithDate(atoms, WithPart(atoms, at + 1), resolver, ref value);
    }

    private static int? Named(SentenceAtoms atoms, int at) =>
        atoms.IsAny(at, "today", "tonight", "overnight") ? 0 : atoms.Is(at, "yesterday") ? -1 : atoms.Is(at, "tomorrow") ? 1 : null;

    private static int WithPart(SentenceAtoms atoms, int end) => Parts.Contains(atoms.Word(end)) ? end + 1 : end;

    // "Thursday, Feb. 11": the date says more than the day.
    private static int WithDate(SentenceAtoms atoms, int end, TimeResolver resolver, ref string? value)
    {
        var next = atoms.Is(end, ",") ? end + 1 : end;
        if (!CalendarNames.TryMonth(atoms.Word(next), out _) && !(atoms.IsNumber(next) && CalendarNames.TryMonth(atoms.Word(next + 1), out _)))
        {
            return end;
        }

        var dated = DateReader.Read(atoms, next, resolver, out var date);
        if (dated <= next || date is null or { Length: < 10 })
        {
            return end;
        }

        value = date;
        return dated;
    }
}

using System.Collections.Immutable;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Dates;

namespace Pipeline.News.Claims.Times;

/// <summary>Finds time expressions: dates, days of the week, <c>last month</c>, <c>two years ago</c>, <c>2 p.m.</c>, years.</summary>
internal static class TimeFinder
{
    // 2016-02-12
    private const int DayLength = 10;

    public static void Find(SentenceAtoms atoms, NewsTime? published, ImmutableArray<TimeMention>.Builder found)
    {
        var resolver = new TimeResolver(published?.Date);
        for (var at = 0; at < atoms.Count;)
        {
            var end = Date(atoms, at, resolver, out var value);
            if (end > at)
            {
                end = WithClock(atoms, end, ref value);
            }
            else if (ClockReader.Read(atoms, at, out var clock) is var far && far > at)
            {
                end = WithDay(atoms, far, clock, resolver, out value);
            }

            if (end <= at)
            {
                at++;
                continue;
            }

            found.Add(new TimeMention(atoms.Span(at, end), value));
            at = end;
        }
    }

    private static int Date(SentenceAtoms atoms, int at, TimeResolver resolver, out string? value)
    {
        var end = DateReader.Read(atoms, at, resolver, out value);
        end = end > at ? end : DayReader.Read(atoms, at, resolver, out value);
        return end > at ? end : PeriodReader.Read(atoms, at, resolver, out value);
    }

    // "Thursday at 9 a.m."
    private static int WithClock(SentenceAtoms atoms, int end, ref string? value)
    {
        var next = atoms.Is(end, "at") ? end + 1 : end;
        var far = ClockReader.Read(atoms, next, out var clock);
        if (value is not { Length: DayLength } || far <= next || clock is null)
        {
            return end;
        }

        value += clock;
        return far;
    }

    // "9 a.m. on Thursday"
    private static int WithDay(SentenceAtoms atoms, int end, string? clock, TimeResolver resolver, out string? value)
    {
        var next = atoms.IsAny(end, "on", ",") ? end + 1 : end;
        var far = Date(atoms, next, resolver, out value);
        if (far > next && value is { Length: DayLength } && clock is not null)
        {
            value += clock;
            return far;
        }

        value = null;
        return end;
    }
}

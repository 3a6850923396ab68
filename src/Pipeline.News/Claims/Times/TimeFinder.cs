using System.Collections.Immutable;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Metadata;

namespace Pipeline.News.Claims.Times;

/// <summary>Finds time expressions: dates, days of the week, <c>last month</c>, <c>two years ago</c>, <c>2 p.m.</c>, years.</summary>
internal static class TimeFinder
{
    public static void Find(SentenceAtoms atoms, NewsTime? published, ImmutableArray<TimeMention>.Builder found)
    {
        var resolver = new TimeResolver(published?.Date);
        for (var at = 0; at < atoms.Count;)
        {
            var end = DateReader.Read(atoms, at, resolver, out var value);
            end = end > at ? end : DayReader.Read(atoms, at, resolver, out value);
            end = end > at ? end : PeriodReader.Read(atoms, at, resolver, out value);
            end = end > at ? end : ClockReader.Read(atoms, at, out value);
            if (end <= at)
            {
                at++;
                continue;
            }

            found.Add(new TimeMention(atoms.Span(at, end), value));
            at = end;
        }
    }
}

using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Times;

/// <summary>Reads dates, months and years: <c>Feb. 12, 2016</c>, <c>12 February</c>, <c>March 2011</c>, <c>since 2014</c>, <c>2016-02-12</c>.</summary>
internal static class DateReader
{
    private static readonly WordSet BeforeMonth = new(["in", "since", "by", "last", "next", "this", "of", "early", "late", "mid", "until", "till", "from", "through", "during", "to", "and", "after", "before", "between", "for", "every"]);
    private static readonly WordSet BeforeYear = new(["in", "since", "by", "of", "until", "till", "from", "through", "during", "to", "and", "after", "before", "between", "for", "early", "late", "mid", "the", "around", "(", "fiscal"]);

    /// <returns>The end of the expression; <paramref name="at"/> where none begins here.</returns>
    public static int Read(SentenceAtoms atoms, int at, TimeResolver resolver, out string? value)
    {
        value = null;
        if (CalendarNames.TryMonth(atoms.Word(at), out var month))
        {
            return FromMonth(atoms, at, month, resolver, out value);
        }

        if (!atoms.IsNumber(at))
        {
            return at;
        }

        var ordinal = OrdinalEnd(atoms, at + 1);
        var joint = atoms.Is(ordinal, "of") || atoms.IsHyphen(ordinal) ? ordinal + 1 : ordinal;
        if (IsDayOfMonth(atoms, at) && CalendarNames.TryMonth(atoms.Word(joint), out month))
        {
            return WithYear(atoms, joint + 1, month, (int)atoms[at].Value, resolver, out value);
        }

        var iso = IsoDate(atoms, at, out value);
        return iso > at ? iso : Year(atoms, at, out value);
    }

    private static int FromMonth(SentenceAtoms atoms, int at, int month, TimeResolver resolver, out string? value)
    {
        var next = at + 1;
        next += atoms.Is(next, ".") ? 1 : 0;
        if (IsDayOfMonth(atoms, next) && !atoms.Is(OrdinalEnd(atoms, next + 1), "percent"))
        {
            return WithYear(atoms, OrdinalEnd(atoms, next + 1), month, (int)atoms[next].Value, resolver, out value);
        }

        var comma = atoms.Is(next, ",") || atoms.Is(next, "of") ? next + 1 : next;
        if (IsYear(atoms, comma))
        {
            value = TimeResolver.Month(new DateOnly((int)atoms[comma].Value, month, 1));
            return comma + 1;
        }

        // "May" and "March" begin sentences as verbs and names; other months are safe.
        value = null;
        if (!BeforeMonth.Contains(atoms.Word(at - 1)) && !atoms.IsHyphen(at - 1) && (month is 3 or 5 && atoms.Tag(at) != PartOfSpeech.PropN || atoms.Word(at).Length < 4))
        {
            return at;
        }

        value = atoms.Is(at - 1, "last") ? resolver.MonthOf(month, false) : resolver.MonthOf(month, Tense.IsFuture(atoms, at));
        return at + 1;
    }

    private static int WithYear(SentenceAtoms atoms, int end, int month, int day, TimeResolver resolver, out string? value)
    {
        var year = atoms.Is(end, ",") ? end + 1 : end;
        if (IsYear(atoms, year))
        {
            var number = (int)atoms[year].Value;
            value = day <= DateTime.DaysInMonth(number, month) ? TimeResolver.Day(new DateOnly(number, month, day)) : null;
            return year + 1;
        }

        value = resolver.DayOf(month, day);
        return end;
    }

    // 12th, 1st
    private static int OrdinalEnd(SentenceAtoms atoms, int at) =>
        atoms.IsGlued(at) && (atoms.IsAny(at, "st", "nd") || atoms.IsAny(at, "rd", "th")) ? at + 1 : at;

    private static bool IsDayOfMonth(SentenceAtoms atoms, int at) =>
        atoms.IsNumber(at) && atoms[at].Value is >= 1 and <= 31 && atoms.Word(at).Length <= 2;

    private static bool IsYear(SentenceAtoms atoms, int at) =>
        atoms.IsNumber(at) && atoms.Word(at).Length == 4 && atoms[at].Value is >= 1000 and < 2200 && double.IsInteger(atoms[at].Value);

    private static int IsoDate(SentenceAtoms atoms, int at, out string? value)
    {
        value = null;
        if (!IsYear(atoms, at) || !atoms.IsHyphen(at + 1) || !atoms.IsNumber(at + 2) || !atoms.IsHyphen(at + 3) || !IsDayOfMonth(atoms, at + 4))
        {
            return at;
        }

        var (year, month, day) = ((int)atoms[at].Value, (int)atoms[at + 2].Value, (int)atoms[at + 4].Value);
        if (month is < 1 or > 12 || day > DateTime.DaysInMonth(year, month))
        {
            return at;
        }

        value = TimeResolver.Day(new DateOnly(year, month, day));
        return at + 5;
    }

    // A bare year needs a preposition before it, or no noun behind it; "1990s" is a decade, which ISO dates do not know.
    private static int Year(SentenceAtoms atoms, int at, out string? value)
    {
        value = null;
        if (!IsYear(atoms, at) || atoms[at].Value < 1800 || (atoms.IsGlued(at) && !atoms.Is(at - 1, "(") && !atoms.IsDash(at - 1)) || atoms.IsAny(at - 1, "$", "€", "£"))
        {
            return at;
        }

        if (atoms.IsGlued(at + 1) && atoms.Is(at + 1, "s"))
        {
            return at + 2;
        }

        if (atoms.IsDash(at + 1) && atoms.IsGlued(at + 1) && atoms.IsNumber(at + 2) && atoms.Word(at + 2).Length is 2 or 4)
        {
            return at + 3;
        }

        var counted = atoms.Penn(at + 1) is PennTag.NNS && !BeforeYear.Contains(atoms.Word(at - 1));
        if (counted || atoms[at].Value >= 2100 || (atoms.IsGlued(at + 1) && atoms[at + 1].Kind == AtomKind.Word && !atoms.Is(at + 1, "'s")))
        {
            return at;
        }

        value = TimeResolver.Year((int)atoms[at].Value);
        return at + 1;
    }
}

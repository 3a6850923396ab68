using System.Collections.Immutable;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Figures;

/// <summary>
/// Finds the numbers of a sentence that count or measure. A number in a date, name, address or telephone number is none;
/// the two halves of a score (<c>31-24</c>) are two.
/// </summary>
internal static class FigureFinder
{
    /// <param name="times">Time expressions of the sentence, in order: what stands in one is no figure.</param>
    public static void Find(SentenceAtoms atoms, ReadOnlySpan<TextSpan> times, ImmutableArray<Figure>.Builder found)
    {
        Figure? previous = null;
        for (var at = 0; at < atoms.Count;)
        {
            if (FractionReader.Read(atoms, at, found) is var share and > 0)
            {
                at = share;
                continue;
            }

            if (!NumeralReader.TryRead(atoms, at, out var number))
            {
                at++;
                continue;
            }

            if (Overlaps(times, atoms.Span(number.First, number.End)))
            {
                at = number.End;
                continue;
            }

            at = ScoreReader.Read(atoms, number, found);
            if (at > 0)
            {
                continue;
            }

            at = ReadOne(atoms, number, previous, out var figure);
            if (figure is not null)
            {
                found.Add(figure);
                previous = figure;
            }
        }
    }

    /// <returns>The atom to go on from.</returns>
    private static int ReadOne(SentenceAtoms atoms, Numeral number, Figure? previous, out Figure? figure)
    {
        figure = null;
        var sign = CurrencyReader.ReadBefore(atoms, number.First, out var currency);
        var range = RangeReader.TryRead(atoms, number, sign, out var upper);
        var last = range ? upper : number;
        var money = sign > 0;
        var word = money ? CurrencyReader.ReadAfter(atoms, last.End, true, out _) : CurrencyReader.ReadAfter(atoms, last.End, last.Scaled, out currency);
        money |= word > 0;

        var first = Bound.Before(atoms, number.First - sign, out var bound);
        if (number is { InWords: true, Scaled: false, Vague: false, Value: < 10 } && atoms.IsAny(first, "over", "under", "above"))
        {
            // "wrangled over three issues": a preposition.
            (first, bound) = (number.First, default);
        }

        var counted = money ? new Counted(currency, null, last.End + word) : UnitReader.Read(atoms, last);
        counted = counted.Unit is null && !money && AgeReader.IsAge(atoms, number) ? new Counted("years old", null, number.End) : counted;
        if (NotFigures.Is(atoms, number, counted, money, first < number.First - sign || range))
        {
            return Math.Max(number.End, range ? upper.End : 0);
        }

        var magnitude = !money && QuantityReader.IsMagnitude(atoms, first, number, counted);
        counted = magnitude ? new Counted("magnitude", null, number.End) : counted;
        var end = Bound.After(atoms, counted.End, out var after);
        var trigger = -1;
        var measure = magnitude ? "magnitude" : MeasureReader.Read(atoms, first, counted with { End = end }, out trigger);
        // Feet and dollars are not killed.
        measure = MeasureReader.IsOfPeople(measure) && (money || (counted.Unit is { } counts && UnitReader.IsUnit(counts))) ? null : measure;
        measure ??= money ? AmountReader.Read(atoms, end) : null;
        if (ParentReader.IsChildren(atoms, first, counted))
        {
            (measure, counted, trigger) = ("children", counted with { Unit = "people" }, -1);
        }

        if (PrisonTermReader.IsTerm(atoms, first, counted))
        {
            measure = "prison term";
        }

        // "the two women" of whom something new is told, not "the two" of the sentence before.
        if (measure is null && NotFigures.IsKnownBefore(atoms, number))
        {
            return number.End;
        }

        if (measure is null && previous is not null && IsListed(atoms, first, previous))
        {
            measure = previous.Measure;
            counted = measure == "age" && counted.Unit is null ? counted with { Unit = previous.Unit } : counted;
        }

        var unit = counted.Unit ?? (MeasureReader.IsOfPeople(measure) ? "people" : null);
        if (MeasureReader.IsOfPeople(measure) && counted.Noun is not null && MeasureReader.IsMeasureNoun(counted.Noun))
        {
            unit = "people";
        }

        figure = Build(atoms, number, range ? upper : null, bound | after, atoms.Span(first, end), unit, measure)
            with
        { About = AboutReader.Read(atoms, first, end, trigger) };
        return end;
    }

    private static Figure Build(
        SentenceAtoms atoms, in Numeral number, Numeral? upper, Bound bound, TextSpan span, string? unit, string? measure)
    {
        if (upper is { } top)
        {
            return new Figure(span, null, RangeReader.LowerValue(number, top), top.Value, bound.Approximate, unit, measure, null);
        }

        return number.Vague
            ? new Figure(span, null, number.Value, null, true, unit, measure, null)
            : new Figure(span, number.Value, bound.Low ? number.Value : null, bound.High ? number.Value : null, bound.Approximate, unit, measure, null);
    }

    // "killed 10 soldiers and 5 civilians"
    private static bool IsListed(SentenceAtoms atoms, int first, Figure previous)
    {
        if (previous.Measure is null || first < 1)
        {
            return false;
        }

        var before = atoms.Word(first - 1) is "and" or "," ? first - 2 : -1;
        before = before > 0 && atoms.Is(before, ",") ? before - 1 : before;
        return before >= 0 && atoms[before].Span.End == previous.Span.End;
    }

    private static bool Overlaps(ReadOnlySpan<TextSpan> spans, TextSpan span)
    {
        foreach (var other in spans)
        {
            if (other.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}

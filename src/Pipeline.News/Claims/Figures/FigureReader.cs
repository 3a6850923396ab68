using Pipeline.News.Claims.Figures.Labels;
using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Figures;

/// <summary>Reads the figure of one number: what it counts, what happened to that, in what event.</summary>
internal static class FigureReader
{
    /// <param name="read">The figures of the sentence so far; the number's own is added where it is one.</param>
    /// <returns>The atom to go on from.</returns>
    public static int Read(SentenceAtoms atoms, Numeral number, List<ReadFigure> read)
    {
        var expression = Expression.Read(atoms, number);
        if (NotFigures.Is(atoms, expression))
        {
            return expression.Skip;
        }

        var (counted, first) = (expression.Counted, expression.First);
        var end = Bound.After(atoms, counted.End, out var after);
        var measured = Measured.Read(atoms, expression, end);

        // "the two women" of whom something new is told, not "the two" of the sentence before.
        if (measured.Measure is null && NotFigures.IsKnownBefore(atoms, number))
        {
            return number.End;
        }

        if (measured.Measure is null && read.Count > 0 && read[^1].Figure is { Measure: not (null or "score" or "vote") } listed && IsListed(atoms, first, listed))
        {
            measured = measured with { Measure = listed.Measure, Unit = listed.Measure == "age" ? measured.Unit ?? listed.Unit : measured.Unit };
        }

        var figure = Built(expression, after, atoms.Span(first, end), UnitOf(measured), measured.Measure);
        read.Add(new ReadFigure(figure with { About = AboutReader.Read(atoms, expression, end, measured) }, first, end));
        return end;
    }

    private static string? UnitOf(in Measured measured) =>
        MeasureReader.IsOfPeople(measured.Measure) && (measured.Unit is null || (measured.Noun is { } noun && MeasureReader.IsMeasureNoun(noun)))
            ? "people"
            : measured.Unit;

    private static Figure Built(in Expression expression, Bound after, TextSpan span, string? unit, string? measure)
    {
        var (number, bound) = (expression.Number, expression.Bound | after);
        if (expression.Upper is { } top)
        {
            var (low, high) = RangeReader.Ends(number, top);
            return new Figure(span, null, low, high, bound.Approximate, unit, measure, null);
        }

        return number.Vague
            ? new Figure(span, null, number.Value, null, true, unit, measure, null)
            : new Figure(span, number.Value, bound.Low ? number.Value : null, bound.High ? number.Value : null, bound.Approximate, unit, measure, null);
    }

    // "killed 10 soldiers and 5 civilians"
    private static bool IsListed(SentenceAtoms atoms, int first, Figure previous)
    {
        if (first < 1)
        {
            return false;
        }

        var before = atoms.Word(first - 1) is "and" or "," ? first - 2 : -1;
        before = before > 0 && atoms.Is(before, ",") ? before - 1 : before;
        return before >= 0 && atoms[before].Span.End == previous.Span.End;
    }
}

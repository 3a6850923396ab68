using Pipeline.News.Claims.Figures.Measures;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures;

/// <summary>What happened to what a number counts, and by which word.</summary>
/// <param name="Unit">As counted, unless the measure says that it counts people.</param>
/// <param name="Noun">Lemma of the counted noun.</param>
/// <param name="Trigger">The atom that says what happened; -1 where the counted noun does.</param>
internal readonly record struct Measured(string? Measure, string? Unit, string? Noun, int Trigger)
{
    /// <param name="end">Where the expression ends, bounds included.</param>
    public static Measured Read(SentenceAtoms atoms, in Expression expression, int end)
    {
        var (counted, first) = (expression.Counted, expression.First);
        if (counted is { Unit: "magnitude", Noun: null })
        {
            return new Measured("magnitude", "magnitude", null, -1);
        }

        if (ParentReader.IsChildren(atoms, first, counted))
        {
            return new Measured("children", "people", counted.Noun, -1);
        }

        if (PrisonTermReader.IsTerm(atoms, first, counted))
        {
            return new Measured("prison term", counted.Unit, counted.Noun, -1);
        }

        if (expression.IsAttribute(atoms))
        {
            return new Measured(null, counted.Unit, counted.Noun, -1);
        }

        var measure = MeasureReader.Read(atoms, first, counted with { End = end }, out var trigger);

        // Feet and dollars are not killed.
        measure = MeasureReader.IsOfPeople(measure) && (expression.Money || (counted.Unit is { } unit && UnitReader.IsUnit(unit))) ? null : measure;
        measure ??= expression.Money ? AmountReader.Read(atoms, end) : null;
        return new Measured(measure, counted.Unit, counted.Noun, trigger);
    }
}

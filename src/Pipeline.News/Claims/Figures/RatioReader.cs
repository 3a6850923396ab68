using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures;

/// <summary>Reads shares (<c>two thirds of voters</c>) and multiples (<c>more than doubled</c>) with the words that bound them.</summary>
internal static class RatioReader
{
    /// <returns>The atom to go on from; 0 where none stands here.</returns>
    public static int Read(SentenceAtoms atoms, int at, out ReadFigure read)
    {
        var unit = "percent";
        var end = ShareReader.Read(atoms, at, out var value);
        if (end == 0)
        {
            end = MultipleReader.Read(atoms, at, out value);
            unit = "times";
        }

        if (end == 0)
        {
            read = default;
            return 0;
        }

        var first = Bound.Before(atoms, at, out var bound);
        var about = AboutReader.OfShare(atoms, first, end);
        read = new ReadFigure(
            new Figure(atoms.Span(first, end), value, bound.Low ? value : null, bound.High ? value : null, bound.Approximate, unit, null, about), first, end);
        return end;
    }
}

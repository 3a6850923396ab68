using System.Collections.Immutable;
using Pipeline.News.Claims.Figures.Numerals;
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
        List<ReadFigure>? read = null;
        for (var at = 0; at < atoms.Count;)
        {
            if (RatioReader.Read(atoms, at, out var ratio) is var end and > 0 && !Overlaps(times, ratio.Figure.Span))
            {
                (read ??= []).Add(ratio);
                at = end;
            }
            else if (!NumeralReader.TryRead(atoms, at, out var number))
            {
                at++;
            }
            else if (Overlaps(times, atoms.Span(number.First, number.End)))
            {
                at = number.End;
            }
            else
            {
                read ??= [];
                at = ScoreReader.Read(atoms, number, read) is var behind and > 0 ? behind : FigureReader.Read(atoms, number, read);
            }
        }

        if (read is not null)
        {
            ChangeReader.Join(atoms, read);
            found.AddRange(read.Select(one => one.Figure));
        }
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

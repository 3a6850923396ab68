using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures;

/// <summary>
/// Tells the new value from the earlier one: <c>rose from 12 to 17</c>, <c>17, up from 12</c>, <c>to $45 from $40</c>. The new one is the figure, the
/// earlier one belongs to it.
/// </summary>
internal static class ChangeReader
{
    private const string File = "Claims/Figures/Lexicons/changes";

    /// <summary>How far before its "from" the verb may stand: "rose on Monday in the capital, officials said, from".</summary>
    private const int VerbReach = 12;

    /// <summary>How far the two values may stand apart: "from 6.1 percent in May to".</summary>
    private const int Between = 6;

    /// <summary>The same for "17, up from 12", where what is told of the new value may come first: "33 percent think that they should pay, up from 23".</summary>
    private const int BeforeUp = 12;

    /// <summary>"up from", "up sharply from", "up last month from"</summary>
    private const int VerbBefore = 3;

    private static readonly WordSet Changes = WordList.Words(File, "change");
    private static readonly WordSet Ranges = WordList.Words(File, "range");

    /// <summary>The number that begins at <paramref name="first"/> is what something changed from.</summary>
    public static bool IsFrom(SentenceAtoms atoms, int first)
    {
        if (!atoms.Is(first - 1, "from"))
        {
            return false;
        }

        for (var at = first - 2; at >= 0 && at >= first - 2 - VerbReach; at--)
        {
            var lemma = atoms.Lemma(at);
            if (Ranges.Contains(lemma))
            {
                return false;
            }

            if (Changes.Contains(lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Joins the two values of a change in a sentence's figures.</summary>
    public static void Join(SentenceAtoms atoms, List<ReadFigure> figures)
    {
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            var (left, right) = (figures[i], figures[i + 1]);
            if (left.Figure.Value is not { } first || right.Figure.Value is not { } second || !IsOneThing(left.Figure, right.Figure))
            {
                continue;
            }

            if (IsFromTo(atoms, left, right))
            {
                figures[i] = right with { Figure = Changed(right.Figure, left.Figure, first) };
                figures.RemoveAt(i + 1);
            }
            else if (IsToFrom(atoms, left, right))
            {
                figures[i] = left with { Figure = Changed(left.Figure, right.Figure, second) };
                figures.RemoveAt(i + 1);
            }
        }
    }

    // The unit may stand with either of them, what is measured often stands before both.
    private static Figure Changed(Figure now, Figure before, double earlier) => now with
    {
        Earlier = earlier,
        Unit = now.Unit ?? before.Unit,
        Measure = now.Measure ?? before.Measure,
        About = now.About ?? before.About,
    };

    private static bool IsOneThing(Figure left, Figure right) =>
        left.Unit is null || right.Unit is null || left.Unit == right.Unit || (UnitReader.CountsPeople(left.Unit) && UnitReader.CountsPeople(right.Unit));

    private static bool IsFromTo(SentenceAtoms atoms, in ReadFigure left, in ReadFigure right) =>
        IsFrom(atoms, left.First) && atoms.Is(right.First - 1, "to") && right.First - left.End <= Between;

    // "17, up from 12", "17, up sharply from 12", "rose to $45 from $40"
    private static bool IsToFrom(SentenceAtoms atoms, in ReadFigure left, in ReadFigure right)
    {
        if (!atoms.Is(right.First - 1, "from") || right.First - left.End > BeforeUp)
        {
            return false;
        }

        for (var at = Math.Max(left.End, right.First - 1 - VerbBefore); at < right.First - 1; at++)
        {
            if (atoms.IsAny(at, "up", "down"))
            {
                return true;
            }
        }

        return atoms.Is(left.First - 1, "to") && right.First - 1 == left.End && IsFrom(atoms, right.First);
    }
}

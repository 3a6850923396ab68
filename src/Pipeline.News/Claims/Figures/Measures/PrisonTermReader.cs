using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Measures;

/// <summary>Tells how long somebody was sent to prison from other years: <c>sentenced to 12 years</c>, <c>a 12-year prison term</c>.</summary>
internal static class PrisonTermReader
{
    // Tokens: "12 years in state prison", "sentenced him to at least"; further off the words belong to another count.
    private const int Reach = 4;

    private static readonly WordSet Before = new(["sentenced", "sentencing", "sentence", "sentences", "jailed", "jails", "imprisoned"]);
    private static readonly WordSet After = new(["prison", "jail", "bars", "imprisonment", "sentence", "sentences", "custody", "detention"]);

    /// <param name="first">First atom of the expression.</param>
    public static bool IsTerm(SentenceAtoms atoms, int first, in Counted counted)
    {
        if (counted.Unit is not ("year" or "month" or "day" or "decade"))
        {
            return false;
        }

        for (var at = counted.End; at < counted.End + Reach && at < atoms.Count && !IsBreak(atoms, at); at++)
        {
            if (After.Contains(atoms.Word(at)))
            {
                return true;
            }
        }

        for (var at = first - 1; at >= 0 && at >= first - Reach - 1 && !IsBreak(atoms, at); at--)
        {
            if (Before.Contains(atoms.Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBreak(SentenceAtoms atoms, int at) => atoms.Word(at) is "." or ";" or ":" or "," || atoms.IsNumber(at);
}

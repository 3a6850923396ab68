using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Times;

/// <summary>Whether the words around a time speak of what is to come.</summary>
internal static class Tense
{
    private static readonly WordSet Coming = new(["will", "'ll", "shall", "would", "upcoming", "scheduled", "slated", "due", "set", "planned", "plans", "expected", "until", "by", "next", "coming", "deadline", "starting", "beginning"]);

    // Tokens back: about the clause that the time stands in; a past tense on the way ends it.
    private const int Before = 12;
    // Tokens on: "On Monday | the court will".
    private const int After = 4;

    public static bool IsFuture(SentenceAtoms atoms, int at)
    {
        for (var near = at - 1; near >= Math.Max(0, at - Before); near--)
        {
            if (Coming.Contains(atoms.Word(near)) || (atoms.Is(near, "to") && atoms.Penn(near + 1) == PennTag.VB))
            {
                return true;
            }

            if (atoms.Penn(near) is PennTag.VBD or PennTag.VBN)
            {
                return false;
            }
        }

        for (var near = at + 1; near <= at + After && near < atoms.Count; near++)
        {
            if (atoms.Penn(near) == PennTag.MD)
            {
                return true;
            }
        }

        return false;
    }
}

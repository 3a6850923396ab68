using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures.Measures;

/// <summary>What an amount of money is, from the noun that it stands before: <c>an eight-year, $200 million offer</c>.</summary>
internal static class AmountReader
{
    private static readonly WordSet Amounts = WordList.Words("Claims/Figures/Lexicons/amounts");

    public static string? Read(SentenceAtoms atoms, int end)
    {
        for (var at = end; at < end + 4 && at < atoms.Count; at++)
        {
            var lemma = atoms.Lemma(at);
            if (Amounts.Contains(lemma))
            {
                return lemma;
            }

            if (atoms.Tag(at) is not (PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.PropN) && !atoms.Is(at, "in"))
            {
                break;
            }
        }

        return null;
    }
}

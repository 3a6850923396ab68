using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures.Measures;

/// <summary>Finds the word before a number that says what happened: <c>killing at least</c>, <c>left</c>, <c>the deaths of</c>, <c>the death toll rose to</c>.</summary>
internal static class PrecedingMeasure
{
    /// <summary>A verb stands right before its number, but for determiners and adverbs: <c>killing at least another</c>.</summary>
    private const int VerbReach = 4;

    /// <summary>How far "the death toll in the capital has since risen to" may stand before its number.</summary>
    private const int TollReach = 12;

    /// <param name="trigger">The word's atom; -1 where there is none.</param>
    public static string? Read(SentenceAtoms atoms, int first, out int trigger)
    {
        for (var at = first - 1; at >= 0 && at >= first - VerbReach; at--)
        {
            trigger = at;
            if (MeasureWords.Before.MatchUpTo(atoms, at, out var measure) > 0)
            {
                return measure;
            }

            var lemma = atoms.Lemma(at);
            if ((atoms.Tag(at) is PartOfSpeech.Verb or PartOfSpeech.X || IsHeadlineVerb(atoms, at, first)) && MeasureWords.Verbs.TryWord(lemma, out measure) && !IsPassive(atoms, at))
            {
                return IsCasualtyPair(atoms, at, measure) ? "casualties" : measure;
            }

            if (atoms.Tag(at) is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Pron or PartOfSpeech.Part) && !atoms.IsAny(at, "all", "of", "up"))
            {
                break;
            }
        }

        trigger = -1;
        return null;
    }

    /// <summary>"The death toll from the quake has risen to 83": no other number between.</summary>
    public static string? Toll(SentenceAtoms atoms, int first, out int trigger)
    {
        for (trigger = first - 1; trigger >= 0 && trigger >= first - TollReach && !atoms.IsNumber(trigger); trigger--)
        {
            var words = MeasureWords.Before.MatchUpTo(atoms, trigger, out var measure);
            if (words > 2 || (words > 0 && atoms.Tag(trigger) is PartOfSpeech.Noun))
            {
                return measure;
            }

            if (atoms.Word(trigger) is ";" or ":" or "and" or "but")
            {
                break;
            }
        }

        trigger = -1;
        return null;
    }

    // "Quake kills 8", "the dam cost 40 million": taggers take it for a noun now and then; no noun has its number right behind it.
    private static bool IsHeadlineVerb(SentenceAtoms atoms, int at, int first) => at == first - 1 && at > 0 && atoms.Penn(at) is PennTag.NNS or PennTag.NN;

    // "killed or injured 50", "killing and wounding dozens"
    private static bool IsCasualtyPair(SentenceAtoms atoms, int verb, string measure) =>
        measure is "injured" && atoms.IsAny(verb - 1, "or", "and") && verb > 1 && MeasureWords.Verbs.TryWord(atoms.Lemma(verb - 2), out var other) && other == "killed";

    private static bool IsPassive(SentenceAtoms atoms, int verb)
    {
        if (atoms.Penn(verb) != PennTag.VBN)
        {
            return false;
        }

        var before = verb - 1;
        while (atoms.Tag(before) == PartOfSpeech.Adv)
        {
            before--;
        }

        return before >= 0 && atoms.Lemma(before) == "be";
    }
}

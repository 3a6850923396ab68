using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures.Measures;

/// <summary>Finds the word behind the counted that says what happened: <c>were killed</c>, <c>have died</c>, <c>dead</c>, <c>of them critically injured</c>.</summary>
internal static class FollowingMeasure
{
    /// <summary>How far "of them have since been reported dead" may reach.</summary>
    private const int Reach = 8;

    /// <param name="trigger">The word's atom.</param>
    public static string? Read(SentenceAtoms atoms, int end, out int trigger)
    {
        var passive = false;
        for (trigger = end; trigger < end + Reach && trigger < atoms.Count; trigger++)
        {
            if (MeasureWords.After.MatchFrom(atoms, trigger, out var measure) > 0)
            {
                return measure;
            }

            if (MeasureWords.States.MatchFrom(atoms, trigger, out measure) > 0 && (passive || !TakesObject(atoms, trigger)))
            {
                return measure;
            }

            var lemma = atoms.Lemma(trigger);
            if (MeasureWords.Own.TryWord(lemma, out measure) && atoms.Tag(trigger) != PartOfSpeech.Noun)
            {
                return measure;
            }

            if (MeasureWords.Verbs.TryWord(lemma, out measure) && atoms.Penn(trigger) is PennTag.VBN or PennTag.VBD && (passive || !TakesObject(atoms, trigger)))
            {
                return measure;
            }

            passive |= lemma is "be" or "get";
            if (!MayStandBetween(atoms, trigger, lemma))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>A word such as <c>hurt</c> or <c>missing</c> that says what happened, and no more follows for it to describe.</summary>
    public static bool IsState(SentenceAtoms atoms, int at) =>
        MeasureWords.States.MatchFrom(atoms, at, out _) is var words and > 0
        && !MeasureWords.Nouns.TryWord(atoms.Lemma(at), out _)
        && atoms.Tag(at + words) is not (PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj);

    // An active verb has its object behind it: "Ten gunmen killed five soldiers".
    private static bool TakesObject(SentenceAtoms atoms, int verb)
    {
        var next = verb + 1;
        return atoms.IsNumber(next) || NumeralReader.TryRead(atoms, next, out _)
            || atoms.Tag(next) is PartOfSpeech.Det or PartOfSpeech.PropN or PartOfSpeech.Pron or PartOfSpeech.Num
            || atoms.Penn(next) is PennTag.NNS || (atoms.IsAny(next, "at", "as") && atoms.IsAny(next + 1, "least", "many"))
            || (atoms.IsAny(next, "more", "up") && atoms.IsAny(next + 1, "than", "to"));
    }

    private static bool MayStandBetween(SentenceAtoms atoms, int at, string lemma) =>
        atoms.Tag(at) is PartOfSpeech.Aux or PartOfSpeech.Adv
        || lemma is "be" or "have" or "get" or "more" or "other" or "others" or "of" or "them" or "who" or "that" or "whom"
            or "left" or "leave" or "report" or "fear" or "believe" or "confirm" or "presume" or "feared" or "reported" or "to" or "seriously"
            or "critically" or "know" or "people";
}

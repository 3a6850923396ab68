using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures;

/// <summary>What happened to the counted, from the words around the number, nearest first; where none fits, from the parse.</summary>
internal static class MeasureReader
{
    private const string File = "Claims/Figures/Lexicons/measures";

    /// <summary>How far "the death toll in the capital has since risen to" may stand before its number.</summary>
    private const int TollReach = 12;

    private static readonly PhraseTable<string> Verbs = WordList.Phrases(File, "verb");
    private static readonly PhraseTable<string> Own = WordList.Phrases(File, "own");
    private static readonly PhraseTable<string> States = WordList.Phrases(File, "state");
    private static readonly PhraseTable<string> Nouns = WordList.Phrases(File, "noun");
    private static readonly PhraseTable<string> Before = WordList.Phrases(File, "before");
    private static readonly PhraseTable<string> After = WordList.Phrases(File, "after");
    private static readonly WordSet OfPeople = WordList.Words(File, "people");

    public static bool IsOfPeople(string? measure) => measure is not null && OfPeople.Contains(measure);

    /// <summary>The counted noun is the measure itself: <c>deaths</c>.</summary>
    public static bool IsMeasureNoun(string noun) => Nouns.TryWord(noun, out _);

    /// <summary>A word such as <c>hurt</c> or <c>missing</c> that says what happened, and no more follows for it to describe.</summary>
    public static bool IsState(SentenceAtoms atoms, int at) =>
        States.MatchFrom(atoms, at, out _) is var words and > 0
        && !Nouns.TryWord(atoms.Lemma(at), out _) && atoms.Tag(at + words) is not (PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj);

    /// <param name="first">First atom of the expression, bounds included.</param>
    /// <param name="counted">Where it ends.</param>
    /// <param name="trigger">The atom of the verb or noun that says it; -1 where it is the counted noun.</param>
    public static string? Read(SentenceAtoms atoms, int first, in Counted counted, out int trigger)
    {
        trigger = -1;
        if (counted.IsAge)
        {
            return "age";
        }

        if (counted.Noun is not null && Nouns.TryWord(counted.Noun, out var own))
        {
            return own;
        }

        return Following(atoms, counted.End, out trigger) ?? Preceding(atoms, first, out trigger) ?? Toll(atoms, first, out trigger)
            ?? Governing(atoms, counted, out trigger);
    }

    // "Two sailors, one of them the cook, were hurt": by the parse, and of people only.
    private static string? Governing(SentenceAtoms atoms, in Counted counted, out int trigger)
    {
        trigger = -1;
        if (counted.Unit is null || !UnitReader.CountsPeople(counted.Unit))
        {
            return null;
        }

        var tokens = atoms.Sentence.Tokens;
        var noun = tokens[atoms[counted.End - 1].Token];
        if (noun.Head < 0)
        {
            return null;
        }

        var verb = tokens[noun.Head];
        string? measure = null;
        var found = noun.Dependency switch
        {
            Dependency.NSubjPass => Verbs.TryWord(verb.Lemma, out measure),
            Dependency.NSubj => Own.TryWord(verb.Lemma, out measure) && verb.PartOfSpeech == PartOfSpeech.Verb,
            Dependency.Obj => Verbs.TryWord(verb.Lemma, out measure) && verb.PartOfSpeech == PartOfSpeech.Verb,
            _ => false,
        };
        for (var at = 0; found && at < atoms.Count; at++)
        {
            trigger = atoms[at].Token == noun.Head ? at : trigger;
        }

        return found ? measure : null;
    }

    // "were killed", "have died", "dead", "feared missing", "of them critically injured"
    private static string? Following(SentenceAtoms atoms, int end, out int trigger)
    {
        var passive = false;
        for (trigger = end; trigger < end + 8 && trigger < atoms.Count; trigger++)
        {
            if (After.MatchFrom(atoms, trigger, out var measure) > 0)
            {
                return measure;
            }

            if (States.MatchFrom(atoms, trigger, out measure) > 0 && (passive || !TakesObject(atoms, trigger)))
            {
                return measure;
            }

            var lemma = atoms.Lemma(trigger);
            if (Own.TryWord(lemma, out measure) && atoms.Tag(trigger) != PartOfSpeech.Noun)
            {
                return measure;
            }

            if (Verbs.TryWord(lemma, out measure) && atoms.Penn(trigger) is PennTag.VBN or PennTag.VBD && (passive || !TakesObject(atoms, trigger)))
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

    // "killing at least", "left", "the deaths of", "claimed the lives of some"
    private static string? Preceding(SentenceAtoms atoms, int first, out int trigger)
    {
        for (var at = first - 1; at >= 0 && at >= first - 4; at--)
        {
            trigger = at;
            if (Before.MatchUpTo(atoms, at, out var measure) > 0)
            {
                return measure;
            }

            var lemma = atoms.Lemma(at);
            if ((atoms.Tag(at) is PartOfSpeech.Verb or PartOfSpeech.X || IsHeadlineVerb(atoms, at, first)) && Verbs.TryWord(lemma, out measure) && !IsPassive(atoms, at))
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

    // "Quake kills 8": taggers that know sentences take it for a noun.
    private static bool IsHeadlineVerb(SentenceAtoms atoms, int at, int first) => at == first - 1 && at > 0 && atoms.Penn(at) == PennTag.NNS;

    // "killed or injured 50", "killing and wounding dozens"
    private static bool IsCasualtyPair(SentenceAtoms atoms, int verb, string measure) =>
        measure is "injured" && atoms.IsAny(verb - 1, "or", "and") && verb > 1 && Verbs.TryWord(atoms.Lemma(verb - 2), out var other) && other == "killed";

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

    // "The death toll from the quake has risen to 83": no other number between.
    private static string? Toll(SentenceAtoms atoms, int first, out int trigger)
    {
        for (trigger = first - 1; trigger >= 0 && trigger >= first - TollReach && !atoms.IsNumber(trigger); trigger--)
        {
            var words = Before.MatchUpTo(atoms, trigger, out var measure);
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
}

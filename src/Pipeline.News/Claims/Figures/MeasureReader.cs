using Pipeline.News.Claims.Figures.Measures;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures;

/// <summary>What happened to the counted, from the words around the number, nearest first; where none fits, from the parse.</summary>
internal static class MeasureReader
{
    public static bool IsOfPeople(string? measure) => measure is not null && MeasureWords.OfPeople.Contains(measure);

    /// <summary>The counted noun is the measure itself: <c>deaths</c>.</summary>
    public static bool IsMeasureNoun(string noun) => MeasureWords.Nouns.TryWord(noun, out _);

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

        if (counted.Noun is not null && MeasureWords.Nouns.TryWord(counted.Noun, out var own))
        {
            return own;
        }

        return FollowingMeasure.Read(atoms, counted.End, out trigger) ?? PrecedingMeasure.Read(atoms, first, out trigger)
            ?? PrecedingMeasure.Toll(atoms, first, out trigger) ?? Governing(atoms, counted, out trigger);
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
            Dependency.NSubjPass => MeasureWords.Verbs.TryWord(verb.Lemma, out measure),
            Dependency.NSubj => MeasureWords.Own.TryWord(verb.Lemma, out measure) && verb.PartOfSpeech == PartOfSpeech.Verb,
            Dependency.Obj => MeasureWords.Verbs.TryWord(verb.Lemma, out measure) && verb.PartOfSpeech == PartOfSpeech.Verb,
            _ => false,
        };
        for (var at = 0; found && at < atoms.Count; at++)
        {
            trigger = atoms[at].Token == noun.Head ? at : trigger;
        }

        return found ? measure : null;
    }
}

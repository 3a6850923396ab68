using Pipeline.News.Claims.Times;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Figures;

/// <summary>The noun phrases that may say what a figure is about: common nouns with what stands before and of them, no persons, times and turns of phrase.</summary>
internal static class ThingPhrases
{
    /// <summary>Longer phrases are clauses that were taken for one.</summary>
    private const int Longest = 6;

    private static readonly WordSet Nothing = WordList.Words("Claims/Figures/Lexicons/no-things");

    /// <summary>The phrase that begins at <paramref name="at"/>; null where none does.</summary>
    /// <param name="people">A share may be one of people, who have names in the plural: <c>of Americans</c>.</param>
    public static string? Read(SentenceAtoms atoms, int at, bool people)
    {
        while (atoms.Tag(at) == PartOfSpeech.Det || atoms.Penn(at) == PennTag.PRPS)
        {
            at++;
        }

        var end = EndOfNouns(atoms, at);
        if (end == at || !(IsThingAtom(atoms, end - 1) || (people && atoms.Penn(end - 1) == PennTag.NNPS)))
        {
            return null;
        }

        // "in primary and runoff elections": half a phrase is none.
        return atoms.Tag(end) == PartOfSpeech.CConj && atoms.Penn(end - 1) == PennTag.NN ? null : atoms.Text(atoms.Span(at, EndOfComplement(atoms, end)));
    }

    /// <summary>The end of "with fracking bans", "of rice" behind a noun; <paramref name="end"/> where none stands there.</summary>
    public static int EndOfComplement(SentenceAtoms atoms, int end)
    {
        if (!atoms.IsAny(end, "of", "with"))
        {
            return end;
        }

        var first = end + 1;
        while (atoms.Tag(first) == PartOfSpeech.Det || atoms.Penn(first) == PennTag.PRPS)
        {
            first++;
        }

        var last = EndOfNouns(atoms, first);
        return last > first && IsThingAtom(atoms, last - 1) ? last : end;
    }

    /// <summary>No time and no turn of phrase.</summary>
    public static bool SaysSomething(SentenceAtoms atoms, int at) => !Nothing.Contains(atoms.Lemma(at));

    /// <summary>A common noun that names no person, time or turn of phrase.</summary>
    public static bool IsThing(SentenceAtoms atoms, int token)
    {
        var (noun, text) = (atoms.Sentence.Tokens[token], atoms.Whole);
        return noun.PartOfSpeech == PartOfSpeech.Noun && !UnitReader.CountsPeople(noun.Lemma) && !Nothing.Contains(noun.Lemma)
            && !CalendarNames.IsDayOrMonth(noun.Span.In(text)) && char.IsLetter(text[noun.Span.Start]);
    }

    public static string Around(SentenceAtoms atoms, int token, TextSpan outside) =>
        atoms.Text(NounPhrases.Around(atoms.Whole, atoms.Sentence.Tokens, token, outside));

    // Adjectives and nouns in a row, the last one a noun: "rural voters", "House seats".
    private static int EndOfNouns(SentenceAtoms atoms, int first)
    {
        var end = first;
        for (var at = first; at < first + Longest && at < atoms.Count; at++)
        {
            var tag = atoms.Tag(at);
            if (tag is PartOfSpeech.Noun or PartOfSpeech.PropN && atoms.IsWord(at))
            {
                end = at + 1;
            }
            else if (tag != PartOfSpeech.Adj && !atoms.IsHyphen(at) && !IsInside(atoms, at))
            {
                break;
            }
        }

        return end;
    }

    // "the town's bans", "fracking bans", "lost jobs"
    private static bool IsInside(SentenceAtoms atoms, int at) =>
        atoms.Penn(at) is PennTag.POS || (atoms.Penn(at) is PennTag.VBG or PennTag.VBN && atoms.Tag(at + 1) == PartOfSpeech.Noun);

    private static bool IsThingAtom(SentenceAtoms atoms, int at) =>
        atoms.Tag(at) == PartOfSpeech.Noun && SaysSomething(atoms, at) && !CalendarNames.IsDayOrMonth(atoms.Word(at));
}

using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Times;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures.Measures;

/// <summary>Tells a bare number that is somebody's age: <c>Rosa Lind, 42, said</c>, <c>dies at 95</c>, <c>aged 38</c>, <c>he was 95.</c></summary>
internal static class AgeReader
{
    // Years: hardly anybody grew older, and larger numbers behind a name are numbers of something else.
    private const double Oldest = 115;

    public static bool IsAge(SentenceAtoms atoms, in Numeral number) =>
        number is { Scaled: false, Vague: false, Value: >= 1 and <= Oldest } && double.IsInteger(number.Value)
        && (IsAged(atoms, number.First - 1) || IsDeadAt(atoms, number) || (!number.InWords && IsBehindName(atoms, number)) || IsTold(atoms, number));

    // "aged 38", "ages 6 and 16", "at the age of 95", "turned 29"
    private static bool IsAged(SentenceAtoms atoms, int before) =>
        atoms.IsAny(before, "aged", "age", "ages")
        || (atoms.Is(before, "of") && atoms.IsAny(before - 1, "age", "ages"))
        || (atoms.IsAny(before, "turned", "turns") && !atoms.Is(before + 2, "of")) || (atoms.Is(before, "turn") && atoms.IsAny(before - 1, "will", "to"));

    // "dies at 95", "dead at 95"
    private static bool IsDeadAt(SentenceAtoms atoms, in Numeral number) =>
        atoms.Is(number.First - 1, "at") && number.First >= 2 && atoms.Lemma(number.First - 2) is "die" or "dead" or "death" && EndsClause(atoms, number.End);

    private static bool IsBehindName(SentenceAtoms atoms, in Numeral number) =>
        atoms.Is(number.First - 1, ",") && !atoms.IsNumber(number.First - 2) && (atoms.IsCapital(number.First - 2) || IsPerson(atoms, number.First - 2))
        && (atoms.Word(number.End) is "," or "." or "who" or "" || (atoms.Is(number.End, "and") && atoms.IsAny(number.End + 1, "from", "of")))
        && !CalendarNames.IsDayOrMonth(atoms.Word(number.First - 2));

    // "a woman, 29, and a man, 31,"
    private static bool IsPerson(SentenceAtoms atoms, int at) => atoms.Penn(at) == PennTag.NN && UnitReader.CountsPeople(atoms.Lemma(at));

    // "He was 95.", "Felt was 95 when", "who will be 29"
    private static bool IsTold(SentenceAtoms atoms, in Numeral number)
    {
        var verb = number.First - 1;
        if (!EndsClause(atoms, number.End) || !(atoms.IsAny(verb, "was", "is", "'s") || (atoms.Is(verb, "be") && atoms.IsAny(--verb, "will", "would"))))
        {
            return false;
        }

        return atoms.IsAny(verb - 1, "he", "she", "who") || atoms.Tag(verb - 1) == PartOfSpeech.PropN;
    }

    private static bool EndsClause(SentenceAtoms atoms, int at) =>
        atoms.Word(at) is "" or "." or "," or ";" or ":" or "when" or "and" or "in" or "after" or "at" or "on" or "from";
}

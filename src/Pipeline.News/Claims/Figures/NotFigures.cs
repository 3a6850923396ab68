using Pipeline.News.Claims.Times;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures;

/// <summary>Tells numbers that count or measure from those that name: years, flights, streets, telephone numbers.</summary>
internal static class NotFigures
{
    private static readonly WordSet Labels = WordList.Words("Claims/Figures/Lexicons/labels");
    private static readonly WordSet Streets = new(["Street", "St", "St.", "Avenue", "Ave", "Ave.", "Road", "Rd", "Boulevard", "Blvd", "Drive", "Lane", "Place", "Square"]);

    /// <param name="money">A currency stands beside the number.</param>
    /// <param name="bounded">Words such as <c>at least</c> stand before it.</param>
    public static bool Is(SentenceAtoms atoms, in Numeral number, in Counted counted, bool money, bool bounded)
    {
        if (money)
        {
            return false;
        }

        return IsPartOfName(atoms, number)
            || IsOrdinal(atoms, number)
            || IsTelephone(atoms, number)
            || (!bounded && IsYear(atoms, number, counted))
            || (!bounded && IsLabelled(atoms, number, counted))
            || IsAddress(atoms, number)
            || IsClock(atoms, number)
            || (number.InWords && !bounded && IsLooseWord(atoms, number, counted));
    }

    /// <summary>"The two women": the article has told of them, or everybody knows them.</summary>
    public static bool IsKnownBefore(SentenceAtoms atoms, in Numeral number) =>
        number is { InWords: true, Vague: false, Scaled: false } && IsDefinite(atoms, number.First - 1) && !IsJoined(atoms, number.End);

    // "at 3 p. m.", "0300 GMT"
    private static bool IsClock(SentenceAtoms atoms, in Numeral number) =>
        !number.InWords && (atoms.Word(number.End) is "GMT" or "UTC" or "EST" or "EDT" or "BST" or "CET" or "IST" || IsBeforeOrAfterNoon(atoms, number));

    private static bool IsBeforeOrAfterNoon(SentenceAtoms atoms, in Numeral number) =>
        (atoms.IsAny(number.End, "a", "p") || atoms.IsAny(number.End, "a.", "p."))
        && (atoms.IsAny(number.End + 1, "m", "m.") || (atoms.Is(number.End + 1, ".") && atoms.IsAny(number.End + 2, "m", "m.")));

    // F-16, COVID-19, A320, 9/11, 24/7, #5, @abc12, 1.2.3
    private static bool IsPartOfName(SentenceAtoms atoms, in Numeral number)
    {
        var (first, end) = (number.First, number.End);
        if (number.InWords)
        {
            return false;
        }

        return (atoms.IsGlued(first) && atoms[first - 1].Kind == AtomKind.Word)
            || (atoms.IsGlued(first) && atoms.IsHyphen(first - 1) && atoms.IsGlued(first - 1) && !atoms.IsNumber(first - 2) && !IsAfterTightDash(atoms, number))
            || (atoms.IsGlued(first) && atoms.Word(first - 1) is "/" or "#" or "@" or "_" or "." or ":")
            || (atoms.IsGlued(end) && atoms.Word(end) is "/" or "_" or ":" or "@")
            || (atoms.IsGlued(end) && atoms[end].Kind == AtomKind.Word && !IsGluedUnit(atoms, end))
            || EndsQuotedName(atoms, number);
    }

    // the “HR 1” measure, a “Catch 22” rule
    private static bool EndsQuotedName(SentenceAtoms atoms, in Numeral number)
    {
        var before = number.First - 1;
        while (atoms.IsWord(before) && atoms.IsCapital(before))
        {
            before--;
        }

        return before < number.First - 1 && IsQuotationMark(atoms, before) && IsQuotationMark(atoms, number.End);
    }

    private static bool IsQuotationMark(SentenceAtoms atoms, int at) => atoms.Word(at) is ['"' or '“' or '”' or '‘' or '’' or '\'' or '«' or '»'];

    // "Office shooting follow-up-1 dead": a dash without its spaces.
    private static bool IsAfterTightDash(SentenceAtoms atoms, in Numeral number) =>
        atoms.Word(number.First - 2) is { Length: > 1 } word && !char.IsUpper(word[^1]) && !atoms.IsGlued(number.End)
        && (MeasureReader.IsState(atoms, number.End) || atoms.Is(number.First - 2, "magnitude"));

    private static bool IsGluedUnit(SentenceAtoms atoms, int at) =>
        atoms.IsAny(at, "km", "kg", "m") || atoms.IsAny(at, "cm", "mm", "ft") || atoms.IsAny(at, "mph", "kph", "lb")
        || atoms.IsAny(at, "lbs", "MW", "GW") || atoms.Is(at, "pc");

    private static bool IsOrdinal(SentenceAtoms atoms, in Numeral number) =>
        !number.InWords && atoms.IsGlued(number.End)
        && (atoms.IsAny(number.End, "st", "nd") || atoms.IsAny(number.End, "rd", "th", "s"));

    // 555-0134, (202) 555-0134
    private static bool IsTelephone(SentenceAtoms atoms, in Numeral number) =>
        !number.InWords
        && (IsGroup(atoms, number.First, 3) && atoms.IsDash(number.End) && IsGroup(atoms, number.End + 1, 4)
            || (IsGroup(atoms, number.First, 4) && atoms.IsDash(number.First - 1) && IsGroup(atoms, number.First - 2, 3))
            || (IsGroup(atoms, number.First, 3) && atoms.Is(number.First - 1, "(") && atoms.Is(number.End, ")")));

    private static bool IsGroup(SentenceAtoms atoms, int at, int digits) => atoms.IsNumber(at) && atoms.Word(at).Length == digits;

    private static bool IsYear(SentenceAtoms atoms, in Numeral number, in Counted counted) =>
        !number.InWords && !number.Scaled
        && number.Value is >= 1500 and < 2100 && atoms.Word(number.First).Length == 4 && double.IsInteger(number.Value)
        && (counted.Unit is null || counted.End == number.End || !IsPluralEnd(atoms, counted)
            || atoms.IsAny(number.First - 1, "in", "since", "the") || atoms.IsAny(number.First - 1, "by", "of", "'s"));

    private static bool IsPluralEnd(SentenceAtoms atoms, in Counted counted) =>
        atoms.Penn(counted.End - 1) is PennTag.NNS || atoms.Is(counted.End - 1, "people");

    // "Flight 370", "Article 5", "Boeing 737"; a noun after it makes it a count again: "On Monday 370 people".
    private static bool IsLabelled(SentenceAtoms atoms, in Numeral number, in Counted counted)
    {
        var before = number.First - 1;
        if (before < 0)
        {
            return false;
        }

        if (Labels.Contains(atoms.Word(before)) && (counted.Unit is null || atoms.IsCapital(before)))
        {
            return true;
        }

        // "AK 47 rifles": capitals before a number name a type, whether they are tagged as a name or a noun.
        if (!number.InWords && !number.Scaled && before > 0 && atoms.Tag(before) is PartOfSpeech.PropN or PartOfSpeech.Noun && atoms.Word(before) is { Length: 2 or 3 } type
            && type.IndexOfAnyExceptInRange('A', 'Z') < 0 && !(type is "US" or "UK" or "UN" or "EU" or "USA" or "UAE"))
        {
            return true;
        }

        return !number.InWords && counted.Unit is null && !number.Scaled && before > 0 && atoms[before].Kind == AtomKind.Word
            && atoms.Tag(before) == PartOfSpeech.PropN && !CalendarNames.IsDayOrMonth(atoms.Word(before));
    }

    // "10 Downing Street", "1600 Pennsylvania Avenue"
    private static bool IsAddress(SentenceAtoms atoms, in Numeral number)
    {
        for (var at = number.End; at < number.End + 4 && atoms.IsCapital(at); at++)
        {
            if (at > number.End && Streets.Contains(atoms.Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    // "one" is mostly a pronoun; "the two" speaks of what is already known.
    private static bool IsLooseWord(SentenceAtoms atoms, in Numeral number, in Counted counted)
    {
        if (number.Vague || number.Scaled)
        {
            return false;
        }

        var before = number.First - 1;
        if (number.Value == 1)
        {
            return counted.Noun is null || !UnitReader.CountsPeople(counted.Unit!) || atoms.IsAny(before, "no", "any", "every")
                || atoms.IsAny(before, "the", "this", "each") || counted.End != number.End + 1;
        }

        return (atoms.Tag(before) is PartOfSpeech.Det or PartOfSpeech.Pron && !IsJoined(atoms, number.End)
                && !(IsDefinite(atoms, before) && counted.Unit is not null && UnitReader.CountsPeople(counted.Unit)))
            || atoms.IsAny(before, "first", "last", "other") || atoms.IsAny(before, "next", "top", "these") || atoms.Is(before, "number");
    }

    private static bool IsDefinite(SentenceAtoms atoms, int before) => atoms.IsAny(before, "the", "all") || atoms.IsAny(before, "his", "her", "their");

    // "a three-story house", "an eight-year offer"
    private static bool IsJoined(SentenceAtoms atoms, int end) => atoms.IsHyphen(end) && atoms.IsGlued(end) && atoms.IsGlued(end + 1);
}

using System.Buffers;
using Pipeline.News.Claims.Figures.Measures;
using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Times;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures.Labels;

/// <summary>Tells numbers that count or measure from those that name: years, flights, streets, telephone numbers.</summary>
internal static class NotFigures
{
    /// <summary>In atoms: five numbers with what joins them.</summary>
    private const int LongestList = 10;

    // AK 47, S&P 500
    private static readonly SearchValues<char> TypeLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ&");

    private static readonly WordSet Labels = WordList.Words("Claims/Figures/Lexicons/labels", "label");
    private static readonly WordSet Places = WordList.Words("Claims/Figures/Lexicons/labels", "pages");
    private static readonly WordSet Streets = WordList.Words("Claims/Figures/Lexicons/labels", "street");
    private static readonly WordSet NoTypes = WordList.Words("Claims/Figures/Lexicons/labels", "no type");

    public static bool Is(SentenceAtoms atoms, in Expression expression)
    {
        var (number, counted) = (expression.Number, expression.Counted);
        if (expression.Money)
        {
            return false;
        }

        var bounded = expression.Bounded || expression.Upper is not null;
        return IsPartOfName(atoms, number)
            || IsOrdinal(atoms, number)
            || CodeNumbers.Is(atoms, number)
            || TitleNumbers.Is(atoms, number, counted)
            || (!bounded && IsYear(atoms, number, counted))
            || (!expression.Bounded && IsLabelled(atoms, number, counted))
            || IsPlaceInRow(atoms, number, counted)
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
            || (atoms.IsGlued(first) && atoms.Word(first - 1) is "/" or "#" or "@" or "_" or "." or ":" or "§")
            || (atoms.IsGlued(end) && atoms.Word(end) is "/" or "_" or ":" or "@")
            || (atoms.IsGlued(end) && atoms[end].Kind == AtomKind.Word && !UnitReader.IsGluedUnit(atoms, end));
    }

    // "Office shooting follow-up-1 dead": a dash without its spaces. What has a capital is a name: "Covid-19 killed".
    private static bool IsAfterTightDash(SentenceAtoms atoms, in Numeral number) =>
        atoms.Word(number.First - 2) is { Length: > 1 } word && !char.IsUpper(word[^1]) && !char.IsUpper(word[0]) && !atoms.IsGlued(number.End)
        && ((FollowingMeasure.IsState(atoms, number.End) && !atoms.IsNumber(number.End + 1)) || atoms.Is(number.First - 2, "magnitude"));

    private static bool IsOrdinal(SentenceAtoms atoms, in Numeral number) =>
        !number.InWords && atoms.IsGlued(number.End)
        && (atoms.IsAny(number.End, "st", "nd") || atoms.IsAny(number.End, "rd", "th", "s"));

    // A text that writes 2,020 people means the year by "2020 rivals".
    private static bool IsYear(SentenceAtoms atoms, in Numeral number, in Counted counted) =>
        !number.InWords && !number.Scaled
        && number.Value is >= 1500 and < 2100 && atoms.Word(number.First).Length == 4 && double.IsInteger(number.Value)
        && (counted.Unit is null || counted.End == number.End || atoms.Notation.CommaGroups || !IsPluralEnd(atoms, counted)
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

        if ((Labels.Contains(atoms.Word(before)) && (counted.Unit is null || atoms.IsCapital(before))) || (counted.Unit is null && !number.InWords && Labels.Contains(atoms.Lemma(before))))
        {
            return true;
        }

        // "AK 47 rifles", "18 U.S.C. 1001": capitals before a number name a type, whether they are tagged as a name or a noun.
        if (!number.InWords && !number.Scaled && before > 0 && atoms.Tag(before) is PartOfSpeech.PropN or PartOfSpeech.Noun && IsType(atoms.Word(before)))
        {
            return true;
        }

        return !number.InWords && counted.Unit is null && !number.Scaled && before > 0 && atoms[before].Kind == AtomKind.Word
            && atoms.Tag(before) == PartOfSpeech.PropN && !CalendarNames.IsDayOrMonth(atoms.Word(before));
    }

    private static bool IsType(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 ? word.IndexOfAnyExcept(TypeLetters) < 0 && !NoTypes.Contains(word) : word is "U.S.C.";

    // "photo 3 of 10", "3 of 10 photos", "rows 3, 4 and 5", "18 U.S.C."
    private static bool IsPlaceInRow(SentenceAtoms atoms, in Numeral number, in Counted counted) =>
        !number.InWords && (atoms.Is(number.End, "U.S.C.")
            || (counted.Noun is { } noun && Places.Contains(noun) && (atoms.Is(number.End, "of") || atoms.Is(number.First - 1, "of")))
            || (counted.Unit is null && EndsLabelledList(atoms, number.First)));

    private static bool EndsLabelledList(SentenceAtoms atoms, int first)
    {
        var at = first - 1;
        while (at >= 0 && at > first - LongestList && (atoms.IsNumber(at) || atoms.IsDash(at) || atoms.Word(at) is "," or "and" or "or" or "to"))
        {
            at--;
        }

        return at >= 0 && at < first - 1 && atoms.IsNumber(at + 1) && (Labels.Contains(atoms.Word(at)) || Labels.Contains(atoms.Lemma(at)));
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

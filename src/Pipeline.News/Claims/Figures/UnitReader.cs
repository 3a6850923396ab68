using System.Collections.Frozen;
using Pipeline.News.Claims.Figures.Measures;
using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Times;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures;

/// <summary>Reads what stands after a number: a unit of measurement, an age, or the noun that is counted.</summary>
internal static class UnitReader
{
    private const string File = "Claims/Figures/Lexicons/units";

    private static readonly PhraseTable<string> Units = WordList.Phrases(File, "unit");
    private static readonly FrozenDictionary<string, string> Glued = Section("glued");
    private static readonly FrozenDictionary<string, string> Dimensions = Section("dimension");
    private static readonly FrozenSet<string> Names = WordList.Read(File)
        .Where(entry => entry.Section is "unit" or "glued").Select(entry => entry.Value).ToFrozenSet(StringComparer.Ordinal);
    private static readonly WordSet People = WordList.Words("Claims/Figures/Lexicons/people", "people");
    private static readonly WordSet Kinds = WordList.Words("Claims/Figures/Lexicons/people", "kind");

    /// <summary>How far the counted noun may stand behind its number: <c>83 heavily armed Syrian government soldiers</c>.</summary>
    private const int Reach = 6;

    public static bool CountsPeople(string unit) => unit == "people" || Kinds.Contains(unit);

    /// <summary>A unit of measurement, not a noun that is counted.</summary>
    public static bool IsUnit(string unit) => Names.Contains(unit);

    /// <summary>What a unit measures (<c>length</c>, <c>money</c>); null for what is counted.</summary>
    public static string? Dimension(string unit) =>
        Dimensions.GetValueOrDefault(unit) ?? (unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) ? "money" : null);

    /// <summary>A unit may be written on to its number: <c>60km</c>, <c>-12C</c>.</summary>
    public static bool IsGluedUnit(SentenceAtoms atoms, int at) =>
        atoms.IsGlued(at) && (Glued.ContainsKey(atoms.Word(at).ToString()) || Units.MatchFrom(atoms, at, out _) > 0);

    public static Counted Read(SentenceAtoms atoms, in Numeral number)
    {
        var end = number.End;
        if (AgeEnd(atoms, end) is var age && age > 0)
        {
            return new Counted("years old", null, age);
        }

        var hyphen = atoms.IsHyphen(end) ? 1 : 0;
        if (Units.MatchFrom(atoms, end + hyphen, out var unit) is var length and > 0 && !IsCountedPoint(atoms, end + hyphen, unit))
        {
            return new Counted(unit, null, end + hyphen + length);
        }

        if (atoms.IsGlued(end) && Glued.TryGetValue(atoms.Word(end).ToString(), out unit))
        {
            return new Counted(unit, null, end + 1);
        }

        if (hyphen > 0 && JoinedNoun(atoms, end + 1) is { } joined)
        {
            return joined;
        }

        // "1 dead, 2 hurt": nothing is counted by name.
        if (hyphen > 0 || FollowingMeasure.IsState(atoms, end))
        {
            return new Counted(null, null, end);
        }

        return atoms.Is(end, "of") ? Partitive(atoms, end) : Noun(atoms, end, end);
    }

    // "a 2,507-member assembly", "a three-story house"
    private static Counted? JoinedNoun(SentenceAtoms atoms, int at)
    {
        if (!atoms.IsGlued(at) || !atoms.IsWord(at) || atoms.Tag(at) is not (PartOfSpeech.Noun or PartOfSpeech.Adj) || atoms.IsAny(at, "time", "way", "fold") || atoms.IsGlued(at + 1))
        {
            return null;
        }

        return CountedBy(atoms, at);
    }

    // "34-year-old", "34 years old", "34 years of age"
    private static int AgeEnd(SentenceAtoms atoms, int end)
    {
        var at = end + (atoms.IsHyphen(end) ? 1 : 0);
        if (!atoms.IsAny(at, "year", "years"))
        {
            return 0;
        }

        at += atoms.IsHyphen(at + 1) ? 2 : 1;
        return atoms.IsAny(at, "old", "olds") ? at + 1 : atoms.Is(at, "of") && atoms.Is(at + 1, "age") ? at + 2 : 0;
    }

    // "12 second round votes": an adjective, not the unit of time.
    private static bool IsCountedPoint(SentenceAtoms atoms, int at, string unit) => unit == "second" && atoms.Tag(at) == PartOfSpeech.Adj;

    // "seven of its villages", "two of them", "tens of thousands of people"
    private static Counted Partitive(SentenceAtoms atoms, int of)
    {
        if (atoms.IsAny(of + 1, "them", "whom", "us") || atoms.IsAny(of + 1, "those", "these", "which"))
        {
            return new Counted(null, null, of);
        }

        var first = of + 1;
        while (atoms.Tag(first) is PartOfSpeech.Det or PartOfSpeech.Pron || NumeralReader.TryRead(atoms, first, out _))
        {
            first++;
        }

        return Noun(atoms, first, of);
    }

    /// <summary>The head of the noun phrase from <paramref name="first"/> on: its first plural, or its last noun.</summary>
    private static Counted Noun(SentenceAtoms atoms, int first, int none)
    {
        var head = -1;
        for (var at = first; at < first + Reach && at < atoms.Count; at++)
        {
            var tag = atoms.Tag(at);
            if (head < 0 && atoms.IsAny(at, "next", "last", "this"))
            {
                break;
            }

            if (tag is PartOfSpeech.Noun or PartOfSpeech.PropN && atoms.IsWord(at))
            {
                var plural = atoms.Penn(at) is PennTag.NNS or PennTag.NNPS || atoms.IsAny(at, "people", "police");
                if (head >= 0 && IsPlural(atoms, head) && !plural)
                {
                    break;
                }

                head = at;
            }
            else if (!IsInside(atoms, at, head))
            {
                break;
            }
        }

        if (head < 0 || CalendarNames.IsDayOrMonth(atoms.Word(head)) || IsPlaceBehind(atoms, first, head))
        {
            return Elliptic(atoms, first, none);
        }

        return CountedBy(atoms, head);
    }

    private static Counted CountedBy(SentenceAtoms atoms, int head)
    {
        // Republicans and Americans keep their capital; a common noun has one in a title only.
        var noun = atoms.Penn(head) is PennTag.NNPS && atoms.IsCapital(head) ? atoms.Lemma(head) : atoms.Lemma(head).ToLowerInvariant();
        return new Counted(People.Contains(noun) ? "people" : noun, noun, head + 1);
    }

    // "kills 8 near Halden": no noun of its own.
    private static bool IsPlaceBehind(SentenceAtoms atoms, int first, int head) =>
        atoms.Penn(head) == PennTag.NNP && (atoms.IsAny(first, "near", "off") || atoms.IsAny(first, "in", "at", "outside"));

    private static bool IsType(SentenceAtoms atoms, int number)
    {
        var name = atoms.Word(atoms.IsHyphen(number - 1) ? number - 2 : number - 1);
        return name.Length is > 0 and <= 3 && name.IndexOfAnyExceptInRange('A', 'Z') < 0;
    }

    private static bool IsPlural(SentenceAtoms atoms, int at) =>
        atoms.Penn(at) is PennTag.NNS or PennTag.NNPS || atoms.Is(at, "people");

    // Before its noun a phrase may hold adjectives, participles, adverbs; after it only a hyphen joins more.
    private static bool IsInside(SentenceAtoms atoms, int at, int head)
    {
        if (head >= 0)
        {
            // "six AK 47 rifles", "14 AK-47s": the number of a type belongs to its name.
            return atoms.IsHyphen(at) || (atoms.Tag(at) == PartOfSpeech.Adj && atoms.IsNumber(at - 1)) || (atoms.Is(at, "'s") && !IsPlural(atoms, head)) || (atoms.IsNumber(at) && atoms.Tag(head) is PartOfSpeech.PropN or PartOfSpeech.Noun && IsType(atoms, at));
        }

        return atoms.Tag(at) switch
        {
            PartOfSpeech.Adj => true,
            PartOfSpeech.Adv => atoms.Tag(at + 1) is PartOfSpeech.Adj or PartOfSpeech.Verb && atoms.Tag(at + 2) is PartOfSpeech.Noun,
            PartOfSpeech.Verb => atoms.Penn(at) is PennTag.VBN or PennTag.VBG && atoms.Penn(at + 1) is PennTag.NNS or PennTag.NN,
            PartOfSpeech.Punct => atoms.IsHyphen(at),
            PartOfSpeech.CConj => atoms.Tag(at - 1) == PartOfSpeech.Adj && atoms.Tag(at + 1) == PartOfSpeech.Adj,
            _ => false,
        };
    }

    // "83 dead", "10 others", "five more": people without their noun.
    private static Counted Elliptic(SentenceAtoms atoms, int first, int none) =>
        atoms.IsAny(first, "people", "others") ? new Counted("people", "people", first + 1) : new Counted(null, null, none);

    private static FrozenDictionary<string, string> Section(string section) =>
        WordList.Read(File).Where(entry => entry.Section == section).ToFrozenDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}

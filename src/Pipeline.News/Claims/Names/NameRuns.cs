using Pipeline.News.Claims.Times;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Names;

/// <summary>Finds runs of capitalized words that may name something: <c>US Secretary of State John Kerry</c>, <c>Bashar al-Assad</c>.</summary>
internal static class NameRuns
{
    /// <summary>Longer runs are headlines or shouting.</summary>
    private const int Longest = 12;

    private static readonly WordSet Particles = new(["de", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "ben"]);
    private static readonly WordSet NotFirst = new(["The", "A", "An", "This", "That", "These", "Those", "I", "But", "And", "If", "In", "It", "My", "We", "He", "She", "You", "They", "What", "Why", "How", "Who", "No", "Yes", "Not", "Even", "Our", "Their", "His", "Her", "As", "At", "For", "On", "One", "Other", "Many", "Most", "Some", "All", "Both", "Several", "Two", "Three", "Four", "Five", "Meanwhile", "After", "Before", "When", "While", "Since", "According", "Despite", "Because", "Although", "However", "Earlier", "Last", "Next", "So", "Then", "Now", "Here", "There", "Also", "Another", "Each", "Every", "Its", "Under", "With", "From", "During", "Once", "Only"]);

    /// <returns>The end of the run that begins at <paramref name="at"/>; <paramref name="at"/> where none does.</returns>
    public static int EndOf(in WordView words, int at)
    {
        if (!Begins(words, at))
        {
            return at;
        }

        var end = at + 1;
        while (end - at < Longest && Step(words, at, end) is var next && next > end)
        {
            end = next;
        }

        return end;
    }

    private static bool Begins(in WordView words, int at)
    {
        if (words.Is(at, "al") && IsHyphen(words, at + 1) && words.IsCapital(at + 2))
        {
            return true;
        }

        if (!IsPart(words, at) || IsParty(words, at))
        {
            return false;
        }

        return !IsSentenceStart(words, at) || (!NotFirst.Contains(words[at]) && (words.Tag(at) is PartOfSpeech.PropN || IsKnown(words, at) || IsPart(words, at + 1)));
    }

    private static int Step(in WordView words, int start, int end)
    {
        if (IsHyphen(words, end) && words.IsGlued(end) && words.IsGlued(end + 1) && words.IsCapital(end + 1))
        {
            return end + 2;
        }

        if (IsPart(words, end))
        {
            return end + 1;
        }

        if (Particles.Contains(words[end]) && words.IsLower(end))
        {
            return IsHyphen(words, end + 1) && words.IsCapital(end + 2) ? end + 3
                : words.IsCapital(end + 1) ? end + 2
                : Particles.Contains(words[end + 1]) && words.IsCapital(end + 2) ? end + 3 : end;
        }

        var the = words.Is(end + 1, "the") ? 1 : 0;
        if ((words.Is(end, "of") || words.Is(end, "for")) && IsPart(words, end + 1 + the))
        {
            return OrganizationWords.IsName(words[end - 1]) || (words.Is(end, "of") && words.IsCapital(end - 1) && RoleWords.IsTitle(words[end - 1])) ? end + 2 + the : end;
        }

        return (words.Is(end, "and") || words.Is(end, "&")) && IsPart(words, end + 1) && HoldsOf(words, start, end) ? end + 2 : end;
    }

    // "Department of Health and Human Services": only after an organization's "of".
    private static bool HoldsOf(in WordView words, int start, int end)
    {
        for (var at = start + 1; at < end - 1; at++)
        {
            if (words.Is(at, "of") && OrganizationWords.IsName(words[at - 1]) && !words.Is(at - 1, "University"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(in WordView words, int at)
    {
        if (!words.IsCapital(at) || CalendarNames.IsDayOrMonth(words[at]))
        {
            return false;
        }

        return words.Tag(at) is PartOfSpeech.PropN or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X
            || words.Penn(at) is PennTag.NNP or PennTag.NNPS
            || (words.Tag(at) is PartOfSpeech.Verb && !IsSentenceStart(words, at) && words[at].Length > 1)
            || IsKnown(words, at);
    }

    /// <summary>Party and state behind a name, which stands before them: <c>R-Tenn.</c>, <c>D-Calif.</c></summary>
    public static bool IsParty(in WordView words, int at) => words[at].Length is 1 or > 2 && words[at] is ['R' or 'D' or 'I'] or ['R' or 'D' or 'I', '-', ..] && (words[at].Length > 1 || IsHyphen(words, at + 1));

    private static bool IsKnown(in WordView words, int at) =>
        FirstNames.Contains(words[at]) || Gazetteer.TryCountry(words[at], out _) || Gazetteer.TryAdjective(words[at], out _)
        || Gazetteer.TryPeople(words[at], out _) || Gazetteer.IsPlace(words[at]) || Gazetteer.TryAlias(words[at], out _) || (words.IsCapital(at) && RoleWords.IsTitle(words[at]));

    private static bool IsSentenceStart(in WordView words, int at) =>
        at == 0 || words[at - 1] is "\"" or "“" or "'" or "‘" or "«" or ":" or "`" or "``" or "•" or "-" && at == 1;

    private static bool IsHyphen(in WordView words, int at) => words[at] is ['-' or '\u2010' or '\u2011'];
}

using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Names;

/// <summary>Reads one run of capitalized words: peels off titles, and says what kind of name is left.</summary>
internal static class NameClassifier
{
    /// <summary>Words of a person's name: an unknown run that is longer names something else.</summary>
    private const int Longest = 4;

    /// <returns>Null where the run names nothing: a bare title, an adjective, a storm.</returns>
    public static NameCandidate? Read(in WordView words, int start, int end)
    {
        var whole = Join(words, start, end);
        if (KnownNames.Read(words, start, end, whole) is { } known)
        {
            return known with { Speaks = end - start == 1 && GuessedKind.Speaks(words, start) };
        }

        if (end - start > 1 && OrganizationWords.IsEvent(words[start]))
        {
            return null;
        }

        // "Intra-Syrian", "Franco-German"
        if (end - start > 1 && words[end - 2] is ['-'] && Gazetteer.TryAdjective(words[end - 1], out _) && words.Tag(end) is PartOfSpeech.Noun or PartOfSpeech.Adj)
        {
            return null;
        }

        if (OrganizationWords.IsName(words[end - 1]) && !RoleWords.IsHonorific(words[start]))
        {
            return end - start == 1 ? null : new NameCandidate(words.Span(start, end), whole, EntityKind.Organization, null, Gender.Unknown);
        }

        var name = EndOfTitle(words, start, end);
        if (name >= end)
        {
            return null;
        }

        return name > start ? Titled(words, start, name, end) : Untitled(words, start, end, whole);
    }

    /// <summary>Behind the last title of the run: <c>US Secretary of State | John Kerry</c>.</summary>
    private static int EndOfTitle(in WordView words, int start, int end)
    {
        var name = start;
        for (var at = start; at < end; at++)
        {
            // "Adam Baker" is a name, "Chief Baker" a title.
            if (at == end - 1 && at > start && FirstNames.Contains(words[start]))
            {
                break;
            }

            if (RoleWords.IsHonorific(words[at]) || RoleWords.IsTitle(words[at]))
            {
                name = at + 1;
                while (name < end && (words.Is(name, "of") || words.Is(name, "for")))
                {
                    name += words.Is(name + 1, "the") ? 3 : 2;
                    name += name < end && OrganizationWords.IsName(words[name]) ? 1 : 0;
                }

                at = name - 1;
            }
        }

        return name == start && Gazetteer.TryAdjective(Join(words, start, end), out _) ? end : Math.Min(name, end);
    }

    private static NameCandidate Titled(in WordView words, int start, int name, int end)
    {
        if (OrganizationWords.AreIn(words, name, end))
        {
            return new NameCandidate(words.Span(name, end), Join(words, name, end), EntityKind.Organization, null, Gender.Unknown);
        }

        var gender = FirstNames.OfTitle(words[name - 1]);
        var role = RoleWords.IsHonorific(words[name - 1]) ? null : words.Text(start, name);
        return Person(words, name, end, role, gender) with { IsTitled = true };
    }

    private static NameCandidate? Untitled(in WordView words, int start, int end, string whole)
    {
        if ((BehindRole(words, start, end) ?? Described(words, start, end)) is { } described)
        {
            return described;
        }

        if (end - start is >= 2 and <= 5 && FirstNames.Contains(words[start]) && !IsHyphenAfter(words, start) && !words.Is(start - 1, "the"))
        {
            return Person(words, start, end, null, Gender.Unknown);
        }

        if (OrganizationWords.IsAcronym(whole) || OrganizationWords.AreIn(words, start, end))
        {
            return new NameCandidate(words.Span(start, end), whole, EntityKind.Organization, null, Gender.Unknown);
        }

        if (words.Tag(start) == PartOfSpeech.Adj && end - start == 1)
        {
            return null;
        }

        if (words.Penn(end - 1) is PennTag.NNPS && end - start == 1)
        {
            return new NameCandidate(words.Span(start, end), whole, EntityKind.Group, null, Gender.Unknown) { IsWeak = true };
        }

        return new NameCandidate(words.Span(start, end), whole, GuessedKind.Of(words, start, end), AppositionReader.Read(words, end), Gender.Unknown)
        {
            Acts = words.Tag(end) is PartOfSpeech.Verb or PartOfSpeech.Aux,
            IsWeak = end - start <= Longest,
            Evidence = end - start is > 1 and <= Longest ? PersonEvidence.Of(words, start, end) : 0,
        };
    }

    // "the finance minister | Ann Lee"
    private static NameCandidate? BehindRole(in WordView words, int start, int end)
    {
        var before = start - 1;
        return before >= 0 && words.IsLower(before) && RoleWords.IsRole(words[before]) && words.Penn(before) != PennTag.NNS
            ? Person(words, start, end, words.Text(RolePhrase.Start(words, before), start), FirstNames.OfTitle(words[before]))
            : null;
    }

    /// <summary>Behind the description of one person, a name that could be his: <c>the mayor of Lund, | Ann Lee</c>; <c>her mother, | Joan</c>.</summary>
    private static NameCandidate? Described(in WordView words, int start, int end)
    {
        var role = RolePhrase.Described(words, start);
        if (role < 0 || end - start > Longest || OrganizationWords.AreIn(words, start, end) || OrganizationWords.IsAcronym(words.Text(start, end))
            || (end - start == 1 && !FirstNames.Contains(words[start])) || !(words.Is(end, ",") || words.Tag(end) is PartOfSpeech.Verb or PartOfSpeech.Aux))
        {
            return null;
        }

        var head = role;
        while (head < start - 1 && !(RoleWords.IsPerson(words[head]) && words.Tag(head + 1) is not (PartOfSpeech.Noun)))
        {
            head++;
        }

        return Person(words, start, end, words.Text(role, start - 1), FirstNames.OfTitle(words[head]));
    }

    private static NameCandidate Person(in WordView words, int start, int end, string? role, Gender gender)
    {
        gender = gender == Gender.Unknown ? FirstNames.Of(words[start]) : gender;
        return new NameCandidate(words.Span(start, end), Join(words, start, end), EntityKind.Person, role ?? AppositionReader.Read(words, end), gender);
    }

    // "Jean-Marc" is one first name, "Clinton-Trump" is none.
    private static bool IsHyphenAfter(in WordView words, int at) => words[at + 1] is ['-'] && !FirstNames.Contains(words[at + 2]);

    // Blanks that do not break, and line breaks, are blanks.
    private static string Join(in WordView words, int start, int end)
    {
        var text = words.Text(start, end);
        return text.AsSpan().ContainsAny('\u00A0', '\n', '\t') ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text;
    }
}

using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Reads a source's words: pronoun, name, office, institution or nobody in particular.</summary>
internal static class SourceReader
{
    public static SourcePhrase Read(in WordView words, ArticleNames names, int first, int end)
    {
        if (JoinedSpeakers.Conjunction(words, names, first, end) is var and && and > 0)
        {
            var (left, right) = (Read(words, names, first, and), Read(words, names, and + 1, end));
            return left with { Parts = [left, right] };
        }

        var phrase = new SourcePhrase(words.Token(first).Span.Start, PhraseKind.Other, null, null, null, Gender.Unknown, false);
        return NameRuns.IsParty(words, first) ? phrase with { Kind = PhraseKind.Anonymous } : OfPronoun(words, first, end, phrase) ?? OfName(words, names, first, end, phrase) ?? OfNoun(words, names, first, end, phrase);
    }

    private static SourcePhrase? OfPronoun(in WordView words, int first, int end, SourcePhrase phrase)
    {
        // "he himself"; "his lawyer" is somebody else.
        var kind = end - first == 1 || (end - first == 2 && words.Tag(first + 1) is not (PartOfSpeech.Noun or PartOfSpeech.PropN)) ? Pronouns.Of(words[first]) : PhraseKind.Other;
        return kind == PhraseKind.Other ? null : phrase with { Kind = kind, Gender = Pronouns.GenderOf(words[first]) };
    }

    /// <summary>The name that the phrase is about: not its owner ("Trump's spokesman"), nor what it is of ("a friend of Smith").</summary>
    public static SourcePhrase? OfName(in WordView words, ArticleNames names, int first, int end, SourcePhrase phrase)
    {
        var noun = SubordinatedFrom(words, first, end);
        (TextSpan Span, NamedEntity Entity)? found = null;
        foreach (var mention in names.MentionsIn(words.Span(first, noun)))
        {
            // "Berg, Texas Republican": what follows the first person's comma describes him.
            if (found is { Entity.Kind: EntityKind.Person } && HoldsComma(words, found.Value.Span.End, mention.Span.Start))
            {
                break;
            }

            var next = SentenceMap.FirstFrom(words.Sentence.Tokens, mention.Span.End);
            // "Hart's | position": the source ends there, and it is Hart's.
            var owns = next + 1 < end && (words.Penn(next) == PennTag.POS || words[next] is "'s" or "’s" or "'" or "’");
            var describes = next < noun && words.IsLower(next) && words.Tag(next) is PartOfSpeech.Noun or PartOfSpeech.Adj;
            // "US and Russian officials": of the officials only.
            describes |= mention.Entity.Kind == EntityKind.Place && next < noun && Head(words, next, noun) is var head && head > next && words.IsLower(head) && words.Tag(head) == PartOfSpeech.Noun;
            // Of several people the last: those before are whose he is.
            if (!owns && !describes && (found is null || mention.Entity.Kind == EntityKind.Person))
            {
                found = mention;
            }
        }

        found ??= noun < end ? TrailingName.Find(words, names, first, noun, end) : null;
        return found is { } name ? phrase with { Kind = PhraseKind.Named, Entity = name.Entity } : null;
    }

    private static bool HoldsComma(in WordView words, int start, int end)
    {
        for (var at = SentenceMap.FirstFrom(words.Sentence.Tokens, start); at < words.Count && words.Token(at).Span.Start < end; at++)
        {
            if (words.Is(at, ","))
            {
                return true;
            }
        }

        return false;
    }

    // Where "of", "for", "with" or a relative clause begins.
    private static int SubordinatedFrom(in WordView words, int first, int end)
    {
        for (var at = first + 1; at < end; at++)
        {
            if (words.Tag(at) == PartOfSpeech.Adp && (!words.IsCapital(at - 1) || words.Penn(at - 1) is PennTag.NN or PennTag.NNS || RoleHolders.IsPolitician(words[at - 1].ToString())) || words[at] is "who" or "whose" or "which" or "that")
            {
                return at;
            }
        }

        return end;
    }

    private static SourcePhrase OfNoun(in WordView words, ArticleNames names, int first, int end, SourcePhrase phrase)
    {
        var limit = BeforeAside(words, first, SubordinatedFrom(words, first, end));
        var head = Head(words, first, limit);
        var definite = words[first] is "the" or "The" or "his" or "His" or "her" or "Her" or "its" or "Its" or "their" or "this" or "This" || words.IsCapital(first) && words.Tag(first) == PartOfSpeech.PropN;
        var start = words.Tag(first) is PartOfSpeech.Det || words.Penn(first) is PennTag.DT or PennTag.PRPS ? first + 1 : first;
        phrase = phrase with
        {
            IsDefinite = definite,
            IsBare = head - start <= 0 || words[start] is [>= '0' and <= '9', ..],
            Role = start < limit ? words.Text(start, limit) : null,
            Gender = FirstNames.OfTitle(words[head]),
            Country = CountryOf(words, first, limit),
            Of = Represented.In(words, names, first, head, end),
        };

        var plural = words.Penn(head) is PennTag.NNS or PennTag.NNPS;
        if (OrganizationWords.IsAnonymous(words[head]) || words.Is(head, "sources"))
        {
            return phrase with { Kind = PhraseKind.Anonymous };
        }

        if (OrganizationWords.IsDocument(words.Token(head).Lemma) && words.IsLower(head))
        {
            return phrase with { Kind = PhraseKind.Document, Name = Government(words, head, phrase.Country) };
        }

        if (OrganizationWords.Speaks(words.Token(head).Lemma) || OrganizationWords.IsName(words[head]))
        {
            var named = head > start && words.IsLower(head) && AreCapitals(words, start, head) ? words.Text(start, head + 1) : null;
            return phrase with { Kind = PhraseKind.Organization, Name = Government(words, head, phrase.Country) ?? named };
        }

        if (plural || RoleWords.IsPlural(words[head]))
        {
            return phrase with { Kind = PhraseKind.Group };
        }

        return phrase with { Kind = RoleWords.IsPerson(words.Token(head).Lemma) || words.Is(head, "old") || RoleWords.IsTitle(words[head]) ? PhraseKind.Office : PhraseKind.Other };
    }

    // "her mother, Joan, 82": the noun says what speaks; "the mayor, the bishop and the clerk" are three.
    private static int BeforeAside(in WordView words, int first, int limit)
    {
        var comma = limit;
        for (var at = limit - 1; at > first; at--)
        {
            comma = words.Is(at, ",") ? at : comma;
            if (words.Is(at, "and"))
            {
                return limit;
            }
        }

        return comma;
    }

    // "the Grant campaign"
    private static bool AreCapitals(in WordView words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!words.IsCapital(at) || at == 0 || Gazetteer.TryAdjective(words[at], out _) || Gazetteer.TryCountry(words[at], out _))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Government(in WordView words, int head, Country? country) =>
        country is not null && words[head] is "government" or "regime" or "administration" or "statement" or "Government" ? country!.Government : null;

    private static int Head(in WordView words, int first, int limit)
    {
        for (var at = limit - 1; at > first; at--)
        {
            if (words.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Pron || words.Is(at, "old"))
            {
                return at;
            }
        }

        return first;
    }

    private static Country? CountryOf(in WordView words, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (Gazetteer.TryAdjective(words[at], out var country) || Gazetteer.TryCountry(words[at], out country) || (words.IsCapital(at) && Gazetteer.TrySeat(words[at], out country)))
            {
                return country;
            }
        }

        return null;
    }
}

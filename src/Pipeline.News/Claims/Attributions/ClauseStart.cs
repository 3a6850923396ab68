using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Tells whether a clause without "that" begins: a subject and its verb.</summary>
internal static class ClauseStart
{
    public static bool Is(TokenStream tokens, int at, int end)
    {
        if (IsExistential(tokens, at, end) || IsFronted(tokens, at, end))
        {
            return true;
        }

        var first = BehindQuantifier(tokens, at, end);
        return (first > at || MayOpen(tokens, at)) && HoldsVerb(tokens, first, end);
    }

    private static bool MayOpen(TokenStream tokens, int at)
    {
        if (tokens.IsTime(at) || tokens.IsPunctuation(at) || tokens.IsSubordinator(at) || (tokens[at].PartOfSpeech is PartOfSpeech.CConj && tokens.Word(at) is not ("both" or "either" or "neither")) || tokens.IsRelative(at))
        {
            return false;
        }

        // "noted elsewhere | on the page, …": where it was said.
        if (tokens[at].PartOfSpeech == PartOfSpeech.Adv && at + 1 < tokens.Count && tokens[at + 1].PartOfSpeech == PartOfSpeech.Adp)
        {
            return false;
        }

        return !(tokens[at].PartOfSpeech is PartOfSpeech.Adp || tokens.Word(at) is "on" or "in" or "at" or "to" or "during") || tokens.IsQuoted(at);
    }

    private static bool HoldsVerb(TokenStream tokens, int at, int end)
    {
        for (var i = at + 1; i < end; i++)
        {
            if (tokens.IsFinite(i))
            {
                // "announcing | his plan and asked them": the verb is the speaker's.
                return tokens[i - 1].PartOfSpeech != PartOfSpeech.CConj;
            }

            if (tokens.IsRelative(i) || tokens.Is(i, "that"))
            {
                return i > at + 1;
            }

            if (tokens.IsSubordinator(i) || tokens.IsColon(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>there | was water in the cellar</c>, unlike <c>he said there on Friday</c>.</summary>
    private static bool IsExistential(TokenStream tokens, int at, int end) =>
        at + 1 < end && tokens.Is(at, "there") && (tokens.IsFinite(at + 1) || tokens.IsAuxiliary(at + 1) || (tokens.IsAdverb(at + 1) && at + 2 < end && tokens.IsFinite(at + 2)));

    /// <summary><c>while the mill was old, | it would not close</c>: a clause in front of the main one, and no circumstance of the saying.</summary>
    private static bool IsFronted(TokenStream tokens, int at, int end)
    {
        if (tokens.Word(at) is not ("while" or "if" or "although" or "though" or "unless" or "once"))
        {
            return false;
        }

        var comma = at + 1;
        var clause = false;
        for (; comma < end && !tokens.IsComma(comma); comma++)
        {
            clause |= tokens.IsFinite(comma);
        }

        return clause && comma + 1 < end && !tokens.IsQuoted(comma) && HoldsVerb(tokens, comma + 1, end);
    }

    /// <summary><c>at least | 12 people were hurt</c>: words before a number that the tagger takes for prepositions.</summary>
    private static int BehindQuantifier(TokenStream tokens, int at, int end)
    {
        var first = tokens.Word(at) switch
        {
            "about" or "around" or "over" or "under" or "some" or "nearly" or "almost" or "roughly" => at + 1,
            "at" when at + 1 < end && tokens.Word(at + 1) is "least" or "most" => at + 2,
            "up" when at + 1 < end && tokens.Is(at + 1, "to") => at + 2,
            "as" when at + 2 < end && tokens.Word(at + 1) is "many" or "few" or "much" && tokens.Is(at + 2, "as") => at + 3,
            _ => at,
        };
        return first > at && first < end && (tokens[first].PartOfSpeech == PartOfSpeech.Num || tokens.Word(first) is "half" or "a" or "one") ? first : at;
    }
}

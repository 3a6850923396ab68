using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Words that look like cues and report nothing.</summary>
internal static class CueLookalikes
{
    public static bool Is(TokenStream tokens, int at) => TakesLives(tokens, at) || IsAttribute(tokens, at) || IsOther(tokens, at);

    /// <summary><c>claimed the lives of 12 people</c> says nothing.</summary>
    private static bool TakesLives(TokenStream tokens, int at)
    {
        // Tokens: "claimed the lives of", "claimed another dozen young lives".
        const int Nearby = 5;
        for (var i = at + 1; i <= at + Nearby && i < tokens.Count; i++)
        {
            if (tokens.Is(i, "lives") || tokens.Is(i, "life"))
            {
                return tokens[at].Lemma == "claim";
            }
        }

        return false;
    }

    /// <summary><c>pounding alleged positions</c>, <c>of reported losses</c>: no verb stands between another verb, or a preposition, and a bare noun.</summary>
    private static bool IsAttribute(TokenStream tokens, int at)
    {
        // "found dead", "found guilty"
        if (at + 1 < tokens.Count && tokens[at].Lemma == "find" && tokens.Word(at + 1) is "dead" or "guilty" or "alive" or "safe" or "unconscious")
        {
            return true;
        }

        if (at == 0 || at + 1 >= tokens.Count || tokens[at].PennTag is not (PennTag.VBN or PennTag.VBD) || CueFinder.IsPlainReport(tokens, at) || tokens[at].Lemma is "tell")
        {
            return false;
        }

        var next = tokens[at + 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj;
        return next && !tokens.IsQuoted(at + 1) && !tokens.IsTime(at + 1)
            && (tokens[at - 1].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Num || tokens[at - 1].PennTag is PennTag.VBG or PennTag.PRPS or PennTag.POS);
    }

    /// <summary>A word that looks like a cue: <c>eleven states account for</c>, <c>found themselves</c>, <c>a group called Harbour First</c>, <c>came to see him</c>.</summary>
    private static bool IsOther(TokenStream tokens, int at)
    {
        if (at + 1 >= tokens.Count)
        {
            return false;
        }
        // "union-backed"
        if (at > 0 && tokens.IsHyphen(at - 1))
        {
            return true;
        }

        return tokens[at].Lemma switch
        {
            "state" => tokens.Word(at) is "states" && !(tokens.Is(at + 1, "that") || tokens.IsQuoted(at + 1) || tokens.IsColon(at + 1) || CueFinder.IsBehindName(tokens, at)),
            "find" => tokens.Word(at + 1).EndsWith("self", StringComparison.Ordinal) || tokens.Word(at + 1).EndsWith("selves", StringComparison.Ordinal),
            "call" => tokens.Word(at) is "called" or "so-called" && tokens[at].PennTag == PennTag.VBN && at > 0 && tokens[at - 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adv && !(at > 1 && tokens.IsComma(at - 2))
                && tokens[at + 1].PartOfSpeech is PartOfSpeech.PropN or PartOfSpeech.Det,
            "see" or "view" => !JudgesAs(tokens, at),
            // "quoted Ms. Berg as saying": she says it.
            "quote" or "cite" => HandsOn(tokens, at),
            "show" => at > 0 && tokens[at - 1].Lemma is "show" or "film" or "movie" or "series" or "drama" or "programme",
            _ => false,
        };
    }

    private static bool HandsOn(TokenStream tokens, int at)
    {
        // Tokens between "quoted" and "as saying": a name with its office; the next finite verb ends the search anyway.
        const int LongestName = 10;
        for (var i = at + 1; i + 1 < tokens.Count && i <= at + LongestName && !tokens.IsFinite(i) && !tokens.IsTerminator(i); i++)
        {
            if (tokens.Is(i, "as") && tokens.Word(i + 1) is "saying" or "telling" or "warning")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>saw the plan | as | a threat</c>.</summary>
    private static bool JudgesAs(TokenStream tokens, int at)
    {
        // Tokens between "saw" and "as": the thing judged, with an attribute; the next finite verb ends the search anyway.
        const int LongestObject = 12;
        for (var i = at + 1; i < tokens.Count && i <= at + LongestObject && !tokens.IsFinite(i) && !tokens.IsTerminator(i); i++)
        {
            if (tokens.Is(i, "as"))
            {
                return true;
            }
        }

        return false;
    }
}

using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>The words of one noun phrase by their tags, without appositions and lists.</summary>
internal static class PhraseCores
{
    /// <summary>The phrase whose last word stands right before <paramref name="end"/>.</summary>
    public static TokenRange? EndingAt(TokenStream tokens, int end, int limit)
    {
        while (end > limit && tokens.IsAdverb(end - 1))
        {
            end--;
        }

        if (end <= limit)
        {
            return null;
        }

        if (tokens.IsSubjectPronoun(end - 1) && !(end - 2 >= limit && tokens[end - 2].PartOfSpeech == PartOfSpeech.CConj))
        {
            return new(end - 1, end);
        }

        var start = end;
        while (start > limit && IsInside(tokens, start - 1, start, end, limit))
        {
            start--;
        }

        while (start < end && tokens[start].PartOfSpeech is PartOfSpeech.CConj or PartOfSpeech.Adp or PartOfSpeech.Punct)
        {
            start++;
        }

        if (start - 2 >= limit && tokens.Is(start - 1, "and") && tokens.IsSubjectPronoun(start - 2))
        {
            start -= 2;
        }

        return HasNominal(tokens, start, end) ? new(start, end) : null;
    }

    public static int EndFrom(TokenStream tokens, int start, int limit)
    {
        if (tokens.IsSubjectPronoun(start))
        {
            return start + 1;
        }

        var at = start;
        while (at < limit && !(at > start && tokens.IsTime(at)))
        {
            var next = IsInside(tokens, at, at + 1, limit, start) ? at + 1 : BehindNickname(tokens, at, limit);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        while (at > start && tokens[at - 1].PartOfSpeech is PartOfSpeech.CConj or PartOfSpeech.Adp or PartOfSpeech.Det)
        {
            at--;
        }

        while (at > start && tokens.Word(at - 1) is ".")
        {
            at--;
        }

        return HasNominal(tokens, start, at) ? at : start;
    }

    /// <param name="next">The token after <paramref name="at"/>, or the phrase's end.</param>
    public static bool IsInside(TokenStream tokens, int at, int next, int end, int limit)
    {
        if (tokens.IsQuoted(at))
        {
            return false;
        }

        var token = tokens[at];
        if (tokens.IsHyphen(at) || (at > 0 && tokens.IsHyphen(at - 1)))
        {
            return true;
        }

        switch (token.PartOfSpeech)
        {
            case PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.X or PartOfSpeech.Sym:
                return (!tokens.IsRelative(at) || tokens.Is(at, "whose")) && !(tokens.IsTime(at) && next < end && tokens[next].PartOfSpeech == PartOfSpeech.PropN && tokens.Word(at) is not ("May" or "March"));
            case PartOfSpeech.Pron:
                return (!tokens.IsSubjectPronoun(at) && (!tokens.IsRelative(at) || tokens.Is(at, "whose")) && !tokens.Is(at, "that")) || token.PennTag == PennTag.PRPS;
            case PartOfSpeech.Part:
                return tokens.Word(at) is "'s" or "’s" or "'" or "’";
            case PartOfSpeech.Adp:
                return tokens.Word(at) is "of" or "for" or "from" or "in" or "at" or "with" or "on" or "to" or "by" or "against" or "like" && at > limit
                    && (tokens.IsNominal(at - 1) || tokens[at - 1].PartOfSpeech == PartOfSpeech.Det || IsBehindNoun(tokens, at - 1, limit));
            case PartOfSpeech.CConj:
                return at > limit && (tokens.IsNominal(at - 1) || tokens[at - 1].PartOfSpeech == PartOfSpeech.Adj);
            case PartOfSpeech.Verb:
                return (tokens.Word(at) is "including" && at > limit && tokens.IsNominal(at - 1))
                    || token.PennTag is PennTag.VBG or PennTag.VBN && next < end && tokens.IsNominal(next)
                    && at > limit && tokens[at - 1].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adv;
            default:
                return (tokens.Word(at) is "’" or "'" && at > limit && tokens[at - 1].Span.End == token.Span.Start && next < end && tokens.IsNominal(next)) || tokens.Word(at) is "." or "&" or "(" or ")" or "/" or "[" or "]";
        }
    }

    /// <summary><c>Jon | "The Hammer" | Vik</c>: one name, marks and all.</summary>
    private static int BehindNickname(TokenStream tokens, int at, int limit)
    {
        if (at == 0 || !tokens.OpensQuotation(at) || tokens[at - 1].PartOfSpeech != PartOfSpeech.PropN || !ReportAdjuncts.IsTitle(tokens, at))
        {
            return at;
        }

        var behind = tokens.QuotationTokens[tokens.QuotationOf(at)].End;
        return behind < limit && tokens[behind].PartOfSpeech == PartOfSpeech.PropN ? behind : at;
    }

    /// <summary><c>an official | familiar | with the matter</c>: an adjective that its noun stands before.</summary>
    private static bool IsBehindNoun(TokenStream tokens, int at, int limit) =>
        at > limit && tokens[at].PartOfSpeech == PartOfSpeech.Adj
        && (tokens[at - 1].PennTag is PennTag.NN or PennTag.NNS || (at - 1 > limit && tokens[at - 1].PartOfSpeech == PartOfSpeech.Adj && tokens[at - 2].PartOfSpeech == PartOfSpeech.Det));

    private static bool HasNominal(TokenStream tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens.IsNominal(i) || tokens[i].PartOfSpeech == PartOfSpeech.Det)
            {
                return true;
            }
        }

        return false;
    }
}

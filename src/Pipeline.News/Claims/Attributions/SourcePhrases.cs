using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>How far the words that name a speaker reach. Works on tags, because parses around quotations are the least sure.</summary>
internal static class SourcePhrases
{
    // Longer stretches between two commas are rarely one apposition.
    private const int LongestApposition = 40;

    /// <summary>The phrase whose last word stands right before <paramref name="end"/>, with its apposition: <c>Smith, a lawyer, | said</c>.</summary>
    public static TokenRange? EndingAt(TokenStream tokens, int end, int limit)
    {
        if (end <= limit)
        {
            return null;
        }

        if (!tokens.IsComma(end - 1) && !tokens.IsDash(end - 1))
        {
            return PhraseCores.EndingAt(tokens, end, limit) is { } core ? new(JoinedPhrases.ListStart(tokens, core, limit), core.End) : null;
        }

        return JoinedPhrases.WithApposition(tokens, end, limit) ?? PhraseCores.EndingAt(tokens, end - 1, limit);
    }

    /// <summary>The phrase that begins at <paramref name="start"/>, with its appositions: <c>said | Smith, a lawyer who …</c>.</summary>
    public static TokenRange? StartingAt(TokenStream tokens, int start, int limit)
    {
        if (start >= limit)
        {
            return null;
        }

        var end = PhraseCores.EndFrom(tokens, start, limit);
        if (end == start)
        {
            return null;
        }

        while (end + 1 < limit && tokens.IsComma(end) && StartsApposition(tokens, end + 1) && AppositionEnd(tokens, end + 1, limit) is { } far
            && !IsClause(tokens, end + 1, far))
        {
            end = far;
        }

        return new(start, end);
    }

    /// <summary>The phrase around a head that the parse names, up to the verb at <paramref name="verb"/> or the sentence's end.</summary>
    public static TokenRange Around(TokenStream tokens, int head, int limit, int verb)
    {
        if (tokens.IsSubjectPronoun(head) && !(head + 1 < verb && tokens[head + 1].PartOfSpeech == PartOfSpeech.CConj))
        {
            return new(head, head + 1);
        }

        var start = head;
        while (start - 1 >= Math.Max(limit, tokens.Left(head)) && !IsBreak(tokens, start - 1) && (!tokens.IsRelative(start - 1) || tokens.Is(start - 1, "whose")))
        {
            start--;
        }
        // "Grant campaign officials said": no order comes before the verb of a statement, so the first word is a name.
        if (start - 1 == limit && start <= head && head < verb && tokens[limit].PennTag is PennTag.VB or PennTag.VBP)
        {
            start = limit;
        }

        if (verb <= head)
        {
            return new(start, StartingAt(tokens, head, tokens.SentenceAt(head).End)?.End ?? head + 1);
        }

        return new(start, EndBefore(tokens, head, verb));
    }

    public static bool StartsApposition(TokenStream tokens, int at) =>
        !tokens.IsSubjectPronoun(at) && !tokens.IsTime(at)
        && (tokens.IsRelative(at) || tokens[at].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj
            || tokens[at].PennTag is PennTag.PRPS);

    /// <summary>From a head to the verb, without a parenthesis that does not name: <c>Smith</c> of <c>Smith, however, said</c>.</summary>
    private static int EndBefore(TokenStream tokens, int head, int verb)
    {
        var end = head + 1;
        while (end < verb && !IsBreak(tokens, end) && !tokens.IsAdverb(end))
        {
            end++;
        }

        while (end < verb && (tokens.IsComma(end) || tokens.IsDash(end)) && StartsApposition(tokens, end + 1))
        {
            var far = end + 1;
            while (far < verb && !(tokens.IsComma(far) && !tokens.IsQuoted(far)) && !tokens.IsDash(far))
            {
                far++;
            }

            if (far - end > LongestApposition)
            {
                break;
            }

            end = far;
        }

        while (end > head + 1 && (tokens.IsPunctuation(end - 1) && tokens.Word(end - 1) is not (")" or ".") || tokens.IsAdverb(end - 1)))
        {
            end--;
        }

        return end;
    }

    private static bool IsBreak(TokenStream tokens, int at) =>
        tokens.IsComma(at) || tokens.IsColon(at) || tokens.IsDash(at) || tokens.Word(at) is ";"
        || tokens.OpensQuotation(at) || tokens.ClosesQuotation(at);

    /// <summary><c>reported by the agency, | the road was closed</c>: a verb without a relative pronoun makes a clause.</summary>
    public static bool IsClause(TokenStream tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens.IsRelative(i) || tokens.Is(i, "that"))
            {
                return false;
            }

            if (tokens.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Up to the next comma, quotation or end of the sentence; null where that is too far.</summary>
    private static int? AppositionEnd(TokenStream tokens, int start, int limit)
    {
        var at = start;
        while (at < limit && at - start <= LongestApposition)
        {
            if ((tokens.IsComma(at) || tokens.IsDash(at) || tokens.IsColon(at)) && !tokens.IsQuoted(at))
            {
                return at;
            }

            if (tokens.IsTerminator(at) && at + 1 >= limit)
            {
                return at;
            }

            at++;
        }

        return at >= limit ? limit : null;
    }
}

using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Content that stands before its cue: <c>"It is over," | he said</c>.</summary>
internal static class LeftContent
{
    /// <param name="end">First token of the reporting clause.</param>
    public static TokenRange? EndingAt(TokenStream tokens, int end)
    {
        while (end > 0 && !tokens.IsQuoted(end - 1) && (tokens.IsComma(end - 1) || tokens.IsDash(end - 1)))
        {
            end--;
        }

        if (end == 0)
        {
            return null;
        }

        var start = Start(tokens, end);
        while (start < end && !tokens.IsQuoted(start) && (tokens.IsComma(start) || tokens.IsDash(start) || tokens.Word(start) is ";"))
        {
            start++;
        }

        return start < end && SaysSomething(tokens, start, end) ? new(start, end) : null;
    }

    /// <summary><c>"What can we do?" | Berg asked</c>: a question or an exclamation in marks ends right before, in the same paragraph, and with it its sentence.</summary>
    public static bool IsAsked(TokenStream tokens, int clause)
    {
        var last = clause - 1;
        if (last < 1 || !tokens.ClosesQuotation(last) || tokens.ParagraphOf(last) != tokens.ParagraphOf(clause))
        {
            return false;
        }

        while (last > 0 && tokens.IsQuoted(last) && !char.IsLetterOrDigit(tokens.Word(last)[0]) && !tokens.IsTerminator(last))
        {
            last--;
        }

        return tokens.Word(last) is ['?' or '!', ..];
    }

    private static int Start(TokenStream tokens, int end)
    {
        var last = end - 1;
        if (tokens.QuotationOf(last) is not (>= 0 and var quotation))
        {
            return AfterColon(tokens, tokens.SentenceAt(last).Start, last);
        }

        var open = tokens.QuotationTokens[quotation].Start;
        var sentence = tokens.SentenceAt(open).Start;
        return open == sentence ? open : AfterColon(tokens, sentence, open);
    }

    /// <summary>A colon or a semicolon, outside quotations, begins anew.</summary>
    private static int AfterColon(TokenStream tokens, int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if ((tokens.IsColon(i) || tokens.Word(i) is ";") && !tokens.IsQuoted(i))
            {
                return i + 1;
            }
        }

        return start;
    }

    /// <summary>More than a connective: <c>But, he said, …</c> reports nothing before the cue.</summary>
    private static bool SaysSomething(TokenStream tokens, int start, int end)
    {
        if (tokens.IsQuoted(end - 1))
        {
            return true;
        }

        if (tokens[start].PartOfSpeech is PartOfSpeech.CConj or PartOfSpeech.Adv && end - start <= 2)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (tokens.IsNominal(i) || tokens.IsVerb(i) || tokens[i].PartOfSpeech == PartOfSpeech.Adj)
            {
                return true;
            }
        }

        return false;
    }
}

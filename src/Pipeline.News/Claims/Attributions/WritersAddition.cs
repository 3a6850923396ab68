using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>
/// What the writer sets against or beside what he reports: <c>said the dam would hold, | but engineers found three cracks</c>. Who has read
/// the development set's articles is of two minds about it (", but": outside in 63 of 130, ", while": 22 of 36, "despite": 6 of 10);
/// words that a speaker did not say are the greater harm.
/// </summary>
internal static class WritersAddition
{
    private static readonly WordSet Remarks = WordList.Words("Claims/Attributions/Lexicons/remarks");

    public static bool Begins(TokenStream tokens, int start, int comma, int end)
    {
        var first = comma + 1;
        if (tokens.Is(first, "which"))
        {
            // What a comma and "which" add is the writer's: 122 of 185 such tails stand outside the content in the training part.
            return IsPlain(tokens, comma, end) && !HoldsComma(tokens, first, end) && HoldsClause(tokens, start, comma);
        }

        if (IsRemark(tokens, first, end) && HoldsClause(tokens, start, comma) && IsPlain(tokens, comma, end))
        {
            return true;
        }

        if (tokens.Is(first, "even") && first + 1 < end)
        {
            first++;
        }

        if (!IsOpener(tokens, first) || !HoldsClause(tokens, start, comma) || !IsPlain(tokens, comma, end))
        {
            return false;
        }

        return tokens.Is(first, "despite") || HasSubject(tokens, first + 1, end);
    }

    /// <summary><c>, | a swipe at the council</c>: what the writer calls what was said.</summary>
    private static bool IsRemark(TokenStream tokens, int at, int end)
    {
        if (tokens.Word(at) is not ("a" or "an" or "another"))
        {
            return false;
        }

        var noun = at + 1;
        while (noun < end && tokens[noun].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Adv)
        {
            noun++;
        }

        return noun + 1 < end && Remarks.Contains(tokens.Word(noun)) && tokens.Word(noun + 1) is "at" or "to" or "on" or "of" or "from" or "that" or "which";
    }

    /// <summary>Does a verb with its subject stand there?</summary>
    public static bool HoldsClause(TokenStream tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpener(TokenStream tokens, int at) => tokens.Word(at) is "but" or "though" or "although" or "while" or "despite" or "as";

    /// <summary>Words in quotation marks are the speaker's, and the clause that holds them with them.</summary>
    private static bool IsPlain(TokenStream tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens.IsQuoted(i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsComma(TokenStream tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens.IsComma(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A subject of its own and its verb, unlike <c>but not for long</c>, <c>as well as</c>, <c>but that he would stay</c>.</summary>
    public static bool HasSubject(TokenStream tokens, int at, int end)
    {
        if (at >= end || !(tokens.IsNominal(at) || tokens[at].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj) || tokens.Is(at, "that") || tokens.IsRelative(at))
        {
            return false;
        }

        for (var i = at + 1; i < end && !tokens.IsComma(i); i++)
        {
            // "while the port | prepared to close": past tense and participle look alike; a subject of its own tells.
            if (tokens.IsFinite(i) || (tokens[i].PennTag == PennTag.VBN && GoverningSubject.Own(tokens, i) is { } subject && subject >= at && subject < i))
            {
                return true;
            }
        }

        return false;
    }
}

using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Finds what is reported: behind the cue, before it, or on both sides of it.</summary>
internal static class ContentFinder
{
    // "..., he said on Tuesday in Oslo, ...": more words than this belong to something else.
    private const int LongestAdjunct = 8;

    /// <returns>In order; empty where the cue reports nothing.</returns>
    public static List<TokenRange> Find(TokenStream tokens, ReportingCue cue, TokenRange? source)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        var inverted = source is { } s && s.Start >= cue.Words.End;
        var after = inverted ? source!.Value.End : cue.Words.End;
        var clause = source is { } named && cue.Form == CueForm.Finite && named.Start >= sentence.Start
            ? Math.Min(cue.Words.Start, named.Start)
            : cue.Words.Start;
        if (cue.Form == CueForm.Adverb)
        {
            return Hearsay.Content(tokens, cue);
        }

        if (cue.Form == CueForm.Preposition)
        {
            return Around(tokens, cue, clause, after, sentence);
        }

        var asides = clause > sentence.Start && tokens.Is(clause - 1, "as");
        clause -= asides ? 1 : 0;
        var detached = IsDetached(tokens, cue, clause, sentence.Start) || (asides && clause == sentence.Start);
        var right = RightContent.Start(tokens, cue, after, sentence.End, out var kind);
        var splits = detached && kind == Complements.Quotation && (tokens.IsQuoted(clause - 1) || (tokens.IsComma(clause - 1) && clause > 1 && tokens.IsQuoted(clause - 2)))
            && ((right > after && tokens.IsComma(right - 1)) || (right == after && RightContent.IsTitle(tokens, right)));
        if (Reputed(tokens, cue) is { } reputed)
        {
            return reputed;
        }

        if (RelativeBefore(tokens, cue, source, clause, after, sentence) is { } relative)
        {
            return relative;
        }

        if (right >= 0 && !splits && (!detached || IsBehindAdjunct(tokens, clause) || kind == Complements.Quotation || (kind == Complements.Clause && IsStronger(tokens, right, after, clause, inverted))))
        {
            return [RightContent.From(tokens, cue, right, kind)];
        }

        return detached && cue.Word.Allows(Complements.Quotation | Complements.Clause) ? Around(tokens, cue, clause, after, sentence) : [];
    }

    /// <summary><c>The mayor | is believed | to have left</c>: who is spoken of belongs to what is said.</summary>
    private static List<TokenRange>? Reputed(TokenStream tokens, ReportingCue cue)
    {
        var to = cue.Words.End;
        if (cue.Form != CueForm.Passive || !cue.Word.Allows(Complements.Clause) || cue.Word.Allows(Complements.Hearer)
            || to + 1 >= tokens.Count || !tokens.Is(to, "to") || tokens[to + 1].PennTag != PennTag.VB
            || GoverningSubject.Own(tokens, cue.Head) is not { } subject || subject >= cue.Words.Start)
        {
            return null;
        }

        var whom = SourcePhrases.Around(tokens, subject, tokens.SentenceAt(cue.Head).Start, cue.Words.Start);
        return [whom, RightContent.From(tokens, cue, to, Complements.Infinitive)];
    }

    /// <summary><c>a surge, | which | Hart says | could last</c>: the verb that follows belongs to the relative pronoun.</summary>
    private static List<TokenRange>? RelativeBefore(TokenStream tokens, ReportingCue cue, TokenRange? source, int clause, int after, TokenRange sentence)
    {
        if (source is null || cue.Form != CueForm.Finite || !cue.Word.Allows(Complements.Clause) || clause <= sentence.Start || after >= sentence.End
            || tokens.Word(clause - 1) is not ("which" or "that" or "who" or "what") || !(tokens.IsFinite(after) || tokens.IsAuxiliary(after)))
        {
            return null;
        }

        var end = RightContent.End(tokens, null, after, sentence.End);
        return end > after ? [new(clause - 1, clause), new(after, end)] : null;
    }

    /// <summary>Does a clause behind the cue outweigh what stands before it? Not behind a quotation, unless it says "that".</summary>
    private static bool IsStronger(TokenStream tokens, int right, int after, int clause, bool inverted) =>
        (tokens.Word(right) is "that" or "to" && (right == after || !tokens.IsQuoted(clause - 1) && !tokens.IsQuoted(clause - 2))) || (right == after && !inverted && !tokens.IsQuoted(clause - 1));

    /// <summary>Is the reporting clause set off from what stands before it: <c>…, | he said</c>?</summary>
    private static bool IsDetached(TokenStream tokens, ReportingCue cue, int clause, int start) =>
        clause > start && cue.Form == CueForm.Finite && !tokens.IsRelative(clause)
        && (tokens.IsComma(clause - 1) || tokens.IsDash(clause - 1) || tokens.ClosesQuotation(clause - 1));

    private static List<TokenRange> Around(TokenStream tokens, ReportingCue cue, int clause, int after, TokenRange sentence)
    {
        var content = new List<TokenRange>(2);
        var leads = cue.Form == CueForm.Preposition && AccordingTo.Leads(tokens, cue);
        if (!leads && clause > sentence.Start && LeftContent.EndingAt(tokens, clause) is { } left)
        {
            if (!cue.Word.Allows(Complements.Clause) && !tokens.IsQuoted(left.End - 1))
            {
                return content;
            }

            content.Add(left);
        }

        if (Rest(tokens, after, sentence, content.Count > 0 ? content[0] : null) is { } rest)
        {
            content.Add(rest);
        }
        else if (content.Count > 0 && IsAdjunct(tokens, content[0]))
        {
            content.Clear();
        }

        return content;
    }

    /// <summary>What follows the reporting clause: <c>The road, he said, | is closed</c>.</summary>
    private static TokenRange? Rest(TokenStream tokens, int after, TokenRange sentence, TokenRange? left)
    {
        var comma = after;
        while (comma < sentence.End && !tokens.IsComma(comma) && !tokens.IsDash(comma) && !tokens.IsColon(comma) && !tokens.OpensQuotation(comma))
        {
            comma++;
        }

        var start = comma < sentence.End && !tokens.OpensQuotation(comma) ? comma + 1 : comma;
        if (start >= sentence.End || (left is not null && tokens.OpensQuotation(start) && start == after && RightContent.IsTitle(tokens, start)))
        {
            return null;
        }

        if (!tokens.OpensQuotation(start))
        {
            if (left is { } before && (tokens.IsQuoted(before.End - 1) || IsComplete(tokens, before))
                && (tokens.IsQuoted(before.End - 1) || IsCircumstance(tokens, start)) && !(tokens.IsFinite(start) && !IsComplete(tokens, before)))
            {
                return null;
            }

            if (left is not null && comma > after + LongestAdjunct)
            {
                return null;
            }
        }

        var end = RightContent.End(tokens, null, start, sentence.End);
        return end > start ? new(start, end) : null;
    }

    private static bool IsBehindAdjunct(TokenStream tokens, int clause) => LeftContent.EndingAt(tokens, clause) is { } left && IsAdjunct(tokens, left);

    /// <summary><c>After days of talks, they agreed</c>: no more than a circumstance.</summary>
    private static bool IsAdjunct(TokenStream tokens, TokenRange range) =>
        (tokens[range.Start].PartOfSpeech is PartOfSpeech.Adp || tokens.IsSubordinator(range.Start) || tokens[range.Start].PennTag is PennTag.VBN)
        && !tokens.IsQuoted(range.Start) && !IsComplete(tokens, range) && !HoldsMainClause(tokens, range);

    /// <summary><c>As he spoke, | a girl was hurt</c>: behind the circumstance a clause follows.</summary>
    private static bool HoldsMainClause(TokenStream tokens, TokenRange range)
    {
        var comma = false;
        for (var i = range.Start; i < range.End; i++)
        {
            comma |= tokens.IsComma(i) && i + 1 < range.End && !tokens.IsRelative(i + 1);
            if (comma && (tokens.IsFinite(i) || tokens.IsQuoted(i)))
            {
                return true;
            }
        }

        return false;
    }


    private static bool IsComplete(TokenStream tokens, TokenRange range)
    {
        var first = range.Start;
        if (tokens.IsSubordinator(first) || tokens.IsRelative(first))
        {
            return false;
        }

        for (var i = range.Start; i < range.End; i++)
        {
            if (tokens.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCircumstance(TokenStream tokens, int at) =>
        tokens[at].PennTag is PennTag.VBG or PennTag.VBN || tokens.IsRelative(at) || tokens.IsSubordinator(at)
        || tokens[at].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Det;
}

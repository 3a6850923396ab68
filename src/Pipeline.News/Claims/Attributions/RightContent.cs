using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Content that stands behind its cue: <c>he said | that it was over</c>.</summary>
internal static class RightContent
{
    // How far "said in an interview with ... that" may reach from the cue to the content.
    private const int LongestAdjunct = 30;

    /// <param name="kind">What begins there.</param>
    /// <returns>The content's first token, or -1.</returns>
    public static int Start(TokenStream tokens, ReportingCue cue, int after, int end, out Complements kind)
    {
        var at = after;
        if (cue.Word.Allows(Complements.Hearer) && after < end && tokens[after].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.PropN or PartOfSpeech.Noun
            && SkipHearer(tokens, after, end) is var council && council < end && (tokens.Is(council, "that") || tokens.IsSubjectPronoun(council)))
        {
            at = council;
        }

        if (cue.Word.Allows(Complements.Hearer) && after < end && tokens.Word(after) is "him" or "them" or "us" or "me")
        {
            at = after + 1;
        }

        at = BehindTime(tokens, at, end);
        if (Direct(tokens, cue, at, end, out kind) is >= 0 and var direct)
        {
            return direct;
        }

        if (after >= end)
        {
            return -1;
        }

        if (cue.Word.Allows(Complements.Hearer) && SkipHearer(tokens, at, end) is var hearer && hearer > at)
        {
            if (Direct(tokens, cue, hearer, end, out kind) is >= 0 and var told)
            {
                return told;
            }

            at = hearer;
        }

        if (cue.Word.Allows(Complements.Clause | Complements.Quotation) && BehindAdjunct(tokens, cue, at, end, out kind) is >= 0 and var far)
        {
            return far;
        }

        kind = Complements.NounPhrase;
        return cue.Word.Allows(Complements.NounPhrase) && cue.Form != CueForm.Passive && StartsPhrase(tokens, after) && !tokens.IsTime(after) ? after : -1;
    }

    /// <param name="kind">What begins at <paramref name="start"/>.</param>
    public static TokenRange From(TokenStream tokens, ReportingCue cue, int start, Complements kind)
    {
        var end = End(tokens, cue, start, tokens.SentenceAt(start).End);
        if (kind == Complements.NounPhrase || tokens.Is(start, "to"))
        {
            end = PhraseEnd.Find(tokens, cue, start, end, isThing: !tokens.Is(start, "to"));
        }

        return new(start, Math.Max(end, start + 1));
    }

    /// <summary>To the end of the sentence, or of the quotation that runs over it; earlier where the reporting sentence goes on.</summary>
    public static int End(TokenStream tokens, ReportingCue? cue, int start, int sentenceEnd)
    {
        var end = ContentEnd.Cut(tokens, cue, start, sentenceEnd);
        if (end == sentenceEnd && end < tokens.Count && tokens.QuotationOf(end - 1) is >= 0 and var q && tokens.QuotationTokens[q].End > end)
        {
            return tokens.QuotationTokens[q].End;
        }

        while (end - 1 > start && !tokens.IsQuoted(end - 1) && IsTrailing(tokens, end - 1))
        {
            end--;
        }

        return end;
    }

    private static bool IsTrailing(TokenStream tokens, int at) =>
        tokens.Word(at) is "." or "!" or "?" or "," or ";" or ":" or "…" || tokens.IsDash(at);

    /// <summary>The content begins at this very token, or behind a colon, comma or preposition.</summary>
    private static int Direct(TokenStream tokens, ReportingCue cue, int at, int end, out Complements kind)
    {
        var word = cue.Word;
        kind = Complements.Quotation;
        if (at >= end)
        {
            return -1;
        }

        if (tokens.IsColon(at))
        {
            return at + 1 < end || (at + 1 < tokens.Count && tokens.OpensQuotation(at + 1)) ? at + 1 : -1;
        }

        if (tokens.IsComma(at))
        {
            return at + 1 < end && tokens.OpensQuotation(at + 1) && word.Allows(Complements.Quotation) && IsUtterance(tokens, at + 1) ? at + 1 : -1;
        }

        if (tokens.OpensQuotation(at))
        {
            // "was attacked by a \"ghost ship\"": who is judged does not stand behind a passive.
            return word.Allows(Complements.Quotation | Complements.Clause) || (word.Allows(Complements.NounPhrase) && cue.Form != CueForm.Passive) ? at : -1;
        }

        kind = Complements.NounPhrase;
        if (word.Prepositions.Contains(tokens.Word(at).ToString(), StringComparer.OrdinalIgnoreCase) && at + 1 < end
            && !(tokens.Is(at, "to") && tokens[at + 1].PennTag == PennTag.VB))
        {
            return at + 1;
        }

        kind = Complements.Clause;
        if (tokens.Is(at, "that") && word.Allows(Complements.Clause))
        {
            return at;
        }

        if (tokens.Is(at, "to"))
        {
            return word.Allows(Complements.Infinitive) && at + 1 < end && (tokens[at + 1].PennTag == PennTag.VB || tokens.IsAdverb(at + 1) || tokens.IsQuoted(at + 1)) ? at : -1;
        }

        if (word.Allows(Complements.Question) && IsQuestionWord(tokens, at))
        {
            return at;
        }

        return word.Allows(Complements.Clause) && !tokens.IsTime(at) && StartsClause(tokens, at, end) ? at : -1;
    }

    private static bool IsQuestionWord(TokenStream tokens, int at) =>
        tokens.Word(at) is "what" or "how" or "why" or "whether" or "if" or "who" or "where" or "when" or "which";

    /// <summary>A quotation that can be an utterance, and not a word in marks.</summary>
    private static bool IsUtterance(TokenStream tokens, int open)
    {
        var range = tokens.QuotationTokens[tokens.QuotationOf(open)];
        return range.End - range.Start > 3;
    }

    /// <summary>A programme, a book: <c>on "The Morning Hour"</c>.</summary>
    public static bool IsTitle(TokenStream tokens, int open)
    {
        var range = tokens.QuotationTokens[tokens.QuotationOf(open)];
        var capitals = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            var lower = char.IsLower(tokens.Word(i)[0]);
            if (lower && tokens.Word(i).Length > 4)
            {
                return false;
            }

            capitals += char.IsUpper(tokens.Word(i)[0]) ? 1 : 0;
        }

        return capitals > 0 && range.End - range.Start <= 10;
    }

    /// <summary>A subject and its verb: <c>he was</c>, <c>the plan would</c>.</summary>
    private static bool StartsClause(TokenStream tokens, int at, int end)
    {
        if (tokens.IsPunctuation(at) || tokens.IsSubordinator(at) || tokens[at].PartOfSpeech is PartOfSpeech.CConj || tokens.IsRelative(at))
        {
            return false;
        }

        if ((tokens[at].PartOfSpeech is PartOfSpeech.Adp || tokens.Word(at) is "on" or "in" or "at" or "to" or "during") && !tokens.IsQuoted(at))
        {
            return false;
        }

        for (var i = at + 1; i < end; i++)
        {
            if (tokens.IsFinite(i))
            {
                return true;
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

    private static bool StartsPhrase(TokenStream tokens, int at) =>
        tokens.IsNominal(at) || tokens.IsQuoted(at) || tokens[at].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj
        || tokens[at].PennTag is PennTag.PRPS or PennTag.VBG or PennTag.CD;

    /// <summary>Over a date that parts a cue from its preposition or infinitive: <c>agreed | on Friday | to the plan</c>.</summary>
    private static int BehindTime(TokenStream tokens, int at, int end)
    {
        var far = at < end && tokens.Word(at) is "on" or "in" ? at + 1 : at;
        var start = far;
        while (far < end && (tokens.IsTime(far) || (far > start && tokens[far].PennTag == PennTag.CD)))
        {
            far++;
        }

        return far > start && far < end && (tokens[far].PartOfSpeech is PartOfSpeech.Adp || tokens.Is(far, "to")) && !tokens.IsTime(far + 1) ? far : at;
    }

    private static int SkipHearer(TokenStream tokens, int at, int end)
    {
        if (tokens[at].PartOfSpeech == PartOfSpeech.Pron)
        {
            return at + 1;
        }

        return SourcePhrases.StartingAt(tokens, at, end)?.End ?? at;
    }

    /// <summary>Over times and places to the clause: <c>said | in Munich on Friday | that</c>.</summary>
    private static int BehindAdjunct(TokenStream tokens, ReportingCue cue, int at, int end, out Complements kind)
    {
        kind = Complements.Clause;
        if (at >= end || !(tokens.IsTime(at) || tokens.IsComma(at) || tokens.Word(at) is "on" or "in" or "at" || tokens[at].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Adv))
        {
            return -1;
        }

        for (var i = at; i < end && i < at + LongestAdjunct; i++)
        {
            if (tokens.IsQuoted(i) && !tokens.OpensQuotation(i))
            {
                continue;
            }

            if (tokens.IsFinite(i) || (tokens.IsSubordinator(i) && i > at && !tokens.Is(i, "after")))
            {
                return -1;
            }

            if (tokens.Is(i, "that") && cue.Word.Allows(Complements.Clause))
            {
                return i;
            }

            if (tokens.IsColon(i) || (tokens.IsComma(i) && i + 1 < end && tokens.OpensQuotation(i + 1)))
            {
                return Direct(tokens, cue, i, end, out kind);
            }

            if (tokens.OpensQuotation(i) && i > at && (tokens[i - 1].PartOfSpeech is PartOfSpeech.Adp || tokens.Word(i - 1) is "on" or "in") && IsTitle(tokens, i))
            {
                continue;
            }

            if (tokens.OpensQuotation(i) && IsUtterance(tokens, i) && cue.Word.Allows(Complements.Quotation))
            {
                kind = Complements.Quotation;
                return i;
            }

            if (i > at && !tokens.IsTime(i) && tokens.IsTime(i - 1) && cue.Word.Allows(Complements.Clause) && StartsClause(tokens, i, end))
            {
                return i;
            }
        }

        return -1;
    }
}

using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Where content begins that stands behind its cue: <c>told reporters on Friday | that it was over</c>.</summary>
internal static class ContentStart
{
    // Marks with two words between them are a word in marks, and no utterance.
    private const int LongestWordInMarks = 3;

    // Words between two dashes or commas: longer stretches are clauses of their own.
    private const int LongestAside = 15;

    /// <param name="kind">What begins there.</param>
    /// <returns>The content's first token, or -1.</returns>
    public static int Behind(TokenStream tokens, ReportingCue cue, int after, int end, out Complements kind)
    {
        if (cue.Form == CueForm.Noun && Predicated(tokens, cue, after, end, out kind) is >= 0 and var predicate)
        {
            return predicate;
        }

        var hearer = Hearers.Skip(tokens, cue, after, end);
        if (Directly(tokens, cue, hearer, end, out kind) is >= 0 and var told)
        {
            return told;
        }

        if (after >= end)
        {
            return -1;
        }

        if (hearer == after && OfWhom(tokens, cue, after, end) is var whom && whom > after && Directly(tokens, cue, whom, end, out kind) is >= 0 and var heard)
        {
            return heard;
        }

        kind = Complements.NounPhrase;
        if (Hearers.IsTelling(cue))
        {
            // "told | reporters": whoever hears it is not what is told.
            return -1;
        }

        return cue.Word.Allows(Complements.NounPhrase) && cue.Form != CueForm.Passive && IsPhrase(tokens, after) && !tokens.IsTime(after) ? after : -1;
    }

    /// <summary><c>their message | is | that the mill must stay</c>, also behind an aside: <c>her view – for years now – | is | that …</c>.</summary>
    private static int Predicated(TokenStream tokens, ReportingCue cue, int after, int end, out Complements kind)
    {
        kind = Complements.Clause;
        var verb = after;
        if (tokens.IsDash(verb) || tokens.IsComma(verb))
        {
            do
            {
                verb++;
            }
            while (verb < end && verb < after + LongestAside && !tokens.IsDash(verb) && !tokens.IsComma(verb));
            verb++;
        }

        var what = verb + 1;
        return what < end && tokens[verb].Lemma is "be" && cue.Word.Allows(Complements.Clause) && !cue.Word.Allows(Complements.Infinitive)
            && (tokens.Is(what, "that") || (tokens.OpensQuotation(what) && IsUtterance(tokens, what))) ? what : -1;
    }

    private static int Directly(TokenStream tokens, ReportingCue cue, int from, int end, out Complements kind)
    {
        var at = ReportAdjuncts.SkipTime(tokens, from, end);
        if (At(tokens, cue, at, end, out kind) is >= 0 and var here)
        {
            return here;
        }

        return at < end && cue.Word.Allows(Complements.Clause | Complements.Quotation) ? ReportAdjuncts.Skip(tokens, cue, at, end, out kind) : -1;
    }

    /// <summary>A hearer that nothing tells from the content's subject but what follows: <c>asked | the mayor of Lund | whether</c>.</summary>
    private static int OfWhom(TokenStream tokens, ReportingCue cue, int at, int end) =>
        !cue.Word.Allows(Complements.Hearer) ? at : SourcePhrases.StartingAt(tokens, at, end)?.End ?? at;

    /// <summary>The content begins at this very token, or behind a colon, comma or preposition.</summary>
    public static int At(TokenStream tokens, ReportingCue cue, int at, int end, out Complements kind)
    {
        kind = Complements.Quotation;
        if (at >= end)
        {
            return -1;
        }

        return tokens.IsColon(at) || tokens.IsComma(at) || tokens.OpensQuotation(at)
            ? OfQuotation(tokens, cue, at, end)
            : OfWords(tokens, cue, at, end, out kind);
    }

    private static int OfQuotation(TokenStream tokens, ReportingCue cue, int at, int end)
    {
        if (tokens.IsColon(at))
        {
            return at + 1 < end || (at + 1 < tokens.Count && tokens.OpensQuotation(at + 1)) ? at + 1 : -1;
        }

        if (tokens.IsComma(at))
        {
            return at + 1 < end && tokens.OpensQuotation(at + 1) && cue.Word.Allows(Complements.Quotation) && IsUtterance(tokens, at + 1) ? at + 1 : -1;
        }

        // "was attacked by a \"ghost ship\"": who is judged does not stand behind a passive.
        return cue.Word.Allows(Complements.Quotation | Complements.Clause) || (cue.Word.Allows(Complements.NounPhrase) && cue.Form != CueForm.Passive) ? at : -1;
    }

    private static int OfWords(TokenStream tokens, ReportingCue cue, int at, int end, out Complements kind)
    {
        kind = tokens.Is(at, "that") ? Complements.Clause : Complements.NounPhrase;
        if (IsLead(tokens, cue, at) && at + 1 < end && !(tokens.Is(at, "to") && tokens[at + 1].PennTag == PennTag.VB))
        {
            // "voted against.", "reported on Thursday": nothing that is told.
            return (tokens.IsPunctuation(at + 1) && !tokens.OpensQuotation(at + 1)) || tokens.IsDay(at + 1) ? -1 : at + 1;
        }

        kind = Complements.Clause;
        if (tokens.Is(at, "that") && cue.Word.Allows(Complements.Clause))
        {
            return at;
        }

        if (tokens.Is(at, "to"))
        {
            return cue.Word.Allows(Complements.Infinitive) && at + 1 < end && (tokens[at + 1].PennTag == PennTag.VB || tokens.IsAdverb(at + 1) || tokens.IsQuoted(at + 1)) ? at : -1;
        }

        if (cue.Word.Allows(Complements.Question) && IsQuestionWord(tokens, at))
        {
            return at;
        }

        // "his statements | were false": the noun is the verb's subject.
        return cue.Word.Allows(Complements.Clause) && !(cue.Form == CueForm.Noun && tokens.IsFinite(at)) && ClauseStart.Is(tokens, at, end) ? at : -1;
    }

    /// <summary>A preposition that belongs to the cue: <c>called for</c>.</summary>
    public static bool IsLead(TokenStream tokens, ReportingCue cue, int at) =>
        cue.Word.Prepositions.Contains(tokens.Word(at).ToString(), StringComparer.OrdinalIgnoreCase);

    private static bool IsQuestionWord(TokenStream tokens, int at) =>
        tokens.Word(at) is "what" or "how" or "why" or "whether" or "if" or "who" or "where" or "when" or "which";

    /// <summary>A quotation that can be an utterance, and not a word in marks.</summary>
    public static bool IsUtterance(TokenStream tokens, int open)
    {
        var range = tokens.QuotationTokens[tokens.QuotationOf(open)];
        return range.End - range.Start > LongestWordInMarks;
    }

    private static bool IsPhrase(TokenStream tokens, int at) =>
        tokens.IsNominal(at) || tokens.IsQuoted(at) || tokens[at].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj
        || tokens[at].PennTag is PennTag.PRPS or PennTag.VBG or PennTag.CD;
}

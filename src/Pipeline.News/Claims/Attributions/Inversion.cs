using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Tells whether the source stands behind its verb: <c>said Smith</c>. By tokens, since parses are often wrong here.</summary>
internal static class Inversion
{
    public static bool Is(TokenStream tokens, ReportingCue cue)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        var (before, after) = (cue.Words.Start - 1, cue.Words.End);
        // "told Smith" has a hearer behind it, never a speaker.
        if (!cue.Word.Allows(Complements.Quotation) || cue.Word.Phrase is "tell" || after >= sentence.End || cue.Words.Start != cue.Head || tokens[cue.Head].PennTag == PennTag.VBG)
        {
            return false;
        }

        var detached = before < sentence.Start || tokens.IsComma(before) || tokens.IsDash(before) || tokens.IsQuoted(before);
        if (!detached || tokens.IsQuoted(after) || !(tokens.IsNominal(after) || tokens[after].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj))
        {
            return false;
        }

        // "posted this message on her page: "…"": the words themselves.
        if (tokens.Is(after, "this") || tokens.Is(after, "these") || (tokens.Is(after, "the") && tokens.Is(after + 1, "following")))
        {
            return false;
        }

        if (tokens.IsSubjectPronoun(after) && after + 1 < sentence.End && !tokens.IsPunctuation(after + 1))
        {
            return false;
        }

        return !tokens.IsTime(after) && !IsHearer(tokens, cue, after, sentence.End) && !GoesOnWithVerb(tokens, after, sentence.End) && !IsPredicate(tokens, cue, sentence);
    }

    /// <summary>
    /// <c>Berg, who runs the mill, | said the only way out …</c>: what stands before the verb is its subject and no sentence,
    /// since it has no verb but in relative clauses, and more follows than a name.
    /// </summary>
    private static bool IsPredicate(TokenStream tokens, ReportingCue cue, TokenRange sentence)
    {
        var (relative, aside) = (false, false);
        if (GoverningSubject.Own(tokens, cue.Head) is not { } subject || subject >= cue.Words.Start)
        {
            return false;
        }

        // "As returns came in, | Berg, the founder, | posted this message": from its own words on.
        for (var i = Math.Max(sentence.Start, tokens.Left(subject)); i < cue.Words.Start; i++)
        {
            if (tokens.IsQuoted(i))
            {
                return false;
            }

            relative = tokens.IsRelative(i) || (tokens.Is(i, "that") && i > sentence.Start && tokens.IsNominal(i - 1)) || (relative && !tokens.IsComma(i));
            if (tokens.IsFinite(i) && !relative)
            {
                return false;
            }

            aside |= tokens.IsComma(i) && i < cue.Words.Start - 1;
        }

        return SourcePhrases.StartingAt(tokens, cue.Words.End, sentence.End) is { } phrase && phrase.End < sentence.End
            && !tokens.IsPunctuation(phrase.End) && !tokens.IsTime(phrase.End) && (aside || tokens[phrase.End].PartOfSpeech != PartOfSpeech.Adp);
    }

    /// <summary><c>, asked | Berg | whether</c>: the question follows whom it is put to.</summary>
    private static bool IsHearer(TokenStream tokens, ReportingCue cue, int start, int end) =>
        cue.Word.Allows(Complements.Hearer) && SourcePhrases.StartingAt(tokens, start, end) is { } phrase && phrase.End < end
        && tokens.Word(phrase.End) is "if" or "whether" or "what" or "why" or "how" or "who" or "that" or "about" or "to";

    /// <summary><c>said the plan was</c>: a clause follows, not a name.</summary>
    private static bool GoesOnWithVerb(TokenStream tokens, int start, int end)
    {
        for (var i = start; i < end && !tokens.IsComma(i) && tokens.Word(i) is not ";" && !tokens.IsRelative(i); i++)
        {
            // "…, a Lomas Republican, said Democrats "should drop it"": they are what the quotation goes on about.
            // Said Berg: "It is over."
            if (tokens.IsQuoted(i))
            {
                return i > start && !tokens.IsColon(i - 1) && !tokens.IsQuoted(tokens.SentenceAt(start).Start);
            }

            // "…," said an aide | warning that the growers will refuse: what he does besides.
            if (i > start && tokens[i].PennTag == PennTag.VBG && tokens.IsNominal(i - 1) && tokens.IsQuoted(start - 2))
            {
                return false;
            }

            if (tokens.IsFinite(i))
            {
                return true;
            }

            if (tokens.IsSubordinator(i) || tokens.Word(i) is "that")
            {
                return false;
            }
        }

        return false;
    }
}

using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Where the content stops before its sentence does: the speaker does something else, somebody else speaks, or the writer adds something.</summary>
internal static class ContentEnd
{
    // Words between "and" and the next cue: "but the mayor's office said".
    private const int LongestSubject = 12;

    /// <returns>The first token that is no longer content, or <paramref name="end"/>.</returns>
    public static int Cut(TokenStream tokens, ReportingCue? cue, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (!tokens.IsQuoted(i) && (IsCut(tokens, cue, start, i, end) || (EndsInMarks(tokens, i) && EndsBehindMarks(tokens, cue, start, i, end))))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsCut(TokenStream tokens, ReportingCue? cue, int start, int at, int end)
    {
        if (tokens.Word(at) is ";")
        {
            return true;
        }

        if (at + 1 >= end)
        {
            return false;
        }

        return tokens.IsComma(at) || tokens.IsDash(at)
            ? EndsAtMark(tokens, cue, start, at, end)
            : tokens[at].PartOfSpeech == PartOfSpeech.CConj && EndsAtJoint(tokens, cue, start, at + 1, joined: true, end);
    }

    /// <summary><c>that it "was maniacal," | adding</c>: the comma stands within the marks.</summary>
    private static bool EndsInMarks(TokenStream tokens, int at) => tokens.ClosesQuotation(at - 1) && tokens.IsComma(at - 2);

    /// <summary>Behind a whole quotation, a circumstance is the writer's: <c>tweeted, "What a day," | after the vote was lost</c>.</summary>
    private static bool EndsBehindMarks(TokenStream tokens, ReportingCue? cue, int start, int at, int end) =>
        EndsAtMark(tokens, cue, start, at - 1, end) || (tokens.OpensQuotation(start) && tokens.IsSubordinator(at) && WritersAddition.HasSubject(tokens, at + 1, end));

    private static bool EndsAtMark(TokenStream tokens, ReportingCue? cue, int start, int mark, int end)
    {
        var next = mark + 1;
        if (tokens[next].PennTag == PennTag.VBG)
        {
            return tokens.Cue(next) is not null;
        }

        if (tokens.Is(next, "according") || (tokens.IsComma(mark) && IsMainClause(tokens, cue, next, end)) || (tokens.IsComma(mark) && (WritersAddition.Begins(tokens, start, mark, end) || IsPredicate(tokens, cue, next))))
        {
            return true;
        }

        return EndsAtJoint(tokens, cue, start, next, tokens[next].PartOfSpeech == PartOfSpeech.CConj, end) || IsListed(tokens, cue, start, next);
    }

    private static bool EndsAtJoint(TokenStream tokens, ReportingCue? cue, int start, int at, bool joined, int end)
    {
        var next = at;
        while (next < end && (tokens[next].PartOfSpeech is PartOfSpeech.CConj or PartOfSpeech.SConj || tokens.IsSubordinator(next)))
        {
            next++;
        }

        // "and that | the board would continue": more of what is said.
        if (joined && next > at && tokens.Is(next - 1, "that"))
        {
            return false;
        }

        // "Police say the driver, | 34, told officers": what stands before is no clause yet.
        return (next < end && tokens.Is(next, "according")) || (joined && GoesOn(tokens, cue, next, end))
            || ((joined || next > at || WritersAddition.HoldsClause(tokens, start, at)) && SomebodyReports(tokens, next, end));
    }

    /// <summary>
    /// Behind what a relative clause or a participle reports, its sentence goes on:
    /// <c>Berg, who said the dam had held, | left</c>; <c>Berg, criticised for saying "no", | left</c>.
    /// </summary>
    private static bool IsPredicate(TokenStream tokens, ReportingCue? cue, int at)
    {
        while (at < tokens.Count && tokens[at].PartOfSpeech == PartOfSpeech.Adv)
        {
            at++;
        }

        return cue is not null && at < tokens.Count && tokens[at].PennTag is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD
            && (cue.Form == CueForm.Participle || IsInRelative(tokens, cue));
    }

    /// <summary>Between the relative pronoun and the cue no comma stands: <c>Berg, who backed the plan and | said …</c>.</summary>
    private static bool IsInRelative(TokenStream tokens, ReportingCue cue)
    {
        var start = tokens.SentenceAt(cue.Head).Start;
        for (var i = cue.Words.Start - 1; i > start && !tokens.IsComma(i) && !tokens.IsQuoted(i); i--)
        {
            if (tokens.IsRelative(i) || (tokens.Is(i, "that") && tokens.IsNominal(i - 1)))
            {
                return tokens.IsComma(i - 1) || tokens.Is(i, "that");
            }
        }

        return false;
    }

    /// <summary><c>When Berg was asked about the dam, | he said …</c>: the cue stands in a clause before the main one.</summary>
    private static bool IsMainClause(TokenStream tokens, ReportingCue? cue, int at, int end)
    {
        if (cue is null || tokens.SentenceAt(cue.Head).Start is var start && (!(tokens.IsSubordinator(start) || tokens.Is(start, "once")) || tokens.SentenceOf(at) != tokens.SentenceOf(start)))
        {
            return false;
        }

        for (var i = start; i < cue.Words.Start; i++)
        {
            if (tokens.IsComma(i) || tokens.IsQuoted(i))
            {
                return false;
            }
        }

        return WritersAddition.HasSubject(tokens, at, end) || (tokens[at].PartOfSpeech is PartOfSpeech.Adp && IsBehindTime(tokens, at + 1, end));
    }

    /// <summary><c>…, on Tuesday night | he said</c>.</summary>
    private static bool IsBehindTime(TokenStream tokens, int at, int end)
    {
        while (at < end && tokens.IsTime(at))
        {
            at++;
        }

        return at + 1 < end && tokens.IsTime(at - 1) && tokens.IsSubjectPronoun(at) && tokens.IsFinite(at + 1);
    }

    /// <summary><c>said the dam was sound, | warned that the weir was not and urged …</c>: a list of what one speaker says.</summary>
    private static bool IsListed(TokenStream tokens, ReportingCue? cue, int start, int at) =>
        cue is not null && tokens.Cue(at) is { Form: CueForm.Finite } other && other.Words.Start == at
        && tokens[at].PennTag is PennTag.VBD or PennTag.VBZ && tokens[at].PennTag == tokens[cue.Head].PennTag
        && WritersAddition.HoldsClause(tokens, start, at) && !Inversion.Is(tokens, other);

    /// <summary><c>… and warned that</c>: the same speaker, the same tense, another cue.</summary>
    private static bool GoesOn(TokenStream tokens, ReportingCue? cue, int at, int end)
    {
        while (at < end && tokens.IsAdverb(at))
        {
            at++;
        }

        if (cue is null || at >= end || tokens.Cue(at) is not { Form: CueForm.Finite } other || tokens.IsAuxiliary(other.Words.Start))
        {
            return false;
        }

        var (mine, its) = (tokens[cue.Head].PennTag, tokens[at].PennTag);
        return mine == its ? its is PennTag.VBD or PennTag.VBZ or PennTag.VBP
            : (mine == PennTag.VBD && its == PennTag.VBN) || (mine == PennTag.VBZ && its == PennTag.NNS);
    }

    /// <summary><c>…, but the mayor said</c>: a name and right behind it a cue.</summary>
    private static bool SomebodyReports(TokenStream tokens, int at, int end)
    {
        for (var i = at + 1; i < end && i < at + LongestSubject; i++)
        {
            if (tokens.Cue(i) is { Form: CueForm.Finite, Word: { Report: ReportKind.Speech } word } other && word.Allows(Complements.Quotation | Complements.Clause))
            {
                return SourcePhrases.EndingAt(tokens, other.Words.Start, at) is { } source && source.Start == at
                    && !(i + 1 < end && (tokens.IsComma(i + 1) || tokens.IsTerminator(i + 1)));
            }

            if ((tokens.IsFinite(i) && !tokens.IsAuxiliary(i)) || tokens.IsQuoted(i))
            {
                return false;
            }
        }

        return false;
    }
}

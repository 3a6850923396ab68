using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Where the content stops before its sentence does: the speaker does something else, or somebody else speaks.</summary>
internal static class ContentEnd
{
    // Words between "and" and the next cue: "but the mayor's office said".
    private const int LongestSubject = 12;

    /// <returns>The first token that is no longer content, or <paramref name="end"/>.</returns>
    public static int Cut(TokenStream tokens, ReportingCue? cue, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (!tokens.IsQuoted(i) && IsCut(tokens, cue, start, i, end))
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

        var mark = tokens.IsComma(at) || tokens.IsDash(at);
        if (at + 1 >= end || (!mark && tokens[at].PartOfSpeech != PartOfSpeech.CConj))
        {
            return false;
        }

        var next = at + 1;
        if (mark && tokens[next].PennTag == PennTag.VBG)
        {
            return tokens.Cue(next) is not null;
        }

        if (mark && tokens.Is(next, "according"))
        {
            return true;
        }
        // What a comma and "which" add is the writer's: 122 of 185 such tails stand outside the content in the training part.
        if (tokens.IsComma(at) && tokens.Is(next, "which") && IsTail(tokens, start, at, end))
        {
            return true;
        }

        if (tokens.IsComma(at) && IsPredicate(tokens, cue, next))
        {
            return true;
        }

        var joined = !mark || tokens[next].PartOfSpeech == PartOfSpeech.CConj;
        while (next < end && (tokens[next].PartOfSpeech is PartOfSpeech.CConj or PartOfSpeech.SConj || tokens.IsSubordinator(next)))
        {
            next++;
        }

        return (next < end && tokens.Is(next, "according")) || (joined && GoesOn(tokens, cue, next, end)) || SomebodyReports(tokens, next, end);
    }

    /// <summary>A clause stands before, and nothing but the relative clause behind.</summary>
    private static bool IsTail(TokenStream tokens, int start, int comma, int end)
    {
        var clause = false;
        for (var i = start; i < comma; i++)
        {
            clause |= tokens.IsFinite(i);
        }

        for (var i = comma + 1; clause && i < end; i++)
        {
            clause = !tokens.IsComma(i) && !tokens.IsQuoted(i);
        }

        return clause;
    }

    /// <summary><c>Berg, who said the dam had held, | left</c>: behind what a relative clause reports, its sentence goes on.</summary>
    private static bool IsPredicate(TokenStream tokens, ReportingCue? cue, int at) =>
        cue is not null && cue.Words.Start > 1 && tokens.IsRelative(cue.Words.Start - 1) && tokens.IsComma(cue.Words.Start - 2)
        && tokens[at].PennTag is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD;

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

        return tokens[at].PennTag == tokens[cue.Head].PennTag
            ? tokens[at].PennTag is PennTag.VBD or PennTag.VBZ or PennTag.VBP
            : tokens[cue.Head].PennTag == PennTag.VBD && tokens[at].PennTag == PennTag.VBN;
    }

    /// <summary><c>…, but the mayor said</c>: a name and right behind it a cue.</summary>
    private static bool SomebodyReports(TokenStream tokens, int at, int end)
    {
        for (var i = at + 1; i < end && i < at + LongestSubject; i++)
        {
            if (tokens.Cue(i) is { Form: CueForm.Finite, Word: { Report: ReportKind.Speech } word } && word.Allows(Complements.Quotation | Complements.Clause))
            {
                return SourcePhrases.EndingAt(tokens, tokens.Cue(i)!.Words.Start, at) is { } source && source.Start == at
                    && !(i + 1 < end && (tokens.IsComma(i + 1) || tokens.IsTerminator(i + 1)));
            }

            if (tokens.IsFinite(i) && !tokens.IsAuxiliary(i) || tokens.IsQuoted(i))
            {
                return false;
            }
        }

        return false;
    }
}

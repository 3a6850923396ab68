using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Where content ends that is a thing, and no clause: <c>praised the plan for the port | on Monday</c>.</summary>
internal static class PhraseEnd
{
    /// <param name="isThing">An infinitive keeps its circumstances: <c>vowed to resign if | …</c>; a thing has none.</param>
    /// <returns>The first token that is no longer content, or <paramref name="end"/>.</returns>
    public static int Find(TokenStream tokens, ReportingCue cue, int start, int end, bool isThing)
    {
        // "said she stopped by": a clause after all, whatever the tagger makes of its verb.
        var clauses = tokens.IsSubjectPronoun(start) ? 1 : 0;
        for (var i = start + 1; i < end; i++)
        {
            if (tokens.IsQuoted(i))
            {
                continue;
            }

            if (IsCut(tokens, cue, i, end) || (tokens.ClosesQuotation(i - 1) && tokens.IsComma(i - 2) && EndsAtComma(tokens, i, end)) || (isThing && clauses == 0 && IsOutside(tokens, i, end)))
            {
                return BeforeGroup(tokens, i, start + 1);
            }

            if (clauses == 0 && tokens.IsFinite(i))
            {
                return BeforeGroup(tokens, BeforeSubject(tokens, i, start), start + 1);
            }

            if (tokens.IsRelative(i) || tokens.IsSubjectPronoun(i) || tokens.Is(i, "that") || tokens.Word(i) is "what" or "how" or "why" or "whether" or "if" or "unless" or "provided")
            {
                clauses++;
            }
        }

        return end;
    }

    private static bool IsCut(TokenStream tokens, ReportingCue cue, int at, int end)
    {
        var next = at + 1;
        if (tokens.IsDash(at))
        {
            return true;
        }

        if (next >= end)
        {
            return false;
        }

        if (tokens.IsComma(at))
        {
            return EndsAtComma(tokens, next, end);
        }

        // "lamenting the chores of the job: | "There is no end to it," he said."
        if (tokens.IsColon(at) && tokens.OpensQuotation(next))
        {
            return true;
        }

        return tokens[at].PartOfSpeech == PartOfSpeech.CConj && GoesOn(tokens, cue, next, end);
    }

    private static bool EndsAtComma(TokenStream tokens, int next, int end) =>
        (tokens[next].PennTag is PennTag.VBG && !tokens.Is(next, "including")) || (tokens[next].PennTag is PennTag.VBN && !tokens.Is(next, "provided"))
        || tokens.IsFinite(next) || (tokens.Word(next) is "but" or "and" or "so" or "yet" && StartsClause(tokens, next + 1, end));

    private static bool IsOutside(TokenStream tokens, int at, int end) =>
        IsCircumstance(tokens, at) || IsWhen(tokens, at, end)
        || (tokens.IsComma(at) && at + 1 < end && (IsWhen(tokens, at + 1, end) || IsCircumstance(tokens, at + 1)));

    private static bool IsCircumstance(TokenStream tokens, int at) => tokens.Word(at) is
        "because" or "while" or "when" or "after" or "before" or "although" or "though" or "since" or "until" or "once" or "amid" or "during";

    /// <summary><c>last week</c>, <c>on Monday</c>, <c>in March</c>.</summary>
    private static bool IsWhen(TokenStream tokens, int at, int end) =>
        tokens.Word(at) is "on" or "in" or "early" or "late" ? at + 1 < end && tokens.IsTime(at + 1) && tokens.Word(at + 1) is not ("this" or "there" or "here" or "last")
            || at + 2 < end && tokens.Word(at + 1) is "this" or "last" && tokens.IsTime(at + 2)
        : tokens.Word(at) is "last" or "this" ? at + 1 < end && tokens.IsTime(at + 1)
        : tokens.IsDay(at) || tokens.Word(at) is "tonight" or "earlier" or "recently";

    /// <summary><c>called it a lie and | left</c>: the speaker does something else.</summary>
    private static bool GoesOn(TokenStream tokens, ReportingCue cue, int at, int end)
    {
        while (at < end && (tokens.IsAdverb(at) || tokens.IsAuxiliary(at)))
        {
            at++;
        }

        return at < end && tokens.IsVerb(at)
            && (tokens[at].PennTag == tokens[cue.Head].PennTag || tokens[at].PennTag is PennTag.VBD or PennTag.VBZ or PennTag.VBP);
    }

    private static bool StartsClause(TokenStream tokens, int at, int end)
    {
        for (var i = at; i < end && i < at + 10 && !tokens.IsComma(i); i++)
        {
            if (tokens.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>backs the plan and | the board opposes it</c>: a clause of its own begins at the conjunction.</summary>
    private static int BeforeSubject(TokenStream tokens, int verb, int start)
    {
        if (GoverningSubject.Own(tokens, verb) is { } subject && subject > start && subject < verb)
        {
            for (var i = subject; i > start; i--)
            {
                if (tokens[i].PartOfSpeech is PartOfSpeech.CConj || tokens.IsComma(i) || tokens.IsColon(i))
                {
                    return i;
                }
            }
        }

        return verb;
    }

    /// <summary>Back over the verb's own adverbs and auxiliaries, commas and conjunctions.</summary>
    private static int BeforeGroup(TokenStream tokens, int at, int limit)
    {
        while (at > limit && !tokens.IsQuoted(at - 1) && (tokens.IsAdverb(at - 1) || tokens.IsAuxiliary(at - 1) || tokens.IsComma(at - 1) || tokens[at - 1].PartOfSpeech is PartOfSpeech.CConj))
        {
            at--;
        }

        return at;
    }
}

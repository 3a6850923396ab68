using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>The source of a verb that carries its clause: behind it, next to it, or as the parse has it.</summary>
internal static class FiniteSource
{
    /// <param name="last">The report before this one in its sentence, if there is one.</param>
    public static TokenRange? Find(TokenStream tokens, ReportingCue cue, Report? last)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        if (Inversion.Is(tokens, cue))
        {
            return SourcePhrases.StartingAt(tokens, cue.Words.End, sentence.End);
        }

        var before = cue.Words.Start - 1;
        if (before >= sentence.Start && (tokens.IsSubjectPronoun(before) || tokens.Word(before) is "who" or "which"))
        {
            return Joint(tokens, before, sentence.Start, cue.Words.Start);
        }

        return Beside(tokens, cue, sentence.Start) ?? GoneOn(tokens, cue, last, sentence.Start) ?? FarBefore(tokens, cue, last, sentence.Start);
    }

    /// <summary>Parsers trip over quotations and "X, Smith said"; the words next to a verb of saying are the surer guide.</summary>
    private static TokenRange? Beside(TokenStream tokens, ReportingCue cue, int start)
    {
        var before = cue.Words.Start - 1;
        return cue.Word.Allows(Complements.Quotation) && before >= start && tokens[before].PartOfSpeech != PartOfSpeech.CConj
            && SourcePhrases.EndingAt(tokens, cue.Words.Start, start) is { } beside
            && !tokens.IsTime(beside.Start) && (beside.Start == start || IsEdge(tokens, beside.Start - 1)) ? beside : null;
    }

    /// <summary>Behind a conjunction, whoever spoke before it.</summary>
    private static TokenRange? GoneOn(TokenStream tokens, ReportingCue cue, Report? last, int start)
    {
        var before = cue.Words.Start - 1;
        if (last is null || before < start || tokens[before].PartOfSpeech != PartOfSpeech.CConj)
        {
            return null;
        }
        // "believes the mill can be saved but fears …": the report before ends at the conjunction, since its speaker goes on.
        if (last is { Cue.Form: CueForm.Finite, Source: { } same } && last.End == before)
        {
            return same;
        }
        // "acknowledged that differences remain but said …": whoever acknowledged, not the differences that the parse offers.
        return last.Cue.Word.Report == ReportKind.Speech && cue.Word.Allows(Complements.Quotation) ? SourceFinder.Continued(cue, last) : null;
    }

    private static TokenRange? FarBefore(TokenStream tokens, ReportingCue cue, Report? last, int start)
    {
        if (cue.Word.Allows(Complements.Quotation) && Opening(tokens, cue.Words.Start, start) is { } opening)
        {
            return opening;
        }

        // "what | Edward Gibb | called": the parse hangs the verb on "what".
        if (tokens.Head(cue.Head) is >= 0 and var governor && tokens.Is(governor, "what") && governor < cue.Words.Start && SourcePhrases.EndingAt(tokens, cue.Words.Start, governor + 1) is { } caller)
        {
            return caller;
        }

        if (GoverningSubject.Own(tokens, cue.Head) is { } subject)
        {
            return subject < cue.Words.Start ? SourcePhrases.Around(tokens, subject, start, cue.Words.Start) : null;
        }

        // "Berg, a former judge, | once called …": the parse hangs the verb on the name.
        if (tokens.IsComma(cue.Words.Start - 1) && SourcePhrases.EndingAt(tokens, cue.Words.Start, start) is { } apposed && apposed.Start == start)
        {
            return apposed;
        }

        if (GoverningSubject.Inherited(tokens, cue.Head) is { } inherited)
        {
            return inherited;
        }

        var before = cue.Words.Start - 1;
        return before >= start && tokens[before].PartOfSpeech == PartOfSpeech.CConj
            ? SourceFinder.Continued(cue, last) ?? GoverningSubject.Shared(tokens, cue.Words.Start)
            : SourcePhrases.EndingAt(tokens, cue.Words.Start, start) ?? First(tokens, cue, start);
    }

    /// <summary>The one word before the cue at the head of a sentence, whatever the tagger makes of it.</summary>
    private static TokenRange? First(TokenStream tokens, ReportingCue cue, int start) =>
        cue.Words.Start == start + 1 && char.IsUpper(tokens.Word(start)[0]) && !tokens.IsQuoted(start) ? new(start, start + 1) : null;

    /// <summary>
    /// All from the sentence's start to the cue, where no other verb stands in between: <c>| Owners and others involved in selling the port | say</c>.
    /// </summary>
    private static TokenRange? Opening(TokenStream tokens, int end, int start)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens.IsFinite(i) || tokens.IsRelative(i) || tokens.IsPunctuation(i) || tokens.IsQuoted(i) || tokens.IsSubordinator(i) || tokens.Is(i, "that"))
            {
                return null;
            }
        }

        return end > start && tokens[end - 1].PartOfSpeech is not PartOfSpeech.CConj
            && tokens[start].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.PropN or PartOfSpeech.Noun or PartOfSpeech.Num or PartOfSpeech.Adj ? new(start, end) : null;
    }

    /// <summary>A pronoun right before the verb, with the name that is joined to it: <c>Lavrov and he</c>.</summary>
    private static TokenRange Joint(TokenStream tokens, int pronoun, int limit, int verb)
    {
        var joined = pronoun - 2 >= limit && tokens.Is(pronoun - 1, "and") && tokens[pronoun - 2].PartOfSpeech == PartOfSpeech.PropN;
        return joined && SourcePhrases.EndingAt(tokens, verb, limit) is { } both ? both : new(pronoun, pronoun + 1);
    }

    private static bool IsEdge(TokenStream tokens, int at) =>
        tokens.IsPunctuation(at) || tokens.IsQuoted(at) || tokens.IsSubordinator(at) || tokens.IsRelative(at)
        || tokens[at].PartOfSpeech is PartOfSpeech.CConj or PartOfSpeech.SConj;
}

using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Finds the words that name who speaks: the subject of the cue, or of the verb that governs it.</summary>
internal static class SourceFinder
{
    // Words between a report and a participle that goes on from it: "..., he said on Tuesday in Oslo, adding".
    private const int NearEnough = 8;

    /// <param name="before">The report before this one in its sentence, if there is one.</param>
    public static TokenRange? Find(TokenStream tokens, ReportingCue cue, Report? before) => cue.Form switch
    {
        CueForm.Preposition => AccordingTo.Source(tokens, cue),
        CueForm.Passive => Agent(tokens, cue.Head),
        CueForm.Participle => Accompanied(tokens, cue) ?? Continued(cue, before) ?? GoverningSubject.Inherited(tokens, cue.Head) ?? GoverningSubject.Shared(tokens, cue.Words.Start),
        CueForm.Infinitive => GoverningSubject.Inherited(tokens, cue.Head) ?? GoverningSubject.Shared(tokens, cue.Words.Start),
        CueForm.Noun => Possessor(tokens, cue.Head),
        CueForm.Adverb => null,
        _ => OfFinite(tokens, cue, before),
    } is { } source && !IsReader(tokens, cue, source) ? Bare(tokens, source) : null;

    /// <summary><c>Do you support the plan?</c> asks whoever reads.</summary>
    private static bool IsReader(TokenStream tokens, ReportingCue cue, TokenRange source) =>
        cue.Word.Report == ReportKind.Attitude && source.End == source.Start + 1 && tokens.Is(source.Start, "you");

    /// <summary>Without the case of the noun that a participle hangs on, and without the day: <c>to | a group | supporting</c>, <c>Berg | on Tuesday | said</c>.</summary>
    private static TokenRange Bare(TokenStream tokens, TokenRange source)
    {
        var (start, end) = (source.Start, source.End);
        if (EndsWithTime(tokens, start) && Dated(tokens, start) is { } dated)
        {
            return dated with { End = end };
        }

        while (end - 1 > start + 1 && EndsWithTime(tokens, end - 1))
        {
            end -= tokens.Word(end - 2) is "on" or "this" or "last" or "late" or "early" ? 2 : 1;
        }

        if (end > start + 1 && tokens.Word(start) is "to" or "of" or "with" or "on" or "for" or "from" or "by" or "in" or "among" or "amid" or "at" or "than")
        {
            start++;
        }

        return new(start, end);
    }

    /// <summary><c>A survey released | on Friday</c>: what was released then, and not the day, reports.</summary>
    private static TokenRange? Dated(TokenStream tokens, int day)
    {
        var start = tokens.SentenceAt(day).Start;
        var verb = day > start && tokens.Is(day - 1, "on") ? day - 2 : day - 1;
        return verb > start && tokens[verb].PennTag is PennTag.VBN or PennTag.VBD ? SourcePhrases.EndingAt(tokens, verb, start) : null;
    }

    private static bool EndsWithTime(TokenStream tokens, int at) =>
        tokens.IsDay(at) || (tokens.Word(at) is "morning" or "afternoon" or "evening" or "night" or "week" or "month" or "year" && tokens.IsTime(at - 1));

    private static TokenRange? OfFinite(TokenStream tokens, ReportingCue cue, Report? last)
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
        // Parsers trip over quotations and "X, Smith said"; the words next to a verb of saying are the surer guide.
        if (cue.Word.Allows(Complements.Quotation) && before >= sentence.Start && tokens[before].PartOfSpeech != PartOfSpeech.CConj
            && SourcePhrases.EndingAt(tokens, cue.Words.Start, sentence.Start) is { } beside
            && !tokens.IsTime(beside.Start) && (beside.Start == sentence.Start || IsEdge(tokens, beside.Start - 1)))
        {
            return beside;
        }
        // "acknowledged that differences remain but said …": whoever acknowledged, not the differences that the parse offers.
        if (last?.Cue.Word.Report == ReportKind.Speech && cue.Word.Allows(Complements.Quotation) && before >= sentence.Start
            && tokens[before].PartOfSpeech == PartOfSpeech.CConj && Continued(cue, last) is { } again)
        {
            return again;
        }

        if (cue.Word.Allows(Complements.Quotation) && Opening(tokens, cue.Words.Start, sentence.Start) is { } opening)
        {
            return opening;
        }

        if (GoverningSubject.Own(tokens, cue.Head) is { } subject)
        {
            return subject < cue.Words.Start ? SourcePhrases.Around(tokens, subject, sentence.Start, cue.Words.Start) : null;
        }

        if (GoverningSubject.Inherited(tokens, cue.Head) is { } inherited)
        {
            return inherited;
        }

        return before >= sentence.Start && tokens[before].PartOfSpeech == PartOfSpeech.CConj
            ? Continued(cue, last) ?? GoverningSubject.Shared(tokens, cue.Words.Start)
            : SourcePhrases.EndingAt(tokens, cue.Words.Start, sentence.Start) ?? First(tokens, cue, sentence.Start);
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

    /// <summary><c>with | the envoy Lena Voss | calling it a farce</c>: the participle has a subject of its own.</summary>
    private static TokenRange? Accompanied(TokenStream tokens, ReportingCue cue) =>
        SourcePhrases.EndingAt(tokens, cue.Words.Start, tokens.SentenceAt(cue.Head).Start) is { } beside && beside.Start > 0 && tokens.Is(beside.Start - 1, "with")
        && tokens.SentenceOf(beside.Start - 1) == tokens.SentenceOf(cue.Head) && tokens[beside.End - 1].PartOfSpeech == PartOfSpeech.PropN ? beside : null;

    /// <summary>The speaker of the report that ends right here: <c>he said the dam had held, | adding</c>.</summary>
    private static TokenRange? Continued(ReportingCue cue, Report? last) =>
        last is { Cue.Form: not CueForm.Noun } && last.End <= cue.Words.Start && last.End >= cue.Words.Start - NearEnough ? last.Source : null;

    private static TokenRange? Agent(TokenStream tokens, int verb)
    {
        foreach (var child in tokens.Children(verb))
        {
            if (tokens[child].Dependency == Dependency.OblAgent)
            {
                return SourcePhrases.Around(tokens, child, verb + 1, child);
            }
        }

        return null;
    }

    private static TokenRange? Possessor(TokenStream tokens, int noun)
    {
        foreach (var child in tokens.Children(noun))
        {
            if (tokens[child].Dependency != Dependency.NModPoss || child >= noun)
            {
                continue;
            }

            if (tokens[child].PennTag == PennTag.PRPS)
            {
                return new(child, child + 1);
            }

            var owner = SourcePhrases.Around(tokens, child, tokens.SentenceAt(noun).Start, child + 1);
            // With its "'s", as 173 of 284 owners are marked in the training part.
            return owner.End < noun && tokens[owner.End].PennTag == PennTag.POS ? owner with { End = owner.End + 1 } : owner;
        }

        return null;
    }
}

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
        CueForm.Participle => Quoted(tokens, cue) ?? Accompanied(tokens, cue) ?? Continued(cue, before) ?? Participant(tokens, cue),
        CueForm.Infinitive => GoverningSubject.Inherited(tokens, cue.Head) ?? GoverningSubject.Shared(tokens, cue.Words.Start),
        CueForm.Noun => Possessor(tokens, cue.Head) ?? Maker(tokens, cue.Head),
        CueForm.Adverb => null,
        _ => FiniteSource.Find(tokens, cue, before),
    } is { } source && !IsReader(tokens, cue, source) ? OutOfBracket(tokens, Bare(tokens, source)) : null;

    /// <summary>Before the bracket that closes around it: <c>(an old word, according to | Norrby-Lexicon |)</c>.</summary>
    private static TokenRange OutOfBracket(TokenStream tokens, TokenRange source)
    {
        var end = source.End - 1;
        return end > source.Start && tokens.Is(end, ")") && !Enumerable.Range(source.Start, end - source.Start).Any(at => tokens.Is(at, "(")) ? source with { End = end } : source;
    }

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

        while (EndsWithTime(tokens, end - 1) && end - (tokens.Word(end - 2) is "on" or "this" or "last" or "late" or "early" ? 2 : 1) is var shorter && shorter > start)
        {
            end = shorter;
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

    /// <summary><c>| Berg | has a point to make, | saying …</c>: behind a comma, the named subject speaks, and not the thing that the parse hangs the participle on.</summary>
    private static TokenRange? Participant(TokenStream tokens, ReportingCue cue)
    {
        var inherited = GoverningSubject.Inherited(tokens, cue.Head);
        if (inherited is { } governing && !(tokens.IsComma(cue.Words.Start - 1) && IsThing(tokens, governing)))
        {
            return inherited;
        }

        return GoverningSubject.Shared(tokens, cue.Words.Start) is { } subject && (inherited is null || IsNamed(tokens, subject)) ? subject : inherited;
    }

    private static bool IsThing(TokenStream tokens, TokenRange phrase)
    {
        var subject = false;
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            subject |= tokens[i].Dependency is Dependency.NSubj or Dependency.NSubjPass;
        }

        return !subject && tokens[phrase.End - 1].PartOfSpeech == PartOfSpeech.Noun;
    }

    private static bool IsNamed(TokenStream tokens, TokenRange phrase) => tokens[phrase.End - 1].PartOfSpeech == PartOfSpeech.PropN || tokens.IsSubjectPronoun(phrase.End - 1);

    /// <summary><c>with | the envoy Lena Voss | calling it a farce</c>: the participle has a subject of its own.</summary>
    private static TokenRange? Accompanied(TokenStream tokens, ReportingCue cue) =>
        SourcePhrases.EndingAt(tokens, cue.Words.Start, tokens.SentenceAt(cue.Head).Start) is { } beside && beside.Start > 0 && tokens.Is(beside.Start - 1, "with")
        && tokens.SentenceOf(beside.Start - 1) == tokens.SentenceOf(cue.Head) ? beside : null;

    /// <summary>The speaker of the report that ends right here: <c>he said the dam had held, | adding</c>.</summary>
    public static TokenRange? Continued(ReportingCue cue, Report? last) =>
        last is { Cue.Form: not CueForm.Noun } && last.End <= cue.Words.Start && last.End >= cue.Words.Start - NearEnough ? last.Source : null;

    /// <summary><c>The paper quoted | Ms. Berg | as saying</c>: she says it, and the paper hands it on.</summary>
    private static TokenRange? Quoted(TokenStream tokens, ReportingCue cue)
    {
        var (start, at) = (tokens.SentenceAt(cue.Head).Start, cue.Words.Start - 1);
        if (at <= start || !tokens.Is(at, "as"))
        {
            return null;
        }

        for (var verb = at - 1; verb > start && !tokens.IsComma(verb); verb--)
        {
            if (tokens[verb].Lemma is "quote" or "cite")
            {
                return verb == at - 1 ? null : PhraseCores.EndingAt(tokens, at, verb + 1);
            }
        }

        return null;
    }

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

    /// <summary><c>| The plaintiffs | make the broader claim that …</c>.</summary>
    private static TokenRange? Maker(TokenStream tokens, int noun) =>
        tokens[noun].Dependency == Dependency.Obj && tokens.Head(noun) is >= 0 and var verb && verb < noun && tokens.Is(noun + 1, "that")
        && tokens[verb].Lemma is "make" or "issue" or "offer" or "repeat" or "raise" or "voice" or "express" or "give" or "have" or "share" or "release"
        && GoverningSubject.Own(tokens, verb) is { } subject && subject < verb
            ? SourcePhrases.Around(tokens, subject, tokens.SentenceAt(noun).Start, verb)
            : null;

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

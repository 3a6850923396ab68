using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Finds the words that name who speaks: the subject of the cue, or of the verb that governs it.</summary>
internal static class SourceFinder
{
    // Governors between "adding" and the subject of its sentence.
    private const int LongestChain = 4;

    // Words between a report and a participle that goes on from it: "..., he said on Tuesday in Oslo, adding".
    private const int NearEnough = 8;

    /// <param name="before">The report before this one in its sentence, if there is one.</param>
    public static TokenRange? Find(TokenStream tokens, ReportingCue cue, Report? before) => cue.Form switch
    {
        CueForm.Preposition => AfterPreposition(tokens, cue),
        CueForm.Passive => Agent(tokens, cue.Head),
        CueForm.Participle => Continued(cue, before) ?? Inherited(tokens, cue.Head) ?? Shared(tokens, cue),
        CueForm.Infinitive => Inherited(tokens, cue.Head) ?? Shared(tokens, cue),
        CueForm.Noun => Possessor(tokens, cue.Head),
        _ => OfFinite(tokens, cue, before),
    };

    /// <summary>Does the source stand behind the verb: <c>said Smith</c>? Told by tokens, since parses are often wrong here.</summary>
    public static bool IsInverted(TokenStream tokens, ReportingCue cue)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        var (before, after) = (cue.Words.Start - 1, cue.Words.End);
        // "told Smith" has a hearer behind it, never a speaker.
        if (!cue.Word.Allows(Complements.Quotation) || cue.Word.Phrase is "tell" || after >= sentence.End || cue.Words.Start != cue.Head || tokens[cue.Head].PennTag == PennTag.VBG)
            return false;
        var detached = before < sentence.Start || tokens.IsComma(before) || tokens.IsDash(before) || tokens.IsQuoted(before);
        if (!detached || tokens.IsQuoted(after) || !(tokens.IsNominal(after) || tokens[after].PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adj))
            return false;
        if (tokens.IsSubjectPronoun(after) && after + 1 < sentence.End && !tokens.IsPunctuation(after + 1))
            return false;
        return !tokens.IsTime(after) && !GoesOnWithVerb(tokens, after, sentence.End);
    }

    /// <summary><c>said the plan was</c>: a clause follows, not a name.</summary>
    private static bool GoesOnWithVerb(TokenStream tokens, int start, int end)
    {
        for (var i = start; i < end && !tokens.IsComma(i) && !tokens.IsQuoted(i) && !tokens.IsRelative(i); i++)
        {
            if (tokens.IsFinite(i))
                return true;
            if (tokens.IsSubordinator(i) || tokens.Word(i) is "that")
                return false;
        }

        return false;
    }

    private static TokenRange? OfFinite(TokenStream tokens, ReportingCue cue, Report? last)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        if (IsInverted(tokens, cue))
            return NounPhrases.StartingAt(tokens, cue.Words.End, sentence.End);
        var before = cue.Words.Start - 1;
        if (before >= sentence.Start && (tokens.IsSubjectPronoun(before) || tokens.Word(before) is "who" or "which"))
            return Joint(tokens, before, sentence.Start, cue.Words.Start);
        // Parsers trip over quotations and "X, Smith said"; the words next to a verb of saying are the surer guide.
        if (cue.Word.Allows(Complements.Quotation) && before >= sentence.Start && tokens[before].PartOfSpeech != PartOfSpeech.CConj
            && NounPhrases.EndingAt(tokens, cue.Words.Start, sentence.Start) is { } beside
            && (beside.Start == sentence.Start || IsEdge(tokens, beside.Start - 1)))
            return beside;
        // "acknowledged that differences remain but said …": whoever acknowledged, not the differences that the parse offers.
        if (last?.Cue.Word.Report == ReportKind.Speech && cue.Word.Allows(Complements.Quotation) && before >= sentence.Start
            && tokens[before].PartOfSpeech == PartOfSpeech.CConj && Continued(cue, last) is { } again)
            return again;
        if (Subject(tokens, cue.Head) is { } subject)
        {
            if (subject < cue.Words.Start)
                return NounPhrases.Around(tokens, subject, sentence.Start, cue.Words.Start);
            return null;
        }

        if (Inherited(tokens, cue.Head) is { } inherited)
            return inherited;
        return before >= sentence.Start && tokens[before].PartOfSpeech == PartOfSpeech.CConj
            ? Continued(cue, last) ?? Shared(tokens, cue)
            : NounPhrases.EndingAt(tokens, cue.Words.Start, sentence.Start);
    }

    /// <summary>A pronoun right before the verb, with the name that is joined to it: <c>Lavrov and he</c>.</summary>
    private static TokenRange Joint(TokenStream tokens, int pronoun, int limit, int verb)
    {
        var joined = pronoun - 2 >= limit && tokens.Is(pronoun - 1, "and") && tokens[pronoun - 2].PartOfSpeech == PartOfSpeech.PropN;
        return joined && NounPhrases.EndingAt(tokens, verb, limit) is { } both ? both : new(pronoun, pronoun + 1);
    }

    private static bool IsEdge(TokenStream tokens, int at) =>
        tokens.IsPunctuation(at) || tokens.IsQuoted(at) || tokens.IsSubordinator(at)
        || tokens[at].PartOfSpeech is PartOfSpeech.CConj or PartOfSpeech.SConj;

    private static int? Subject(TokenStream tokens, int verb)
    {
        int? passive = null;
        foreach (var child in tokens.Children(verb))
        {
            if (tokens.IsQuoted(child))
                continue;
            if (tokens[child].Dependency is Dependency.NSubj or Dependency.CSubj)
                return child;
            if (tokens[child].Dependency is Dependency.NSubjPass)
                passive = child;
        }

        return passive;
    }

    /// <summary>The subject of the verb that the cue hangs on: <c>went on to say</c>, <c>…, adding</c>, <c>… and said</c>.</summary>
    private static TokenRange? Inherited(TokenStream tokens, int verb)
    {
        var sentence = tokens.SentenceAt(verb);
        var at = verb;
        for (var step = 0; step < LongestChain; step++)
        {
            var relation = tokens[at].Dependency;
            var head = tokens.Head(at);
            if (head < 0)
                break;
            if (relation is Dependency.Acl or Dependency.AclRelcl && tokens.IsNominal(head))
                return NounPhrases.Around(tokens, head, sentence.Start, at > head ? Math.Min(at, head + 1) : head);
            at = head;
            if (Subject(tokens, at) is { } subject)
            {
                // The subject's own words end where its verb, or a verb between, begins.
                var verbGroup = subject < at ? at : subject;
                return NounPhrases.Around(tokens, subject, sentence.Start, GroupStart(tokens, subject, verbGroup));
            }
        }

        return null;
    }

    /// <summary>The speaker of the report that ends right here: <c>he said the dam had held, | adding</c>.</summary>
    private static TokenRange? Continued(ReportingCue cue, Report? last) =>
        last is { Cue.Form: not CueForm.Noun } && last.End <= cue.Words.Start && last.End >= cue.Words.Start - NearEnough ? last.Source : null;

    /// <summary>Where the parse does not tell: whoever the verb before is about.</summary>
    private static TokenRange? Shared(TokenStream tokens, ReportingCue cue)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        for (var i = cue.Words.Start - 1; i > sentence.Start; i--)
        {
            if (!tokens.IsFinite(i) || tokens.IsQuoted(i) || tokens[i - 1].PartOfSpeech == PartOfSpeech.CConj)
                continue;
            var start = GroupStart(tokens, sentence.Start, i);
            return tokens.IsRelative(start - 1) && NounPhrases.EndingAt(tokens, start, sentence.Start) is null
                ? null
                : NounPhrases.EndingAt(tokens, start, sentence.Start);
        }

        return null;
    }

    private static int GroupStart(TokenStream tokens, int subject, int verb)
    {
        while (verb - 1 > subject && (tokens.IsAuxiliary(verb - 1) || tokens.IsAdverb(verb - 1)))
            verb--;
        return verb;
    }

    private static TokenRange? Agent(TokenStream tokens, int verb)
    {
        foreach (var child in tokens.Children(verb))
        {
            if (tokens[child].Dependency == Dependency.OblAgent)
                return NounPhrases.Around(tokens, child, verb + 1, child);
        }

        return null;
    }

    private static TokenRange? Possessor(TokenStream tokens, int noun)
    {
        foreach (var child in tokens.Children(noun))
        {
            if (tokens[child].Dependency != Dependency.NModPoss || child >= noun)
                continue;
            if (tokens[child].PennTag == PennTag.PRPS)
                return new(child, child + 1);
            return NounPhrases.Around(tokens, child, tokens.SentenceAt(noun).Start, child + 1);
        }

        return null;
    }

    private static TokenRange? AfterPreposition(TokenStream tokens, ReportingCue cue)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        var start = cue.Words.End;
        var end = start;
        var leads = cue.Head == sentence.Start;
        while (end < sentence.End && !tokens.IsTerminatorAtEnd(end, sentence) && !(tokens.IsComma(end) && !tokens.IsQuoted(end)) && !tokens.IsDash(end))
            end++;
        while (end + 1 < sentence.End && tokens.IsComma(end) && NounPhrases.StartsApposition(tokens, end + 1)
            && NextComma(tokens, end + 1, sentence) is { } far && (far < sentence.End - 1 || !leads)
            && !(leads && HoldsFinite(tokens, end + 1, far)))
            end = far;
        return end > start ? new(start, end) : null;
    }

    private static bool IsTerminatorAtEnd(this TokenStream tokens, int at, TokenRange sentence) =>
        at == sentence.End - 1 && tokens.IsTerminator(at);

    private static int? NextComma(TokenStream tokens, int start, TokenRange sentence)
    {
        for (var i = start; i < sentence.End && i < start + 25; i++)
        {
            if (tokens.IsComma(i) || tokens.IsTerminatorAtEnd(i, sentence))
                return i;
        }

        return null;
    }

    private static bool HoldsFinite(TokenStream tokens, int start, int end)
    {
        if (tokens.IsRelative(start))
            return false;
        for (var i = start; i < end; i++)
        {
            if (tokens.IsFinite(i))
                return true;
        }

        return false;
    }
}

using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Finds what is reported: behind the cue, before it, or on both sides of it.</summary>
internal static class ContentFinder
{
    /// <returns>In order; empty where the cue reports nothing.</returns>
    public static List<TokenRange> Find(TokenStream tokens, ReportingCue cue, TokenRange? source)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        if (cue.Form == CueForm.Adverb)
        {
            return Hearsay.Content(tokens, cue);
        }

        if (cue.Form == CueForm.Participle && source is { } governing && governing.Start > cue.Words.End)
        {
            return InFront(tokens, cue, governing, sentence);
        }

        var inverted = source is { } s && s.Start >= cue.Words.End;
        var after = inverted ? source!.Value.End : cue.Words.End;
        var clause = source is { } named && cue.Form == CueForm.Finite && named.Start >= sentence.Start
            ? Math.Min(cue.Words.Start, named.Start)
            : cue.Words.Start;
        if (cue.Form == CueForm.Preposition)
        {
            return SplitContent.Around(tokens, cue, clause, after, sentence);
        }

        return Reputed(tokens, cue)
            ?? RelativeBefore(tokens, cue, source, clause, after, sentence)
            ?? OfVerb(tokens, cue, clause, after, inverted, sentence);
    }

    /// <summary><c>Insisting | it was an accident, | Berg left</c>: up to the subject of the sentence.</summary>
    private static List<TokenRange> InFront(TokenStream tokens, ReportingCue cue, TokenRange subject, TokenRange sentence) =>
        ContentStart.Behind(tokens, cue, cue.Words.End, subject.Start, out var kind) is >= 0 and var start && tokens.IsComma(subject.Start - 1) && sentence.Contains(subject.Start)
            ? [RightContent.From(tokens, cue, start, kind, subject.Start)]
            : [];

    private static List<TokenRange> OfVerb(TokenStream tokens, ReportingCue cue, int clause, int after, bool inverted, TokenRange sentence)
    {
        var asides = clause > sentence.Start && tokens.Is(clause - 1, "as");
        clause -= asides ? 1 : 0;
        var detached = IsDetached(tokens, cue, clause, sentence.Start) || (asides && clause == sentence.Start);
        var right = ContentStart.Behind(tokens, cue, after, sentence.End, out var kind);
        // "…, said a handful of members | who point to his years": they are told of, and nothing is asked.
        right = inverted && right == after && tokens.IsRelative(right) ? -1 : right;
        if (right >= 0 && !(detached && Splits(tokens, clause, after, right, kind, inverted))
            && (!detached || kind == Complements.Quotation || !cue.Word.Allows(Complements.Quotation | Complements.Clause) || SplitContent.IsBehindAdjunct(tokens, clause) || IsStronger(tokens, cue, right, kind, after, clause, inverted)))
        {
            return IsUnsaid(tokens, cue, right, sentence.End, kind) ? [] : [RightContent.From(tokens, cue, right, kind, BeforePredicate(tokens, cue, right))];
        }

        detached |= right < 0 && clause == sentence.Start && LeftContent.IsAsked(tokens, clause);
        return detached && cue.Word.Allows(Complements.Quotation | Complements.Clause) ? SplitContent.Around(tokens, cue, clause, after, sentence) : [];
    }

    /// <summary><c>Her claim that the dam had held | was false</c>: where the noun is the subject, its verb ends what is claimed.</summary>
    private static int BeforePredicate(TokenStream tokens, ReportingCue cue, int right)
    {
        if (cue.Form != CueForm.Noun || tokens[right - 1].Lemma is "be" || tokens[cue.Head].Dependency is not (Dependency.NSubj or Dependency.NSubjPass) || tokens.Head(cue.Head) is not (>= 0 and var verb) || verb <= right + 1)
        {
            return int.MaxValue;
        }

        var first = verb;
        foreach (var child in tokens.Children(verb))
        {
            first = child > right + 1 && child < first && tokens[child].Dependency is Dependency.Aux or Dependency.AuxPass or Dependency.Cop ? child : first;
        }

        return first;
    }

    /// <summary><c>"We want a weir," | said Berg: | "one that holds"</c>: the quotation behind the cue goes on from the one before it.</summary>
    private static bool Splits(TokenStream tokens, int clause, int after, int right, Complements kind, bool inverted)
    {
        var quoted = tokens.IsQuoted(clause - 1) || (clause > 1 && tokens.IsComma(clause - 1) && tokens.IsQuoted(clause - 2));
        return quoted && kind == Complements.Quotation && (right > after
            ? tokens.IsComma(right - 1) || (inverted && right == after + 1 && tokens.IsColon(after))
            : ReportAdjuncts.IsTitle(tokens, right));
    }

    /// <summary><c>would announce | his bid</c>, <c>explained | it to us</c>: a thing that is yet to be told, or that only a pronoun names, tells nothing.</summary>
    private static bool IsUnsaid(TokenStream tokens, ReportingCue cue, int right, int end, Complements kind)
    {
        if (kind != Complements.NounPhrase || cue.Word.Report != ReportKind.Speech || tokens.IsQuoted(right))
        {
            return false;
        }

        var planned = false;
        for (var i = cue.Words.Start; i < cue.Head; i++)
        {
            planned |= tokens[i].PennTag == PennTag.MD;
        }

        var next = right + 1;
        return planned || (tokens[right].PennTag == PennTag.PRP && (next >= end || tokens.IsTerminator(next) || tokens.IsComma(next) || tokens.Is(next, "to")));
    }

    /// <summary><c>The mayor | is believed | to have left</c>: who is spoken of belongs to what is said.</summary>
    private static List<TokenRange>? Reputed(TokenStream tokens, ReportingCue cue)
    {
        var to = cue.Words.End;
        if (cue.Form != CueForm.Passive || !cue.Word.Allows(Complements.Clause) || cue.Word.Allows(Complements.Hearer)
            || to + 1 >= tokens.Count || !tokens.Is(to, "to") || tokens[to + 1].PennTag != PennTag.VB
            || GoverningSubject.Own(tokens, cue.Head) is not { } subject || subject >= cue.Words.Start)
        {
            return null;
        }

        var whom = SourcePhrases.Around(tokens, subject, tokens.SentenceAt(cue.Head).Start, cue.Words.Start);
        return [whom, RightContent.From(tokens, cue, to, Complements.Infinitive)];
    }

    /// <summary><c>a surge, | which | Hart says | could last</c>: the verb that follows belongs to the relative pronoun.</summary>
    private static List<TokenRange>? RelativeBefore(TokenStream tokens, ReportingCue cue, TokenRange? source, int clause, int after, TokenRange sentence)
    {
        if (source is null || cue.Form != CueForm.Finite || !cue.Word.Allows(Complements.Clause) || clause <= sentence.Start || after >= sentence.End
            || tokens.Word(clause - 1) is not ("which" or "that" or "who" or "what"))
        {
            return null;
        }

        // "which he added | "is to be regretted""
        var verb = tokens.OpensQuotation(after) ? after + 1 : after;
        if (verb >= sentence.End || !(tokens.IsFinite(verb) || tokens.IsAuxiliary(verb)))
        {
            return null;
        }

        var end = RightContent.End(tokens, null, after, sentence.End);
        return end > after ? [new(clause - 1, clause), new(after, end)] : null;
    }

    /// <summary>Does what stands behind the cue outweigh what stands before it? Not behind a quotation, unless it says "that".</summary>
    private static bool IsStronger(TokenStream tokens, ReportingCue cue, int right, Complements kind, int after, int clause, bool inverted)
    {
        if (kind == Complements.NounPhrase)
        {
            // "agreed | to a truce": the cue's own preposition.
            return right == after + 1 && ContentStart.IsLead(tokens, cue, after) && !tokens.IsQuoted(clause - 1) && !tokens.IsQuoted(clause - 2);
        }

        return kind == Complements.Clause && ((tokens.Word(right) is "that" or "to" && (right == after || (!tokens.IsQuoted(clause - 1) && !tokens.IsQuoted(clause - 2))))
            || (right == after && !inverted && !tokens.IsQuoted(clause - 1)));
    }

    /// <summary>Is the reporting clause set off from what stands before it: <c>…, | he said</c>?</summary>
    private static bool IsDetached(TokenStream tokens, ReportingCue cue, int clause, int start) =>
        clause > start && cue.Form == CueForm.Finite && !tokens.IsRelative(clause)
        && (tokens.IsComma(clause - 1) || tokens.IsDash(clause - 1) || tokens.ClosesQuotation(clause - 1));
}

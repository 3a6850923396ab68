using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Reports without anyone who reports: <c>The mine | reportedly | dumped waste</c>, <c>The dam | seems | to hold</c>.</summary>
internal static class Hearsay
{
    public static ReportingCue? Cue(TokenStream tokens, int at)
    {
        if (Appears(tokens, at))
        {
            return new(at, new(at, at + 1), new(tokens.Word(at)[0] is 's' ? "seem" : "appear", ReportKind.Attitude, Complements.Clause, []), CueForm.Adverb, Negated: false);
        }

        if (tokens[at].PartOfSpeech != PartOfSpeech.Adv || tokens.Word(at) is not ("reportedly" or "allegedly" or "purportedly"))
        {
            return null;
        }

        var word = new ReportingWord(tokens[at].Lemma, ReportKind.Speech, Complements.Clause, []);
        return new(at, new(at, at + 1), word, CueForm.Adverb, Negated: false);
    }

    /// <summary><c>seems to be</c>, <c>appeared ready</c>, <c>it seems that</c>; not <c>appeared in court</c>.</summary>
    private static bool Appears(TokenStream tokens, int at)
    {
        if (!tokens.IsFinite(at) || tokens.Word(at) is not ("seem" or "seems" or "seemed" or "appear" or "appears" or "appeared"))
        {
            return false;
        }

        var next = at + 1;
        while (next < tokens.Count && tokens.IsAdverb(next))
        {
            next++;
        }

        return next + 1 < tokens.Count
            && ((tokens.Is(next, "to") && tokens[next + 1].PennTag == PennTag.VB) || tokens[next].PennTag is PennTag.JJ or PennTag.VBN || tokens.Is(next, "that"));
    }

    /// <summary>The clause around the adverb; empty where no verb follows it.</summary>
    public static List<TokenRange> Content(TokenStream tokens, ReportingCue cue)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        var after = cue.Words.End;
        // "He reportedly argued that …" has a cue of its own.
        var appears = cue.Word.Report == ReportKind.Attitude;
        if (after >= sentence.End || (!appears && (!(tokens.IsVerb(after) || tokens.IsAuxiliary(after)) || tokens.Cue(after) is { Word.Report: ReportKind.Speech })))
        {
            return [];
        }

        var start = cue.Words.Start;
        while (start > sentence.Start && !BeginsClause(tokens, start - 1))
        {
            start--;
        }

        var right = new TokenRange(after, RightContent.End(tokens, null, after, sentence.End));
        while (start < cue.Words.Start && (tokens[start].PartOfSpeech is PartOfSpeech.CConj || (appears && tokens.Is(start, "it") && start + 1 == cue.Words.Start)))
        {
            start++;
        }

        return start < cue.Words.Start ? [new(start, cue.Words.Start), right] : [right];
    }

    private static bool BeginsClause(TokenStream tokens, int at) =>
        tokens.IsQuoted(at) || tokens.IsComma(at) || tokens.IsColon(at) || tokens.IsDash(at) || tokens.Word(at) is ";" or "that"
        || tokens.IsRelative(at) || tokens.IsSubordinator(at) || tokens[at].PartOfSpeech is PartOfSpeech.SConj;
}

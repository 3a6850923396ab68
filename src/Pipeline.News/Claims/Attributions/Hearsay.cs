using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Reports without anyone who reports: <c>The mine | reportedly | dumped waste</c>.</summary>
internal static class Hearsay
{
    public static ReportingCue? Cue(TokenStream tokens, int at)
    {
        if (tokens[at].PartOfSpeech != PartOfSpeech.Adv || tokens.Word(at) is not ("reportedly" or "allegedly" or "purportedly"))
            return null;
        var word = new ReportingWord(tokens[at].Lemma, ReportKind.Speech, Complements.Clause, []);
        return new(at, new(at, at + 1), word, CueForm.Adverb, Negated: false);
    }

    /// <summary>The clause around the adverb; empty where no verb follows it.</summary>
    public static List<TokenRange> Content(TokenStream tokens, ReportingCue cue)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        var after = cue.Words.End;
        // "He reportedly argued that …" has a cue of its own.
        if (after >= sentence.End || !(tokens.IsVerb(after) || tokens.IsAuxiliary(after)) || tokens.Cue(after) is { Word.Report: ReportKind.Speech })
            return [];
        var start = cue.Words.Start;
        while (start > sentence.Start && !BeginsClause(tokens, start - 1))
            start--;
        var right = new TokenRange(after, RightContent.End(tokens, null, after, sentence.End));
        return start < cue.Words.Start ? [new(start, cue.Words.Start), right] : [right];
    }

    private static bool BeginsClause(TokenStream tokens, int at) =>
        tokens.IsQuoted(at) || tokens.IsComma(at) || tokens.IsColon(at) || tokens.IsDash(at) || tokens.Word(at) is ";" or "that"
        || tokens.IsRelative(at) || tokens.IsSubordinator(at) || tokens[at].PartOfSpeech is PartOfSpeech.SConj;
}

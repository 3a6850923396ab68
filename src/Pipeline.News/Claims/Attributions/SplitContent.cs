using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Content before the reporting clause, and what of it goes on behind: <c>The road, | he said, | is closed</c>.</summary>
internal static class SplitContent
{
    // "..., he said on Tuesday in Oslo, ...": more words than this belong to something else.
    private const int LongestAdjunct = 8;

    /// <returns>In order; empty where nothing is said on either side.</returns>
    public static List<TokenRange> Around(TokenStream tokens, ReportingCue cue, int clause, int after, TokenRange sentence)
    {
        var content = new List<TokenRange>(2);
        var leads = cue.Form == CueForm.Preposition && AccordingTo.Leads(tokens, cue);
        if (!leads && (clause > sentence.Start || LeftContent.IsAsked(tokens, clause)) && LeftContent.EndingAt(tokens, clause) is { } left)
        {
            if (!cue.Word.Allows(Complements.Clause) && !tokens.IsQuoted(left.End - 1) && !(cue.Word.Allows(Complements.Question) && tokens.Word(sentence.End - 1) is "?"))
            {
                return content;
            }

            // "Back then, Ms. Berg said, | she found …": another's reporting clause is nobody's content.
            if (!tokens.IsQuoted(left.End - 1) && tokens.Cue(left.End - 1) is { Form: CueForm.Finite, Word.Report: ReportKind.Speech } other && other.Word.Allows(Complements.Quotation) && left.End < clause)
            {
                return content;
            }

            content.Add(left);
        }

        if (Rest(tokens, after, sentence, content.Count > 0 ? content[0] : null) is { } rest)
        {
            content.Add(rest);
        }
        else if (content.Count > 0 && IsAdjunct(tokens, content[0]))
        {
            content.Clear();
        }

        return content;
    }

    /// <summary>What follows the reporting clause: <c>The road, he said, | is closed</c>.</summary>
    private static TokenRange? Rest(TokenStream tokens, int after, TokenRange sentence, TokenRange? left)
    {
        var comma = after;
        while (comma < sentence.End && !tokens.IsComma(comma) && !tokens.IsDash(comma) && !tokens.IsColon(comma) && !tokens.OpensQuotation(comma))
        {
            comma++;
        }

        var start = comma < sentence.End && !tokens.OpensQuotation(comma) ? comma + 1 : comma;
        // "said a man who goes by the name "Shorty.""
        if (start >= sentence.End || (left is not null && tokens.OpensQuotation(start) && start == comma && ReportAdjuncts.IsTitle(tokens, start)))
        {
            return null;
        }

        if (!tokens.OpensQuotation(start))
        {
            if (left is { } before && !IsOpen(tokens, before) && (tokens.IsQuoted(before.End - 1) || IsComplete(tokens, before))
                && (tokens.IsQuoted(before.End - 1) || IsCircumstance(tokens, start)) && !(tokens.IsFinite(start) && !IsComplete(tokens, before)))
            {
                return null;
            }

            if (left is not null && comma > after + LongestAdjunct)
            {
                return null;
            }
        }

        var end = RightContent.End(tokens, null, start, sentence.End);
        return end > start ? new(start, end) : null;
    }

    /// <summary><c>It was, | he said, | a good year</c>: a verb that waits for what it links to.</summary>
    private static bool IsOpen(TokenStream tokens, TokenRange left) =>
        !tokens.IsQuoted(left.End - 1) && (tokens.IsAuxiliary(left.End - 1) || tokens[left.End - 1].Lemma is "be" or "seem" or "become" or "remain");

    /// <summary>Does no more than a circumstance stand before the reporting clause?</summary>
    public static bool IsBehindAdjunct(TokenStream tokens, int clause) => LeftContent.EndingAt(tokens, clause) is { } left && IsAdjunct(tokens, left);

    /// <summary><c>After days of talks, they agreed</c>, <c>Asked if he would go, Berg said no</c>: no more than a circumstance.</summary>
    private static bool IsAdjunct(TokenStream tokens, TokenRange range) =>
        !tokens.IsQuoted(range.Start) && !HoldsMainClause(tokens, range) && (tokens.Cue(range.Start) is { Form: CueForm.Passive } || (tokens.Cue(range.Start) is { Form: CueForm.Participle } && tokens[range.Start].Dependency != Dependency.CSubj)
            || ((tokens[range.Start].PartOfSpeech is PartOfSpeech.Adp || tokens.IsSubordinator(range.Start) || tokens[range.Start].PennTag is PennTag.VBN) && !IsComplete(tokens, range)));

    /// <summary><c>As he spoke, | a girl was hurt</c>: behind the circumstance a clause follows.</summary>
    private static bool HoldsMainClause(TokenStream tokens, TokenRange range)
    {
        var comma = false;
        for (var i = range.Start; i < range.End; i++)
        {
            comma |= tokens.IsComma(i) && i + 1 < range.End && !tokens.IsRelative(i + 1);
            if (comma && (tokens.IsFinite(i) || tokens.IsQuoted(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComplete(TokenStream tokens, TokenRange range)
    {
        var first = range.Start;
        if (tokens.IsSubordinator(first) || tokens.IsRelative(first) || tokens.Is(first, "unless") || tokens.Is(first, "once") || tokens.Is(first, "whereas"))
        {
            return false;
        }

        for (var i = range.Start; i < range.End; i++)
        {
            if (tokens.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCircumstance(TokenStream tokens, int at) =>
        tokens[at].PennTag is PennTag.VBG or PennTag.VBN || tokens.IsRelative(at) || tokens.IsSubordinator(at)
        || tokens[at].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Det;
}

namespace Pipeline.News.Claims.Attributions;

/// <summary>Content that stands behind its cue: <c>he said | that it was over</c>.</summary>
internal static class RightContent
{
    /// <param name="kind">What begins at <paramref name="start"/>.</param>
    /// <param name="limit">Where the reporting sentence goes on, if that is known.</param>
    public static TokenRange From(TokenStream tokens, ReportingCue cue, int start, Complements kind, int limit = int.MaxValue)
    {
        var end = End(tokens, cue, start, Math.Min(limit, tokens.SentenceAt(start).End));
        if (kind == Complements.NounPhrase || tokens.Is(start, "to"))
        {
            end = PhraseEnd.Find(tokens, cue, start, end, isThing: !tokens.Is(start, "to"));
        }

        return new(start, Math.Max(end, start + 1));
    }

    /// <summary>To the end of the sentence, or of the quotation that runs over it; earlier where the reporting sentence goes on.</summary>
    public static int End(TokenStream tokens, ReportingCue? cue, int start, int sentenceEnd)
    {
        var end = ContentEnd.Cut(tokens, cue, start, sentenceEnd);
        if (end == sentenceEnd && end < tokens.Count && tokens.QuotationOf(end - 1) is >= 0 and var q && tokens.QuotationTokens[q].End > end)
        {
            return tokens.QuotationTokens[q].End;
        }

        while (end - 1 > start && !tokens.IsQuoted(end - 1) && IsTrailing(tokens, end - 1))
        {
            end--;
        }

        return end;
    }

    private static bool IsTrailing(TokenStream tokens, int at) =>
        tokens.Word(at) is "." or "!" or "?" or "," or ";" or ":" or "…" || tokens.IsDash(at);
}

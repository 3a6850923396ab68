namespace Pipeline.News.Claims.Attributions;

/// <summary>From tokens to spans of the text.</summary>
internal static class AttributionMapping
{
    // The bounds of the development set's own types.
    private const double DirectShare = 0.95;
    private const double IndirectShare = 0.02;

    public static Attribution ToAttribution(TokenStream tokens, Report report) => new(
        report.Source is { } source ? tokens.Span(source) : null,
        new Cue(tokens.Span(report.Cue.Words), report.Cue.Word.Phrase),
        [.. report.Content.Select(tokens.Span)],
        report.Cue.Word.Report,
        Kind(tokens, report.Content),
        report.Cue.Negated || (report.Source is { } who && IsNobody(tokens, who.Start)));

    // "Neither would say", "No official confirmed": nobody has said it.
    private static bool IsNobody(TokenStream tokens, int at) => tokens.Word(at) is "Neither" or "neither" or "Nobody" or "nobody" or "None" or "none" or "No" or "no";

    private static ClaimKind Kind(TokenStream tokens, List<TokenRange> content)
    {
        var (quoted, all) = (0, 0);
        foreach (var range in content)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                var length = tokens.IsPunctuation(i) ? 0 : tokens[i].Span.Length;
                all += length;
                quoted += tokens.IsQuoted(i) ? length : 0;
            }
        }

        var share = all == 0 ? 0 : quoted / (double)all;
        return share >= DirectShare ? ClaimKind.Direct : share <= IndirectShare ? ClaimKind.Indirect : ClaimKind.Mixed;
    }
}

using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Gives quotations without a cue of their own to the report that they go on from: the next sentence, or the next paragraph.</summary>
internal static class QuotationFollower
{
    public static void Extend(TokenStream tokens, List<Report> reports)
    {
        var taken = new bool[tokens.Count];
        var last = new Report?[tokens.Source.Sentences.Length];
        foreach (var report in reports)
        {
            foreach (var range in report.Content)
            {
                Array.Fill(taken, true, range.Start, range.End - range.Start);
            }

            ref var latest = ref last[tokens.SentenceOf(report.End - 1)];
            if (latest is null || !EndsQuoted(tokens, latest) || EndsQuoted(tokens, report))
            {
                latest = report;
            }
        }

        for (var q = 0; q < tokens.QuotationTokens.Length; q++)
        {
            var range = tokens.QuotationTokens[q];
            if (range.IsEmpty || taken[range.Start] || Before(tokens, range, last) is not { } report || !StandsAlone(tokens, range))
            {
                continue;
            }

            report.Content.Add(range);
            last[tokens.SentenceOf(range.End - 1)] = report;
        }
    }

    private static Report? Before(TokenStream tokens, TokenRange quotation, Report?[] last)
    {
        var sentence = tokens.SentenceOf(quotation.Start);
        if (sentence == 0 || tokens.Sentence(sentence).Start != quotation.Start || last[sentence - 1] is not { } report)
        {
            return null;
        }

        return report.Cue.Word.Report == ReportKind.Speech && (EndsQuoted(tokens, report) || GoesOn(tokens, report, quotation)) ? report : null;
    }

    /// <summary><c>The dam would hold, he said. | "We checked it twice."</c>: told first, then in his own words, in the same paragraph.</summary>
    private static bool GoesOn(TokenStream tokens, Report report, TokenRange quotation) =>
        report.Source is not null && report.Cue.Form is CueForm.Finite or CueForm.Participle && !report.Cue.Negated && tokens.ParagraphOf(report.End - 1) == tokens.ParagraphOf(quotation.Start);

    private static bool EndsQuoted(TokenStream tokens, Report report) =>
        tokens.IsQuoted(report.Content[^1].Start) || tokens.IsQuoted(report.Content[^1].End - 1);

    /// <summary>Nothing but the quotation stands in its sentences, or no more than what he means or moves by it: <c>"We are leaving," | referring to the plan</c>.</summary>
    public static bool StandsAlone(TokenStream tokens, TokenRange quotation)
    {
        var sentence = tokens.SentenceAt(quotation.End - 1);
        // 'NO ANSWERS': a heading between two paragraphs.
        if (!tokens.Span(quotation).In(tokens.Text).ContainsAnyInRange('a', 'z'))
        {
            return false;
        }

        if (quotation.End < sentence.End && tokens[quotation.End].PennTag == PennTag.VBG && tokens.IsComma(quotation.End - 2))
        {
            return true;
        }

        for (var i = quotation.End; i < sentence.End; i++)
        {
            if (!tokens.IsPunctuation(i))
            {
                return false;
            }
        }

        return true;
    }
}

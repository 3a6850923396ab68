
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Puts cue, source and content together, and settles which of two overlapping reports stands.</summary>
internal static class ReportFinder
{
    public static List<Report> Find(TokenStream tokens)
    {
        var reports = new List<Report>();
        // Behind a conjunction the outer speaker goes on: "said he has been quiet since announcing his plan | and suggested …".
        Report? outer = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Cue(i) is not { } cue)
            {
                continue;
            }

            var joined = cue.Words.Start > 0 && tokens[cue.Words.Start - 1].PartOfSpeech == PartOfSpeech.CConj;
            if (Complete(tokens, cue, joined ? outer : reports.Count > 0 ? reports[^1] : null) is { } report)
            {
                reports.Add(report);
                outer = outer is not null && outer.Content.Exists(range => range.Contains(report.Cue.Head)) ? outer : report;
            }
        }

        ColonReports.AddTo(tokens, reports);
        return WithoutNested(tokens, reports);
    }

    private static Report? Complete(TokenStream tokens, ReportingCue cue, Report? before)
    {
        if (before is not null && tokens.SentenceOf(before.Cue.Head) != tokens.SentenceOf(cue.Head))
        {
            before = null;
        }

        var source = SourceFinder.Find(tokens, cue, before);
        var content = ContentFinder.Find(tokens, cue, source);
        if (content.Count > 0 && content[0].Start == cue.Words.End + 1 && ContentStart.IsLead(tokens, cue, cue.Words.End))
        {
            cue = cue with { Words = new(cue.Words.Start, cue.Words.End + 1) };
        }

        if (content is [{ } only] && only.End == only.Start + 1 && tokens.Is(only.Start, "that"))
        {
            return null;
        }

        if (content.Count == 0 || (source is null && cue.Form is not (CueForm.Passive or CueForm.Adverb)))
        {
            return null;
        }

        foreach (var range in content)
        {
            if ((source is { } s && range.Start < s.End && s.Start < range.End) || range.Contains(cue.Head))
            {
                return null;
            }
        }

        return new(cue, source, content);
    }

    /// <summary>Of a report whose cue stands in the content of another, the outer one stands.</summary>
    private static List<Report> WithoutNested(TokenStream tokens, List<Report> reports)
    {
        // The report that holds each token as content; the first by its cue where several do.
        var holder = new Report?[tokens.Count];
        foreach (var report in reports)
        {
            foreach (var range in report.Content)
            {
                for (var i = range.Start; i < range.End; i++)
                {
                    holder[i] ??= report;
                }
            }
        }

        return reports.FindAll(report => holder[report.Cue.Head] is not { } outer || outer == report
            || IsReportedReport(tokens, outer, report) || Encloses(report, outer));
    }

    /// <summary>
    /// Each holds the other's cue, since the content of the first runs on over the second: <c>Powers agreed to stop, | officials said</c>.
    /// The one that begins earlier is the outer one.
    /// </summary>
    private static bool Encloses(Report report, Report other) =>
        report.Content[0].Start < other.Content[0].Start && report.Content.Exists(range => range.Contains(other.Cue.Head));

    /// <summary><c>According to Berg, her work | shows</c>: what is found is told by whoever tells of it.</summary>
    private static bool IsFound(Report inner) => inner.Cue.Word.Phrase is "show" or "suggest" or "indicate" or "reveal" or "find" or "prove";

    /// <summary>
    /// A said that B had told C: the inner report stands too, where somebody else is named as its speaker, or where the outer one only
    /// names who carries the news (<c>the minister said …, according to Reuters</c>).
    /// </summary>
    private static bool IsReportedReport(TokenStream tokens, Report outer, Report inner) =>
        (outer.Cue.Word.Report == ReportKind.Attitude && inner.Cue is { Form: CueForm.Noun, Word.Report: ReportKind.Speech } && inner.Source is not null)
        || (outer.Cue.Form == CueForm.Preposition && inner.Cue is { Form: CueForm.Finite, Word.Report: ReportKind.Speech } && inner.Source is not null && !IsFound(inner))
        || outer.Cue.Word.Report == ReportKind.Speech && inner.Cue is { Form: CueForm.Finite, Word: { Report: ReportKind.Speech } word }
        && word.Allows(Complements.Hearer | Complements.Quotation) && word.Allows(Complements.Clause)
        && inner.Source is { } source && tokens[source.End - 1].PartOfSpeech == PartOfSpeech.PropN
        && inner.Content[0].Start >= inner.Cue.Words.End;
}

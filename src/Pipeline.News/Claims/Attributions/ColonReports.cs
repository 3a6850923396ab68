using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Paragraphs that open with their speaker: <c>MR. HALE: We have not</c>, <c>Q: When?</c>, and headlines (<c>Kerry: Deal is near</c>).</summary>
internal static class ColonReports
{
    // "US Secretary of State John Kerry:" has six words before the colon.
    private const int LongestSpeaker = 7;

    private static readonly WordSet Labels = WordList.Words("Claims/Attributions/Lexicons/colon-labels");

    private static readonly ReportingWord Colon = new(":", ReportKind.Speech, Complements.Quotation, []);

    public static void AddTo(TokenStream tokens, List<Report> reports)
    {
        // A paragraph with reports of its own is told, not spoken.
        var told = reports.Select(report => tokens.ParagraphOf(report.Cue.Head)).ToHashSet();
        var paragraph = -1;
        for (var s = 0; s < tokens.Source.Sentences.Length; s++)
        {
            if (tokens.Source.Sentences[s].Paragraph == paragraph)
                continue;
            paragraph = tokens.Source.Sentences[s].Paragraph;
            if (At(tokens, s) is { } report && (IsTranscript(tokens, report.Source!.Value) || !told.Contains(paragraph)))
                reports.Add(report);
        }
    }

    private static Report? At(TokenStream tokens, int sentence)
    {
        var range = tokens.Sentence(sentence);
        var colon = range.Start;
        while (colon < range.End && colon - range.Start <= LongestSpeaker && !tokens.IsColon(colon))
            colon++;
        if (colon >= range.End - 1 || !tokens.IsColon(colon) || !Names(tokens, range.Start, colon))
            return null;
        var last = sentence;
        while (last + 1 < tokens.Source.Sentences.Length && tokens.ParagraphOf(tokens.Sentence(last + 1).Start) == tokens.ParagraphOf(colon))
            last++;
        var end = tokens.Sentence(last).End;
        while (end - 1 > colon + 1 && !tokens.IsQuoted(end - 1) && tokens.Word(end - 1) is ".")
            end--;
        var cue = new ReportingCue(colon, new(colon, colon + 1), Colon, CueForm.Preposition, Negated: false);
        return end > colon + 2 ? new(cue, new(range.Start, colon), [new(colon + 1, end)]) : null;
    }

    /// <summary>Q and A, a name in capitals, or a person's title and name; not <c>Note:</c> or <c>Update:</c>.</summary>
    private static bool Names(TokenStream tokens, int start, int end)
    {
        if (end == start || Labels.Contains(tokens.Word(start)))
            return false;
        if (end - start == 1)
            return tokens.Word(start) is "Q" or "A" || (char.IsUpper(tokens.Word(start)[0]) && (tokens[start].PartOfSpeech == PartOfSpeech.PropN || Speaks(tokens, end + 1)));
        for (var i = start; i < end; i++)
        {
            if (!char.IsUpper(tokens.Word(i)[0]) || !(tokens[i].PartOfSpeech == PartOfSpeech.PropN || IsCapitals(tokens.Word(i))))
                return false;
        }

        return true;
    }

    /// <summary>Somebody speaks of himself: <c>We will …</c>; or in quotation marks.</summary>
    private static bool Speaks(TokenStream tokens, int at) => tokens.Word(at) is "I" or "We" or "My" or "Our" or "You" || tokens.OpensQuotation(at);

    private static bool IsTranscript(TokenStream tokens, TokenRange speaker)
    {
        for (var i = speaker.Start; i < speaker.End; i++)
        {
            if (!IsCapitals(tokens.Word(i)))
                return tokens.Word(i) is "Mr." or "Ms." or "Mrs." or "Dr.";
        }

        return true;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word) => !word.ContainsAnyInRange('a', 'z');
}

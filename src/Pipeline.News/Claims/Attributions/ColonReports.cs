using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Paragraphs that open with their speaker: <c>MR. HALE: We have not</c>, <c>Q: When?</c>, headlines such as <c>Kerry: Deal is near</c>.</summary>
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
        var opening = Opening(tokens);
        var turns = opening.CountBy(report => Name(tokens, report)).ToDictionary(StringComparer.Ordinal);
        foreach (var report in opening)
        {
            var speaker = report.Source!.Value;
            // Who has the word again in another paragraph is part of a conversation.
            if (turns[Name(tokens, report)] > 1 && IsSentence(tokens, report.Content[0]))
            {
                reports.Add(report);
            }
            else if (Names(tokens, speaker) && (IsTranscript(tokens, speaker) || !told.Contains(tokens.ParagraphOf(report.Cue.Head))))
            {
                reports.Add(report);
            }
        }

        ColonQuotations.AddTo(tokens, reports);
    }

    /// <summary>The colon itself, where nothing else tells that somebody speaks.</summary>
    public static ReportingCue CueAt(int colon) => new(colon, new(colon, colon + 1), Colon, CueForm.Preposition, Negated: false);

    private static List<Report> Opening(TokenStream tokens)
    {
        var opening = new List<Report>();
        var paragraph = -1;
        for (var s = 0; s < tokens.Source.Sentences.Length; s++)
        {
            if (tokens.Source.Sentences[s].Paragraph == paragraph)
            {
                continue;
            }

            paragraph = tokens.Source.Sentences[s].Paragraph;
            if (At(tokens, s) is { } report)
            {
                opening.Add(report);
            }
        }

        return opening;
    }

    private static Report? At(TokenStream tokens, int sentence)
    {
        var range = tokens.Sentence(sentence);
        var colon = range.Start;
        while (colon < range.End && colon - range.Start <= LongestSpeaker && !tokens.IsColon(colon))
        {
            colon++;
        }

        if (colon >= range.End - 1 || !tokens.IsColon(colon) || !MayName(tokens, new(range.Start, colon)))
        {
            return null;
        }

        var last = sentence;
        while (last + 1 < tokens.Source.Sentences.Length && tokens.ParagraphOf(tokens.Sentence(last + 1).Start) == tokens.ParagraphOf(colon))
        {
            last++;
        }

        var end = tokens.Sentence(last).End;
        while (end - 1 > colon + 1 && !tokens.IsQuoted(end - 1) && tokens.Word(end - 1) is ".")
        {
            end--;
        }

        var cue = CueAt(colon);
        // "Berg: 1,501."
        return end > colon + 2 && HoldsWord(tokens, new(colon + 1, end)) ? new(cue, new(range.Start, colon), [new(colon + 1, end)]) : null;
    }

    private static bool HoldsWord(TokenStream tokens, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (char.IsLetter(tokens.Word(i)[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Not <c>Note:</c> or <c>Update:</c>.</summary>
    private static bool MayName(TokenStream tokens, TokenRange label)
    {
        for (var i = label.Start; i < label.End; i++)
        {
            if (!char.IsUpper(tokens.Word(i)[0]) || (label.End - label.Start > 1 && tokens[i].PartOfSpeech != PartOfSpeech.PropN && !IsCapitals(tokens.Word(i))))
            {
                return false;
            }
        }

        return !label.IsEmpty && !Labels.Contains(tokens.Word(label.Start));
    }

    /// <summary>Q and A, a name in capitals, or a person's title and name; a single word must be known for a name, or speak.</summary>
    private static bool Names(TokenStream tokens, TokenRange label) =>
        label.End - label.Start > 1 || IsCapitals(tokens.Word(label.Start)) || tokens[label.Start].PartOfSpeech == PartOfSpeech.PropN || Speaks(tokens, label.End + 1);

    /// <summary>Whole sentences, unlike the items of a list: <c>Price: 30 kroner</c>.</summary>
    private static bool IsSentence(TokenStream tokens, TokenRange range)
    {
        var ends = tokens.IsTerminator(range.End - 1) || (range.End < tokens.Count && tokens.IsTerminator(range.End)) || tokens.IsQuoted(range.End - 1);
        for (var i = range.Start; ends && i < range.End; i++)
        {
            if (tokens.IsVerb(i) || tokens.IsAuxiliary(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Somebody speaks of himself: <c>We will …</c>; or in quotation marks.</summary>
    private static bool Speaks(TokenStream tokens, int at) => tokens.Word(at) is "I" or "We" or "My" or "Our" or "You" || tokens.OpensQuotation(at);

    private static string Name(TokenStream tokens, Report report) => tokens.Span(report.Source!.Value).In(tokens.Text);

    private static bool IsTranscript(TokenStream tokens, TokenRange speaker)
    {
        for (var i = speaker.Start; i < speaker.End; i++)
        {
            if (!IsCapitals(tokens.Word(i)))
            {
                return tokens.Word(i) is "Mr." or "Ms." or "Mrs." or "Dr.";
            }
        }

        return true;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word) => !word.ContainsAnyInRange('a', 'z');
}

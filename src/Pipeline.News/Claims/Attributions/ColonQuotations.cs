using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>A quotation behind a colon that no verb of saying leads to: <c>Jo Hale: "We have not"</c>, <c>Hale had an answer for them: "We have not"</c>.</summary>
internal static class ColonQuotations
{
    // In tokens, the marks with them: a word or two in marks are a name or a term.
    private const int Shortest = 4;

    // In tokens, title and state among them: "Harbour Board Chairman Rep. Jerold Nadler of New York" has nine.
    private const int LongestSpeaker = 12;

    /// <summary>Who perceives what is quoted behind the colon has not said it.</summary>
    private static readonly string[] Perceiving = ["see", "hear", "find", "read", "get", "receive", "watch", "notice", "know", "be", "hold", "carry", "wear"];

    public static void AddTo(TokenStream tokens, List<Report> reports)
    {
        var quoted = reports.SelectMany(report => report.Content).Select(range => tokens.QuotationOf(range.Start)).ToHashSet();
        for (var q = 0; q < tokens.QuotationTokens.Length; q++)
        {
            var range = tokens.QuotationTokens[q];
            var colon = range.Start - 1;
            if (quoted.Contains(q) || colon < 1 || range.End - range.Start < Shortest || !tokens.IsColon(colon) || tokens.SentenceOf(colon - 1) != tokens.SentenceOf(colon))
            {
                continue;
            }

            if ((Name(tokens, colon) ?? (QuotationFollower.StandsAlone(tokens, range) ? Subject(tokens, colon) : null)) is { } source)
            {
                reports.Add(new(ColonReports.CueAt(colon), source, [range]));
            }
        }
    }

    /// <summary>At least two words of a name right before the colon.</summary>
    private static TokenRange? Name(TokenStream tokens, int colon)
    {
        var name = colon;
        while (name - 1 >= tokens.SentenceAt(colon).Start && tokens[name - 1].PartOfSpeech == PartOfSpeech.PropN)
        {
            name--;
        }

        return name < colon - 1 ? new(name, colon) : null;
    }

    /// <summary>The person who is the subject of the sentence that ends at the colon.</summary>
    private static TokenRange? Subject(TokenStream tokens, int colon)
    {
        var sentence = tokens.SentenceAt(colon);
        for (var i = sentence.Start; i < colon; i++)
        {
            if (tokens.IsQuoted(i))
            {
                return null;
            }
        }

        for (var i = sentence.Start; i < colon; i++)
        {
            if (tokens.Head(i) >= 0 || GoverningSubject.Own(tokens, i) is not { } subject || subject >= i || Perceiving.Contains(tokens[i].Lemma, StringComparer.Ordinal))
            {
                continue;
            }

            var person = tokens.Word(subject) is "he" or "she" or "He" or "She" || tokens[subject].PartOfSpeech == PartOfSpeech.PropN;
            return person && SourcePhrases.Around(tokens, subject, sentence.Start, i) is var source && source.End - source.Start <= LongestSpeaker ? source : null;
        }

        return null;
    }
}

using Pipeline.News.Claims.Quotations;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Quotations inside quotations: <c>"He looked at me and | said, | 'You will go,'" Berg recalled</c>; their speaker is named there, by name or pronoun.</summary>
internal static class InnerQuotations
{
    // A word in marks is no utterance.
    private const int FewestWords = 3;

    // Words between the verb and the marks: "told the other drivers,".
    private const int LongestHearer = 5;

    public static void AddTo(TokenStream tokens, List<Report> reports)
    {
        for (var q = 0; q < tokens.Quotations.Length; q++)
        {
            var inner = tokens.Quotations[q].Inner;
            foreach (var quotation in QuotationFinder.Find(tokens.Text, [new Paragraph(inner, ParagraphRole.Paragraph)]))
            {
                if (Tokens(tokens, tokens.QuotationTokens[q], quotation.Span) is { } range && Words(tokens, range) >= FewestWords && Report(tokens, tokens.QuotationTokens[q], range) is { } report)
                {
                    reports.Add(report);
                }
            }
        }
    }

    private static Report? Report(TokenStream tokens, TokenRange outer, TokenRange inner) =>
        (Before(tokens, outer, inner) ?? Behind(tokens, outer, inner)) is var (cue, source) && source is not null ? new Report(cue, source, [inner]) : null;

    /// <summary><c>| he told us, | 'It is over'</c>.</summary>
    private static (ReportingCue Cue, TokenRange? Source)? Before(TokenStream tokens, TokenRange outer, TokenRange inner)
    {
        for (var i = inner.Start - 1; i > outer.Start && i >= inner.Start - LongestHearer; i--)
        {
            if (tokens.IsTerminator(i))
            {
                return null;
            }

            if (Cue(tokens, i) is { } cue)
            {
                return (cue, EndingAt(tokens, cue.Words.Start, outer.Start + 1) ?? Joined(tokens, cue.Head, outer));
            }
        }

        return null;
    }

    /// <summary><c>'It is over,' | he said</c>.</summary>
    private static (ReportingCue Cue, TokenRange? Source)? Behind(TokenStream tokens, TokenRange outer, TokenRange inner)
    {
        for (var i = inner.End; i < outer.End && i < inner.End + LongestHearer; i++)
        {
            if (Cue(tokens, i) is { } cue)
            {
                return EndingAt(tokens, cue.Words.Start, inner.End) is { } source && source.Start == inner.End ? (cue, source) : null;
            }
        }

        return null;
    }

    private static ReportingCue? Cue(TokenStream tokens, int at) =>
        CueFinder.Inside(tokens, at) is { Form: CueForm.Finite, Negated: false, Word: { Report: ReportKind.Speech } word } cue && word.Allows(Complements.Quotation) ? cue : null;

    /// <summary>A pronoun, or the words of a name or person, right before the verb.</summary>
    private static TokenRange? EndingAt(TokenStream tokens, int end, int limit)
    {
        if (end > limit && tokens.IsSubjectPronoun(end - 1))
        {
            return new(end - 1, end);
        }

        var start = end;
        while (start > limit && tokens[start - 1].PartOfSpeech is PartOfSpeech.PropN or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det)
        {
            start--;
        }

        return start < end && tokens.IsNominal(end - 1) ? new(start, end) : null;
    }

    /// <summary><c>| He | looked at me and said</c>.</summary>
    private static TokenRange? Joined(TokenStream tokens, int verb, TokenRange outer)
    {
        if (tokens[verb].Dependency != Dependency.Conj || tokens.Head(verb) is not (>= 0 and var first))
        {
            return null;
        }

        foreach (var child in tokens.Children(first))
        {
            if (tokens[child].Dependency == Dependency.NSubj && child > outer.Start && child < verb)
            {
                return EndingAt(tokens, child + 1, outer.Start + 1);
            }
        }

        return null;
    }

    private static TokenRange? Tokens(TokenStream tokens, TokenRange outer, TextSpan span)
    {
        var start = outer.Start;
        while (start < outer.End && tokens[start].Span.End <= span.Start)
        {
            start++;
        }

        var end = start;
        while (end < outer.End && tokens[end].Span.Start < span.End)
        {
            end++;
        }

        return end > start ? new(start, end) : null;
    }

    private static int Words(TokenStream tokens, TokenRange range)
    {
        var words = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            words += tokens.IsPunctuation(i) ? 0 : 1;
        }

        return words;
    }
}

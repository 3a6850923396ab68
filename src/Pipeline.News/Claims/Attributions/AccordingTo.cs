using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>The words behind <c>according to</c> that name the source, with their apposition.</summary>
internal static class AccordingTo
{
    // Longer stretches between two commas are rarely one apposition.
    private const int LongestApposition = 25;

    public static TokenRange? Source(TokenStream tokens, ReportingCue cue)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        var start = cue.Words.End;
        if (start + 1 < sentence.End && tokens[start].PennTag == PennTag.PRP)
        {
            return new(start, start + 1);
        }

        var end = start;
        var leads = Leads(tokens, cue);
        while (end < sentence.End && !IsTerminatorAtEnd(tokens, end, sentence) && !(tokens.IsComma(end) && !tokens.IsQuoted(end)) && !tokens.IsDash(end))
        {
            end++;
        }

        while (end + 1 < sentence.End && tokens.IsComma(end) && SourcePhrases.StartsApposition(tokens, end + 1)
            && NextComma(tokens, end + 1, sentence) is { } far && (far < sentence.End - 1 || !leads)
            && !SourcePhrases.IsClause(tokens, end + 1, far))
        {
            end = far;
        }

        return end > start ? new(start, end) : null;
    }

    /// <summary>Does the content follow: <c>According to Smith, …</c>; <c>he is silent, but according to Smith, …</c>?</summary>
    public static bool Leads(TokenStream tokens, ReportingCue cue)
    {
        var sentence = tokens.SentenceAt(cue.Head);
        var before = cue.Words.Start - 1;
        // "reported that, according to Smith, …"
        if (before > sentence.Start && tokens.IsComma(before))
        {
            return !tokens.IsQuoted(before) && (tokens.Is(before - 1, "that") || tokens.Is(before - 1, "and") || tokens.Is(before - 1, "but") || tokens.IsSubordinator(before - 1));
        }

        return before < sentence.Start || tokens[before].PartOfSpeech is PartOfSpeech.CConj && !tokens.IsQuoted(before);
    }

    private static bool IsTerminatorAtEnd(TokenStream tokens, int at, TokenRange sentence) =>
        at == sentence.End - 1 && tokens.IsTerminator(at);

    private static int? NextComma(TokenStream tokens, int start, TokenRange sentence)
    {
        for (var i = start; i < sentence.End && i < start + LongestApposition; i++)
        {
            if (tokens.IsComma(i) || IsTerminatorAtEnd(tokens, i, sentence))
            {
                return i;
            }
        }

        return null;
    }
}

using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Whom something is told, between the cue and the content: <c>told | reporters | the strike was over</c>.</summary>
internal static class Hearers
{
    /// <summary>Behind the hearer, who may be told on a day or in a place; <paramref name="at"/> where nobody is told.</summary>
    public static int Skip(TokenStream tokens, ReportingCue cue, int at, int end)
    {
        if (IsTelling(cue) && BehindTitle(tokens, at, end) is var named && named > at)
        {
            return named;
        }

        if (!cue.Word.Allows(Complements.Hearer) || at >= end || tokens.IsQuoted(at))
        {
            return at;
        }

        if (tokens[at].PartOfSpeech == PartOfSpeech.Pron && !tokens.IsRelative(at) && !IsDemonstrative(tokens, at))
        {
            return IsBoth(tokens, at) && !IsTelling(cue) ? at : at + 1;
        }

        var behind = EndOfPhrase(tokens, at, end);
        if (behind == at || behind >= end)
        {
            return at;
        }

        if (IsTelling(cue) && tokens.IsRelative(behind))
        {
            return BehindRelative(tokens, behind, end);
        }

        // "warned residents | the dam could break": two phrases in a row; "warned that", "asked the board whether".
        return IsTelling(cue) || BeginsContent(tokens, behind) ? BehindTitle(tokens, behind, end) : at;
    }

    /// <summary><c>tells voters who wonder why he is so calm | that he "was brought up that way"</c>.</summary>
    private static int BehindRelative(TokenStream tokens, int at, int end)
    {
        for (var i = at + 1; i < end && !tokens.IsComma(i) && !tokens.IsQuoted(i); i++)
        {
            if (tokens.Is(i, "that") && i > at + 2)
            {
                return i;
            }
        }

        return at;
    }

    /// <summary><c>told the Herald's | "Good Morning Lomas"</c>: a programme, and behind it something is told.</summary>
    private static int BehindTitle(TokenStream tokens, int at, int end) =>
        at < end && tokens.OpensQuotation(at) && ReportAdjuncts.IsTitle(tokens, at) && tokens.QuotationTokens[tokens.QuotationOf(at)].End is var behind
        && (at > 0 && tokens[at - 1].PennTag == PennTag.POS || (behind < end && !tokens.IsComma(behind - 2) && !tokens.IsPunctuation(behind))) ? behind : at;

    /// <summary><c>told</c> always has a hearer before a clause, the other verbs may have one.</summary>
    public static bool IsTelling(ReportingCue cue) => cue.Word.Phrase is "tell" && cue.Form != CueForm.Passive;

    /// <summary>Hearer or subject of what is said: <c>told you</c>, <c>warned it would rain</c>.</summary>
    private static bool IsBoth(TokenStream tokens, int at) => tokens.Word(at) is "it" or "you" or "he" or "she" or "they" or "we" or "I" or "there";

    private static bool IsDemonstrative(TokenStream tokens, int at) => tokens.Word(at) is "that" or "this" or "these" or "those";

    private static bool BeginsContent(TokenStream tokens, int at) =>
        tokens.Word(at) is "that" or "there" or "whether" or "if" or "what" or "why" or "how" or "who" || tokens.IsSubjectPronoun(at)
        || tokens[at].PartOfSpeech == PartOfSpeech.Det;

    /// <summary>One noun phrase, up to where a second begins: <c>| reporters | the strike</c>, <c>| the Lomas Herald | on Monday</c>.</summary>
    private static int EndOfPhrase(TokenStream tokens, int at, int end)
    {
        var start = at;
        while (at < end && PhraseCores.IsInside(tokens, at, at + 1, end, start) && !(at > start && BeginsAnother(tokens, at)) && !IsTime(tokens, at, end))
        {
            at++;
        }

        while (at > start && tokens[at - 1].PartOfSpeech is PartOfSpeech.CConj or PartOfSpeech.Adp or PartOfSpeech.Det)
        {
            at--;
        }

        return at;
    }

    private static bool BeginsAnother(TokenStream tokens, int at) =>
        tokens.IsNominal(at - 1) && (tokens[at].PartOfSpeech == PartOfSpeech.Det || tokens[at].PennTag == PennTag.PRPS || tokens.IsSubjectPronoun(at)
            || (tokens[at - 1].PennTag == PennTag.NNS && tokens[at].PartOfSpeech is PartOfSpeech.PropN or PartOfSpeech.Noun));

    private static bool IsTime(TokenStream tokens, int at, int end) =>
        tokens.IsTime(at) || (tokens.Word(at) is "on" or "in" or "at" && at + 1 < end && tokens.IsTime(at + 1));
}

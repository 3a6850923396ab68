using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>When and where somebody said it, between the cue and the content: <c>said | in Munich on Friday | that</c>.</summary>
internal static class ReportAdjuncts
{
    // How far "said in an interview with ... that" may reach from the cue to the content.
    private const int Longest = 30;

    // A programme's or a book's title: longer quotations are utterances.
    private const int LongestTitle = 10;

    // Longer words in small letters are no part of a title: of, the, with, from.
    private const int LongestParticle = 4;

    /// <summary>Over a date that parts a cue from its preposition or infinitive: <c>agreed | on Friday | to the plan</c>.</summary>
    public static int SkipTime(TokenStream tokens, int at, int end)
    {
        var far = at < end && tokens.Word(at) is "on" or "in" ? at + 1 : at;
        var start = far;
        while (far < end && (tokens.IsTime(far) || (far > start && tokens[far].PennTag == PennTag.CD)))
        {
            far++;
        }

        return far > start && far < end && (tokens[far].PartOfSpeech is PartOfSpeech.Adp || tokens.Is(far, "to")) && !tokens.IsTime(far + 1) ? far : at;
    }

    /// <summary>Over times and places to the clause.</summary>
    /// <returns>The content's first token, or -1.</returns>
    public static int Skip(TokenStream tokens, ReportingCue cue, int at, int end, out Complements kind)
    {
        kind = Complements.Clause;
        if (!(tokens.IsTime(at) || tokens.IsComma(at) || tokens.Word(at) is "on" or "in" or "at" || tokens[at].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Adv))
        {
            return -1;
        }

        for (var i = at; i < end && i < at + Longest; i++)
        {
            if (tokens.IsQuoted(i) && !tokens.OpensQuotation(i))
            {
                continue;
            }

            if (EndsSearch(tokens, at, i))
            {
                return -1;
            }

            if (Begins(tokens, cue, at, i, end, ref kind) is { } start)
            {
                return start;
            }
        }

        return -1;
    }

    private static bool EndsSearch(TokenStream tokens, int at, int i) =>
        tokens.IsFinite(i) || (tokens.IsSubordinator(i) && i > at && !tokens.Is(i, "after"))
        // "they said, to make sure that": what they want by it, and not where they said it.
        || (tokens[i].PennTag == PennTag.TO && i + 1 < tokens.Count && tokens[i + 1].PennTag == PennTag.VB)
        // "the article states, and he …": another clause.
        || (i > at && tokens[i].PartOfSpeech == PartOfSpeech.CConj && tokens.IsSubjectPronoun(i + 1))
        // "warned, adding: …": what follows the colon is another report's.
        || (i > at && tokens.Cue(i) is { Form: CueForm.Participle or CueForm.Finite });

    private static int? Begins(TokenStream tokens, ReportingCue cue, int at, int i, int end, ref Complements kind)
    {
        if (tokens.Is(i, "that") && cue.Word.Allows(Complements.Clause))
        {
            return i;
        }

        if (i > at && cue.Word.Allows(Complements.Question) && tokens.IsAdverb(i - 1) && tokens.Word(i) is "whether" or "if" or "why" or "how" or "what")
        {
            kind = Complements.Question;
            return i;
        }

        // "argued, in a recent column, | his plan would …"
        if (i > at && tokens.IsComma(at) && tokens.IsComma(i) && tokens[at + 1].PartOfSpeech == PartOfSpeech.Adp && i + 1 < end && !tokens.OpensQuotation(i + 1))
        {
            return cue.Word.Allows(Complements.Clause) && cue.Form == CueForm.Finite && ClauseStart.Is(tokens, i + 1, end) ? i + 1 : null;
        }

        if (tokens.IsColon(i) || (tokens.IsComma(i) && i + 1 < end && tokens.OpensQuotation(i + 1)))
        {
            return ContentStart.At(tokens, cue, i, end, out kind);
        }

        if (tokens.OpensQuotation(i))
        {
            var title = i > at && (tokens[i - 1].PartOfSpeech is PartOfSpeech.Adp || tokens.Word(i - 1) is "on" or "in" || tokens[i - 1].PennTag == PennTag.POS) && IsTitle(tokens, i);
            if (title || !ContentStart.IsUtterance(tokens, i) || !cue.Word.Allows(Complements.Quotation))
            {
                return null;
            }

            kind = Complements.Quotation;
            return i;
        }

        return i > at && !tokens.IsTime(i) && tokens.IsTime(i - 1) && cue.Word.Allows(Complements.Clause) && ClauseStart.Is(tokens, i, end) ? i : null;
    }

    /// <summary>A programme, a book, a nickname: <c>on "The Morning Hour"</c>.</summary>
    public static bool IsTitle(TokenStream tokens, int open)
    {
        var range = tokens.QuotationTokens[tokens.QuotationOf(open)];
        var capitals = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            if (char.IsLower(tokens.Word(i)[0]) && tokens.Word(i).Length > LongestParticle)
            {
                return false;
            }

            capitals += char.IsUpper(tokens.Word(i)[0]) ? 1 : 0;
        }

        return capitals > 0 && range.End - range.Start <= LongestTitle;
    }
}

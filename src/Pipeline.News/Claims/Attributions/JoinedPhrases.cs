using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>What stands before the words next to a cue and names the same speaker: the name of an apposition, the other members of a list.</summary>
internal static class JoinedPhrases
{
    // Longer stretches between two commas are rarely one apposition.
    private const int LongestApposition = 40;

    /// <summary>Back over "a lawyer in Oslo," and "32," to the name; what does not name (", however,") is left out of the phrase.</summary>
    public static TokenRange? WithApposition(TokenStream tokens, int end, int limit)
    {
        var named = end - 1;
        TokenRange? nearest = null;
        for (var at = end - 1; at > limit && end - at <= LongestApposition;)
        {
            var opening = OpeningBefore(tokens, at, limit);
            if (opening <= limit)
            {
                break;
            }

            if (!SourcePhrases.StartsApposition(tokens, opening + 1))
            {
                named = opening;
            }

            at = opening;
            if (PhraseCores.EndingAt(tokens, at, limit) is not { } core)
            {
                continue;
            }

            // "In Oslo, | Smith, a lawyer, said": what stands before the comma is a circumstance.
            if (nearest is not null && core.Start > limit && IsCircumstance(tokens, core))
            {
                return nearest;
            }

            nearest = new TokenRange(core.Start, named);
            if (core.Start == limit || !tokens.IsComma(core.Start - 1))
            {
                return nearest;
            }
        }

        return nearest;
    }

    /// <summary>The first member of a list whose last members are joined by "and": <c>| the port, the airport and other firms said</c>.</summary>
    public static int ListStart(TokenStream tokens, TokenRange last, int limit)
    {
        var start = last.Start;
        if (IsParenthetic(tokens, last.End))
        {
            return start;
        }

        var joined = false;
        for (var i = last.Start; i < last.End; i++)
        {
            joined |= tokens[i].PartOfSpeech == PartOfSpeech.CConj;
        }

        while (joined && start - 1 > limit && tokens.IsComma(start - 1) && PhraseCores.EndingAt(tokens, start - 1, limit) is { } member
            && member.End == start - 1 && !IsCircumstance(tokens, member) && !tokens.IsSubjectPronoun(member.Start))
        {
            start = member.Start;
        }

        return start;
    }

    /// <summary><c>The reason, owners and workers | say, is …</c>: what stands before is no part of a list.</summary>
    private static bool IsParenthetic(TokenStream tokens, int verb) =>
        tokens.Cue(verb) is { } cue && cue.Words.End < tokens.Count && tokens.IsComma(cue.Words.End);

    private static bool IsCircumstance(TokenStream tokens, TokenRange phrase) =>
        tokens.IsTime(phrase.End - 1) || (phrase.Start > 0
            && (tokens[phrase.Start - 1].PartOfSpeech is PartOfSpeech.Adp || tokens.IsSubordinator(phrase.Start - 1)
                || (tokens.IsVerb(phrase.Start - 1) && tokens.Cue(phrase.Start - 1) is not { Form: CueForm.Finite })));

    private static int OpeningBefore(TokenStream tokens, int at, int limit)
    {
        var opening = at - 1;
        while (opening > limit && !(tokens.IsComma(opening) && !tokens.IsQuoted(opening)) && !tokens.IsDash(opening))
        {
            opening--;
        }

        return opening;
    }
}

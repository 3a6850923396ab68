using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Finds the subject of a verb that has none of its own: <c>went on to say</c>, <c>…, adding</c>, <c>… and said</c>.</summary>
internal static class GoverningSubject
{
    // Governors between "adding" and the subject of its sentence.
    private const int LongestChain = 4;

    /// <summary>The verb's own subject, as the parse has it.</summary>
    public static int? Own(TokenStream tokens, int verb)
    {
        int? passive = null;
        foreach (var child in tokens.Children(verb))
        {
            if (tokens.IsQuoted(child))
            {
                continue;
            }

            if (tokens[child].Dependency is Dependency.NSubj or Dependency.CSubj)
            {
                return child;
            }

            if (tokens[child].Dependency is Dependency.NSubjPass)
            {
                passive = child;
            }
        }

        return passive;
    }

    /// <summary>The subject of the verb that this one hangs on.</summary>
    public static TokenRange? Inherited(TokenStream tokens, int verb)
    {
        var sentence = tokens.SentenceAt(verb);
        var at = verb;
        for (var step = 0; step < LongestChain; step++)
        {
            var relation = tokens[at].Dependency;
            var head = tokens.Head(at);
            if (head < 0)
            {
                break;
            }

            if (relation is Dependency.Acl or Dependency.AclRelcl && tokens.IsNominal(head))
            {
                return SourcePhrases.Around(tokens, head, sentence.Start, at > head ? Math.Min(at, head + 1) : head);
            }

            at = head;
            if (Own(tokens, at) is { } subject)
            {
                // The subject's own words end where its verb, or a verb between, begins.
                var verbGroup = subject < at ? at : subject;
                return SourcePhrases.Around(tokens, subject, sentence.Start, GroupStart(tokens, subject, verbGroup));
            }
        }

        return null;
    }

    /// <summary>Where the parse does not tell: whoever the verb before is about.</summary>
    public static TokenRange? Shared(TokenStream tokens, int cue)
    {
        var sentence = tokens.SentenceAt(cue);
        for (var i = cue - 1; i > sentence.Start; i--)
        {
            if (!tokens.IsFinite(i) || tokens.IsQuoted(i) || tokens[i - 1].PartOfSpeech == PartOfSpeech.CConj)
            {
                continue;
            }

            var start = GroupStart(tokens, sentence.Start, i);
            return tokens.IsRelative(start - 1) && SourcePhrases.EndingAt(tokens, start, sentence.Start) is null
                ? null
                : SourcePhrases.EndingAt(tokens, start, sentence.Start);
        }

        return null;
    }

    private static int GroupStart(TokenStream tokens, int subject, int verb)
    {
        while (verb - 1 > subject && (tokens.IsAuxiliary(verb - 1) || tokens.IsAdverb(verb - 1)))
        {
            verb--;
        }

        return verb;
    }
}

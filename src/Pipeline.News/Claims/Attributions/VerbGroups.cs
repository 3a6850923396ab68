using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>A reporting verb with its auxiliaries and adverbs, and the form that it has in its clause.</summary>
internal static class VerbGroups
{
    /// <summary><c>went on | to say</c>: where the verb before begins.</summary>
    public static int? GoneOn(TokenStream tokens, int start, int limit)
    {
        var on = tokens.Is(start, "on") ? start : start - 1;
        var went = on - 1;
        return went >= limit && tokens.Is(on, "on") && tokens[went].Lemma == "go" ? Start(tokens, went, limit) : null;
    }

    /// <summary>Auxiliaries and adverbs before the verb; a leading adverb counts only behind an auxiliary or next to the verb.</summary>
    public static int Start(TokenStream tokens, int at, int limit)
    {
        var start = at;
        while (start > limit && !tokens.IsQuoted(start - 1)
            && (tokens.IsAuxiliary(start - 1) || (tokens.IsAdverb(start - 1) && tokens[start - 1].PennTag != PennTag.WRB) || tokens[start - 1].PennTag == PennTag.TO))
        {
            start--;
        }
        // "Berg said": a name at the head of a sentence that is taken for an adverb. A clause needs a subject.
        return start == limit && start < at && tokens.IsAdverb(start) && !tokens.IsNegation(start) && !tokens.IsAuxiliary(start + 1) ? start + 1 : start;
    }

    public static bool IsNegated(TokenStream tokens, int start, int at)
    {
        for (var i = start; i < at; i++)
        {
            if (tokens.IsNegation(i))
            {
                return true;
            }
        }

        return false;
    }

    public static CueForm? Form(TokenStream tokens, int at, int start)
    {
        var (have, be, modal, infinitive) = (false, false, false, false);
        for (var i = start; i < at; i++)
        {
            var lemma = tokens[i].Lemma;
            have |= lemma is "have" or "'ve" or "’ve";
            be |= lemma is "be" or "get";
            modal |= tokens[i].PennTag == PennTag.MD || lemma == "do";
            infinitive |= tokens[i].PennTag == PennTag.TO;
        }

        if (IsAsked(tokens, at, start))
        {
            return CueForm.Passive;
        }

        return tokens[at].PennTag switch
        {
            PennTag.VB or PennTag.VBP when start == at && IsMade(tokens, at) => null,
            PennTag.VBG => be ? CueForm.Finite : CueForm.Participle,
            PennTag.VBN when be => CueForm.Passive,
            PennTag.VBN when have => infinitive ? CueForm.Infinitive : CueForm.Finite,
            PennTag.VBN when tokens[at].Dependency is Dependency.Acl or Dependency.AMod || FollowsObject(tokens, at) =>
                CueFinder.IsPlainReport(tokens, at) || IsOnlyVerb(tokens, at) || IsPredicate(tokens, at, start) || IsLostRoot(tokens, at) ? CueForm.Finite : null,
            PennTag.VBN => CueForm.Finite,
            PennTag.VB when infinitive && !modal => CueForm.Infinitive,
            PennTag.VB when !modal && !CueFinder.IsPlainReport(tokens, at) => HasSubject(tokens, at) || IsAside(tokens, at, start) ? CueForm.Finite : null,
            _ => CueForm.Finite,
        };
    }

    /// <summary><c>Asked whether</c>, <c>when told that</c>: the participle's own subject is whoever is asked.</summary>
    private static bool IsAsked(TokenStream tokens, int at, int start) =>
        start == at && (tokens[at].Lemma is "ask" or "tell" or "remind" || (at + 1 < tokens.Count && tokens.Is(at + 1, "by"))) && tokens[at].PennTag is PennTag.VBN or PennTag.VBD
        && (at == tokens.SentenceAt(at).Start || tokens[at - 1].PennTag == PennTag.WRB || tokens.IsSubordinator(at - 1));

    /// <summary><c>Moen, an editor, asked whether</c>: nothing else in the sentence can be the verb of what the participle is hung on.</summary>
    private static bool IsPredicate(TokenStream tokens, int at, int start) =>
        start > 0 && tokens.IsComma(start - 1) && tokens.Head(at) is >= 0 and var noun && noun < at && tokens.Head(noun) < 0;

    /// <summary><c>Berg | repeated | claims that …</c>: where a noun is the root of a sentence that has no verb but in its clauses, the participle before it is the verb.</summary>
    private static bool IsLostRoot(TokenStream tokens, int at)
    {
        if (at == 0 || tokens[at - 1].PartOfSpeech is not (PartOfSpeech.PropN or PartOfSpeech.Noun or PartOfSpeech.Pron) || tokens.Head(at) is not (>= 0 and var noun)
            || noun <= at || tokens.Head(noun) >= 0 || tokens[noun].PartOfSpeech != PartOfSpeech.Noun)
        {
            return false;
        }

        foreach (var child in tokens.Children(noun))
        {
            if (tokens[child].Dependency is Dependency.Cop or Dependency.NSubj && child > at)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>on a truce intended to lead</c>: what a preposition governs is no subject, whatever the parse makes of it.</summary>
    private static bool FollowsObject(TokenStream tokens, int at)
    {
        var before = at - 1;
        while (before > 0 && tokens[before].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det)
        {
            before--;
        }

        return before >= 0 && before < at - 1 && tokens[before].PartOfSpeech == PartOfSpeech.Adp && !tokens.Is(before, "of");
    }

    /// <summary>Past tense and participle look alike; a sentence without another verb needs this one to be the former.</summary>
    private static bool IsOnlyVerb(TokenStream tokens, int at)
    {
        var sentence = tokens.SentenceAt(at);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (tokens.IsFinite(i) && !tokens.IsQuoted(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>having (either) Berg | testify</c>, <c>let her | explain</c>: whoever is made to has not done it.</summary>
    private static bool IsMade(TokenStream tokens, int at)
    {
        foreach (var child in tokens.Children(at))
        {
            if (tokens[child].Dependency is Dependency.NSubj && tokens.Left(child) - 1 is >= 0 and var before)
            {
                before -= before > 0 && tokens[before].PartOfSpeech == PartOfSpeech.CConj ? 1 : 0;
                return tokens[before].Lemma is "have" or "let" or "make";
            }
        }

        return false;
    }

    /// <summary><c>As historians Berg and Hart | argue, | the dam …</c>: no order stands there.</summary>
    private static bool IsAside(TokenStream tokens, int at, int start) =>
        start == at && at > 0 && tokens.Is(tokens.SentenceAt(at).Start, "as") && tokens[at - 1].PartOfSpeech is PartOfSpeech.PropN or PartOfSpeech.Noun && tokens.IsComma(at + 1);

    private static bool HasSubject(TokenStream tokens, int at)
    {
        foreach (var child in tokens.Children(at))
        {
            if (tokens[child].Dependency is Dependency.NSubj)
            {
                return true;
            }
        }

        return false;
    }
}

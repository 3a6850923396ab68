using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Finds the words that report, outside quotations.</summary>
internal static class CueFinder
{
    private static readonly ReportingWord AccordingTo = new("according to", ReportKind.Speech, Complements.Clause, []);

    public static ReportingCue? At(TokenStream tokens, int at)
    {
        if (tokens.IsQuoted(at))
        {
            return null;
        }

        if (tokens.Is(at, "according") && at + 1 < tokens.Count && tokens.Is(at + 1, "to"))
        {
            return new(at, new(at, at + 2), AccordingTo, CueForm.Preposition, Negated: false);
        }

        if (Hearsay.Cue(tokens, at) is { } hearsay)
        {
            return hearsay;
        }

        if (tokens.IsVerb(at) || IsPlainReport(tokens, at))
        {
            return Verb(tokens, at);
        }

        return tokens[at].PartOfSpeech == PartOfSpeech.Noun ? Noun(tokens, at) : null;
    }

    /// <summary>The commonest cues, whatever the tagger makes of them.</summary>
    private static bool IsPlainReport(TokenStream tokens, int at) => tokens.Word(at) is "said" or "says";

    /// <summary><c>claimed the lives of 12 people</c> says nothing.</summary>
    private static bool TakesLives(TokenStream tokens, int at)
    {
        const int Nearby = 5;
        for (var i = at + 1; i <= at + Nearby && i < tokens.Count; i++)
        {
            if (tokens.Is(i, "lives") || tokens.Is(i, "life"))
            {
                return tokens[at].Lemma == "claim";
            }
        }

        return false;
    }

    /// <summary><c>pounding alleged positions</c>, <c>of reported losses</c>: no verb stands between another verb, or a preposition, and a bare noun.</summary>
    private static bool IsAttribute(TokenStream tokens, int at)
    {
        // "found dead", "found guilty"
        if (at + 1 < tokens.Count && tokens[at].Lemma == "find" && tokens.Word(at + 1) is "dead" or "guilty" or "alive" or "safe" or "unconscious")
        {
            return true;
        }

        if (at == 0 || at + 1 >= tokens.Count || tokens[at].PennTag is not (PennTag.VBN or PennTag.VBD) || IsPlainReport(tokens, at) || tokens[at].Lemma is "tell")
        {
            return false;
        }

        var next = tokens[at + 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj;
        return next && !tokens.IsQuoted(at + 1) && !tokens.IsTime(at + 1)
            && (tokens[at - 1].PartOfSpeech is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Num || tokens[at - 1].PennTag is PennTag.VBG or PennTag.PRPS or PennTag.POS);
    }

    /// <summary>A word that looks like a cue: <c>eleven states account for</c>, <c>found themselves</c>, <c>a group called Harbour First</c>, <c>came to see him</c>.</summary>
    private static bool IsOther(TokenStream tokens, int at)
    {
        if (at + 1 >= tokens.Count)
        {
            return false;
        }
        // "union-backed"
        if (at > 0 && tokens.IsHyphen(at - 1))
        {
            return true;
        }

        return tokens[at].Lemma switch
        {
            "state" => tokens.Word(at) is "states" && !(tokens.Is(at + 1, "that") || tokens.IsQuoted(at + 1) || tokens.IsColon(at + 1)),
            "find" => tokens.Word(at + 1).EndsWith("self", StringComparison.Ordinal) || tokens.Word(at + 1).EndsWith("selves", StringComparison.Ordinal),
            "call" => tokens.Word(at) is "called" or "so-called" && tokens[at].PennTag == PennTag.VBN && at > 0 && tokens[at - 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adv
                && tokens[at + 1].PartOfSpeech is PartOfSpeech.PropN or PartOfSpeech.Det,
            "see" or "view" => !JudgesAs(tokens, at),
            _ => false,
        };
    }

    /// <summary><c>saw the plan | as | a threat</c>.</summary>
    private static bool JudgesAs(TokenStream tokens, int at)
    {
        const int LongestObject = 12;
        for (var i = at + 1; i < tokens.Count && i <= at + LongestObject && !tokens.IsFinite(i) && !tokens.IsTerminator(i); i++)
        {
            if (tokens.Is(i, "as"))
            {
                return true;
            }
        }

        return false;
    }

    private static ReportingCue? Verb(TokenStream tokens, int at)
    {
        if ((tokens[at].PartOfSpeech == PartOfSpeech.Aux && !IsPlainReport(tokens, at)) || TakesLives(tokens, at) || IsAttribute(tokens, at) || IsOther(tokens, at))
        {
            return null;
        }

        var sentence = tokens.SentenceAt(at);
        foreach (var word in CueLexicon.Verbs(tokens[at].Lemma))
        {
            var end = at + 1;
            if (word.Particle is { } particle)
            {
                if (end >= sentence.End || !tokens.Is(end, particle))
                {
                    continue;
                }

                end++;
            }

            var start = GroupStart(tokens, at, sentence.Start);
            if (Form(tokens, at, start) is not { } form)
            {
                return null;
            }

            if (form == CueForm.Infinitive && GoneOn(tokens, start, sentence.Start) is { } gone)
            {
                (start, form) = (gone, CueForm.Finite);
            }

            return new(at, new(start, end), word, form, IsNegated(tokens, start, at));
        }

        return null;
    }

    /// <summary><c>went on | to say</c>: where the verb before begins.</summary>
    private static int? GoneOn(TokenStream tokens, int start, int limit)
    {
        var on = tokens.Is(start, "on") ? start : start - 1;
        var went = on - 1;
        return went >= limit && tokens.Is(on, "on") && tokens[went].Lemma == "go" ? GroupStart(tokens, went, limit) : null;
    }

    private static ReportingCue? Noun(TokenStream tokens, int at) => CueLexicon.Noun(tokens[at].Lemma) is { } word
        ? new(at, new(at, at + 1), word, CueForm.Noun, Negated: false)
        : null;

    /// <summary>Auxiliaries and adverbs before the verb; a leading adverb counts only behind an auxiliary or next to the verb.</summary>
    private static int GroupStart(TokenStream tokens, int at, int limit)
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

    private static bool IsNegated(TokenStream tokens, int start, int at)
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

    private static CueForm? Form(TokenStream tokens, int at, int start)
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
            PennTag.VBG => be ? CueForm.Finite : CueForm.Participle,
            PennTag.VBN when be => CueForm.Passive,
            PennTag.VBN when have => infinitive ? CueForm.Infinitive : CueForm.Finite,
            PennTag.VBN when tokens[at].Dependency is Dependency.Acl or Dependency.AMod || FollowsObject(tokens, at) =>
                IsPlainReport(tokens, at) || IsOnlyVerb(tokens, at) || IsPredicate(tokens, at) ? CueForm.Finite : null,
            PennTag.VBN => CueForm.Finite,
            PennTag.VB when infinitive && !modal => CueForm.Infinitive,
            PennTag.VB when !modal && !IsPlainReport(tokens, at) => HasSubject(tokens, at) ? CueForm.Finite : null,
            _ => CueForm.Finite,
        };
    }

    /// <summary><c>Asked whether</c>, <c>when told that</c>: the participle's own subject is whoever is asked.</summary>
    private static bool IsAsked(TokenStream tokens, int at, int start) =>
        start == at && (tokens[at].Lemma is "ask" or "tell" or "remind" || (at + 1 < tokens.Count && tokens.Is(at + 1, "by"))) && tokens[at].PennTag is PennTag.VBN or PennTag.VBD
        && (at == tokens.SentenceAt(at).Start || tokens[at - 1].PennTag == PennTag.WRB || tokens.IsSubordinator(at - 1));

    /// <summary><c>Moen, an editor, asked whether</c>: nothing else in the sentence can be the verb of what the participle is hung on.</summary>
    private static bool IsPredicate(TokenStream tokens, int at) =>
        at > 0 && tokens.IsComma(at - 1) && tokens.Head(at) is >= 0 and var noun && noun < at && tokens.Head(noun) < 0;

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

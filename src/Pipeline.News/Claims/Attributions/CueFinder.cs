using Pipeline.News.Language;

namespace Pipeline.News.Claims.Attributions;

/// <summary>Finds the words that report, outside quotations.</summary>
internal static class CueFinder
{
    // Words of a name with its title: "my colleague Ramon Ponnu".
    private const int LongestName = 6;

    private static readonly ReportingWord AccordingTo = new("according to", ReportKind.Speech, Complements.Clause, []);

    public static ReportingCue? At(TokenStream tokens, int at)
    {
        return tokens.IsQuoted(at) ? null : Inside(tokens, at);
    }

    /// <summary>The same in somebody's quoted words.</summary>
    public static ReportingCue? Inside(TokenStream tokens, int at)
    {
        if (tokens.Is(at, "according") && at + 1 < tokens.Count && tokens.Is(at + 1, "to"))
        {
            return new(at, new(at, at + 2), AccordingTo, CueForm.Preposition, Negated: false);
        }

        if (Hearsay.Cue(tokens, at) is { } hearsay)
        {
            return hearsay;
        }

        if (tokens.IsVerb(at) || IsPlainReport(tokens, at) || IsHiddenVerb(tokens, at) || IsBehindName(tokens, at))
        {
            return Verb(tokens, at);
        }

        return tokens[at].PartOfSpeech == PartOfSpeech.Noun ? Noun(tokens, at) : null;
    }

    /// <summary>The commonest cues, whatever the tagger makes of them.</summary>
    public static bool IsPlainReport(TokenStream tokens, int at) => tokens.Word(at) is "said" or "says";

    /// <summary><c>believes it will be saved but | fears | the money will run out</c>: no noun stands between a conjunction and an article.</summary>
    private static bool IsHiddenVerb(TokenStream tokens, int at) =>
        at > 0 && at + 1 < tokens.Count && tokens[at].PennTag == PennTag.NNS && tokens[at - 1].PartOfSpeech == PartOfSpeech.CConj
        && tokens[at + 1].PartOfSpeech is PartOfSpeech.Det && !CueLexicon.Verbs(tokens[at].Lemma).IsEmpty;

    /// <summary><c>"It might work," Berg | notes</c>: between the name behind a quotation and the end of the clause, a plural is a verb.</summary>
    public static bool IsBehindName(TokenStream tokens, int at)
    {
        var name = at;
        while (name > 0 && at - name < LongestName && tokens[name - 1].PartOfSpeech is PartOfSpeech.PropN or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Pron && !tokens.IsQuoted(name - 1))
        {
            name--;
        }

        if (name == at || tokens[at].PennTag != PennTag.NNS || tokens[at - 1].PartOfSpeech is not (PartOfSpeech.PropN or PartOfSpeech.Noun) || !(tokens.ClosesQuotation(name - 1) || tokens.Is(name - 1, "as")) || CueLexicon.Verbs(tokens[at].Lemma) is not [var first, ..])
        {
            return false;
        }

        var next = at + (first.Particle is { } particle && tokens.Is(at + 1, particle) ? 2 : 1);
        return next >= tokens.Count || tokens.IsComma(next) || tokens.IsColon(next) || tokens.IsTerminator(next) || tokens.Is(next, "that");
    }

    private static ReportingCue? Verb(TokenStream tokens, int at)
    {
        if ((tokens[at].PartOfSpeech == PartOfSpeech.Aux && !IsPlainReport(tokens, at)) || CueLookalikes.Is(tokens, at))
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

            var start = VerbGroups.Start(tokens, at, sentence.Start);
            if (VerbGroups.Form(tokens, at, start) is not { } form)
            {
                return null;
            }

            if (form == CueForm.Infinitive && VerbGroups.GoneOn(tokens, start, sentence.Start) is { } gone)
            {
                (start, form) = (gone, CueForm.Finite);
            }

            return new(at, new(start, end), word, form, VerbGroups.IsNegated(tokens, start, at));
        }

        return null;
    }

    private static ReportingCue? Noun(TokenStream tokens, int at) => CueLexicon.Noun(tokens[at].Lemma) is { } word
        ? new(at, new(at, at + 1), word, CueForm.Noun, Negated: false)
        : null;
}

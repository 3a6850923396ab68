using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Figures;

/// <summary>
/// The event or thing that a number belongs to, in the article's words: what killed the counted, what they died in, where;
/// for an amount, who pays or what it is paid for.
/// </summary>
internal static class AboutReader
{
    /// <summary>How many tokens on either side are looked at: bounds the work in sentences without end.</summary>
    private const int Window = 40;

    private static readonly WordSet Events = WordList.Words("Claims/Figures/Lexicons/events");
    private static readonly WordSet Prepositions = new(["in", "at", "during", "after", "from", "of", "following", "on", "for", "near", "to", "over"]);

    /// <param name="trigger">The atom that says what happened; -1 where the counted noun does.</param>
    public static string? Read(SentenceAtoms atoms, int first, int end, int trigger)
    {
        var look = new Look(atoms, atoms.Span(first, end), atoms[trigger >= 0 ? trigger : end - 1].Token);
        var head = look.Governor();
        return head < 0 ? null : look.Words(head);
    }

    private readonly ref struct Look(SentenceAtoms atoms, TextSpan figure, int from)
    {
        private readonly Sentence _sentence = atoms.Sentence;

        /// <summary>The head noun of the thing, from the nearest verb outwards; -1 where there is none.</summary>
        public int Governor()
        {
            var at = from;
            for (var step = 0; step < 5 && at >= 0; step++)
            {
                var token = _sentence.Tokens[at];
                if (Argument(at) is var found and >= 0)
                {
                    return found;
                }

                if (token.Dependency is Dependency.CComp or Dependency.Parataxis or Dependency.Root)
                {
                    break;
                }

                at = token.Head;
            }

            return Nearest();
        }

        public string Words(int head) => atoms.Text(NounPhrases.Around(atoms.Whole, _sentence.Tokens, head, figure));

        // The subject of an active verb; what a relative pronoun stands for; then "in the attack", "by a bomb"; then any place.
        private int Argument(int verb)
        {
            var (subject, circumstance, place) = (-1, -1, -1);
            var tokens = _sentence.Tokens;
            for (var at = Math.Max(0, verb - Window); at < Math.Min(tokens.Length, verb + Window); at++)
            {
                if (tokens[at].Head != verb || figure.Overlaps(tokens[at].Span))
                {
                    continue;
                }

                switch (tokens[at].Dependency)
                {
                    case Dependency.NSubj:
                        subject = IsNoun(at) ? at : IsRelative(at) && tokens[verb].Dependency == Dependency.AclRelcl ? Event(tokens[verb].Head) : subject;
                        break;
                    case Dependency.Obl or Dependency.NMod or Dependency.OblAgent when IsNoun(at) && !IsTime(at):
                        (circumstance, place) = IsEvent(at) ? (circumstance < 0 ? at : circumstance, place) : (circumstance, IsAfterPreposition(at) && place < 0 ? at : place);
                        break;
                }
            }

            return subject >= 0 && (tokens[verb].PartOfSpeech is PartOfSpeech.Verb) && (IsEvent(subject) || circumstance < 0)
                ? subject
                : circumstance >= 0 ? circumstance : place;
        }

        // "the fighting in Syria, which": of place and event the event.
        private int Event(int noun)
        {
            if (noun < 0 || IsEvent(noun) || _sentence.Tokens[noun].Head is not (>= 0 and var outer))
            {
                return noun;
            }

            return Math.Abs(outer - noun) < 5 && IsEvent(outer) ? outer : noun;
        }

        // Where the parse gives nothing: the nearest event of the sentence.
        private int Nearest()
        {
            for (var distance = 1; distance < Window; distance++)
            {
                if (IsFreeEvent(from - distance))
                {
                    return from - distance;
                }

                if (IsFreeEvent(from + distance))
                {
                    return from + distance;
                }
            }

            return -1;
        }

        private bool IsFreeEvent(int at) =>
            at >= 0 && at < _sentence.Tokens.Length && !figure.Overlaps(_sentence.Tokens[at].Span) && IsNoun(at) && IsEvent(at);

        private bool IsNoun(int at) => _sentence.Tokens[at].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN;

        private bool IsRelative(int at) => _sentence.Tokens[at].Lemma is "which" or "that" or "who";

        private bool IsEvent(int at) => Events.Contains(_sentence.Tokens[at].Lemma);

        private bool IsTime(int at) => Times.CalendarNames.IsDayOrMonth(atoms.Text(_sentence.Tokens[at].Span));

        private bool IsAfterPreposition(int at)
        {
            for (var before = at - 1; before >= 0 && before > at - 5; before--)
            {
                if (_sentence.Tokens[before].PartOfSpeech == PartOfSpeech.Adp)
                {
                    return Prepositions.Contains(_sentence.Tokens[before].Lemma);
                }
            }

            return false;
        }
    }
}

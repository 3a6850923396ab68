using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Figures;

/// <summary>
/// The event that the counted met with: what killed them, what they died in, where. By the parse, from the nearest verb outwards; where that gives
/// nothing, the only event that the sentence names.
/// </summary>
/// <param name="trigger">The atom that says what happened; -1 where the counted noun does.</param>
internal readonly ref struct EventOfFigure(SentenceAtoms atoms, int first, int end, int trigger)
{
    /// <summary>How many tokens on either side are looked at: bounds the work in sentences without end.</summary>
    private const int Window = 40;

    /// <summary>A report in a report in a report: further out the verb speaks of something else.</summary>
    private const int MostClauses = 5;

    private static readonly WordSet Events = WordList.Words("Claims/Figures/Lexicons/events");
    private static readonly WordSet Prepositions = new(["in", "at", "during", "after", "from", "of", "following", "on", "for", "near", "to", "over"]);
    private static readonly WordSet NoFires = new(["open", "under", "return", "cease", "friendly", "hold", "draw", "catch", "of"]);

    private readonly Sentence _sentence = atoms.Sentence;
    private readonly TextSpan _figure = atoms.Span(first, end);
    private readonly int _from = atoms[trigger >= 0 ? trigger : end - 1].Token;

    public string? Read()
    {
        var head = Governor();
        return head < 0 ? null : ThingPhrases.Around(atoms, EndOfName(head), _figure);
    }

    // The head noun of the thing, from the nearest verb outwards; -1 where there is none.
    private int Governor()
    {
        var at = _from;
        for (var step = 0; step < MostClauses && at >= 0; step++)
        {
            if (Argument(at) is var found and >= 0)
            {
                return found;
            }

            var token = _sentence.Tokens[at];
            if (token.Dependency is Dependency.CComp or Dependency.Parataxis or Dependency.Root)
            {
                break;
            }

            at = token.Head;
        }

        return OnlyEvent();
    }

    // The subject of an active verb; what a relative pronoun stands for; then "in the attack", "by a bomb"; then any place.
    private int Argument(int verb)
    {
        var (subject, circumstance, place) = (-1, -1, -1);
        for (var at = Math.Max(0, verb - Window); at < Math.Min(_sentence.Tokens.Length, verb + Window); at++)
        {
            if (_sentence.Tokens[at].Head != verb || _figure.Overlaps(_sentence.Tokens[at].Span))
            {
                continue;
            }

            switch (_sentence.Tokens[at].Dependency)
            {
                case Dependency.NSubj:
                    subject = Subject(at, verb) ?? subject;
                    break;
                case Dependency.Obl or Dependency.NMod or Dependency.OblAgent when IsNoun(at) && !IsTime(at):
                    circumstance = circumstance < 0 && IsEvent(at) ? at : circumstance;
                    place = place < 0 && !IsEvent(at) && IsPlace(at) ? at : place;
                    break;
            }
        }

        return subject >= 0 && _sentence.Tokens[verb].PartOfSpeech is PartOfSpeech.Verb && IsEvent(subject) ? subject
            : circumstance >= 0 ? circumstance : place;
    }

    private int? Subject(int at, int verb) =>
        IsNoun(at) ? at : IsRelative(at) && _sentence.Tokens[verb].Dependency == Dependency.AclRelcl ? Event(_sentence.Tokens[verb].Head) : null;

    // "the fighting in Syria, which": of place and event the event.
    private int Event(int noun)
    {
        if (noun < 0 || IsEvent(noun) || _sentence.Tokens[noun].Head is not (>= 0 and var outer))
        {
            return noun;
        }

        return Math.Abs(outer - noun) < 5 && IsEvent(outer) ? outer : noun;
    }

    // Where the parse gives nothing: which of two it was, nearness does not tell.
    private int OnlyEvent()
    {
        var only = -1;
        for (var at = Math.Max(0, _from - Window); at < Math.Min(_sentence.Tokens.Length, _from + Window); at++)
        {
            if (_figure.Overlaps(_sentence.Tokens[at].Span) || !IsNoun(at) || !IsEvent(at))
            {
                continue;
            }

            if (only >= 0)
            {
                return -1;
            }

            only = at;
        }

        return only;
    }

    // "Las Vegas": the phrase is read around its last word.
    private int EndOfName(int head)
    {
        var tokens = _sentence.Tokens;
        while (head + 1 < tokens.Length && tokens[head].PartOfSpeech == PartOfSpeech.PropN && tokens[head + 1].PartOfSpeech == PartOfSpeech.PropN)
        {
            head++;
        }

        return head;
    }

    private bool IsNoun(int at) => _sentence.Tokens[at].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.PropN;

    private bool IsRelative(int at) => _sentence.Tokens[at].Lemma is "which" or "that" or "who";

    // Who opens fire sets none.
    private bool IsEvent(int at) =>
        Events.Contains(_sentence.Tokens[at].Lemma) && !(_sentence.Tokens[at].Lemma is "fire" && at > 0 && NoFires.Contains(_sentence.Tokens[at - 1].Lemma));

    private bool IsTime(int at) => Times.CalendarNames.IsDayOrMonth(atoms.Text(_sentence.Tokens[at].Span));

    // A name behind a preposition; "in addition" is none.
    private bool IsPlace(int at)
    {
        if (_sentence.Tokens[at].PartOfSpeech != PartOfSpeech.PropN)
        {
            return false;
        }

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

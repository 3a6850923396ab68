using System.Collections.Immutable;
using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>
/// Whom <c>he</c> and <c>she</c> stand for: everybody who is spoken of before, weighed by how near, how prominent and how lately he spoke.
/// Pronouns of the narrative are resolved in order and count as mentions, and so do people without a name.
/// </summary>
internal sealed class PersonCoreference(Narrative narrative)
{
    /// <summary>Mentions that are weighed.</summary>
    private const int Reach = 60;

    /// <summary>Sentences back, quoted ones counted little: nobody is remembered longer by a pronoun.</summary>
    private const double Farthest = 12;

    // The order of these weights matters, their size hardly (varied by a third on five days of news: the same names but for three).
    private const double PerSentence = -0.75;
    private const double PerParagraph = -0.3;
    private const int MostParagraphs = 3;
    private const double Subject = 1;
    private const double Prominent = 0.5;
    private const double LastSpeaker = 1;
    private const double Overtaken = 0.2;
    private const double Owner = -0.6;
    private const double Governed = -0.3;
    private const double InsideQuotation = -3;
    private const double InsideOwnWords = -1.5;
    private const double UnknownGender = -0.4;
    private const double Unnamed = -0.2;
    private const double MostByFrequency = 0.4;
    private const double ByMention = 0.05;

    private readonly List<Antecedent> _told = [];
    private readonly Dictionary<int, Antecedent?> _resolved = [];
    private int _sentence;
    private int _token;
    private Antecedent? _lastSpeaker;
    private int _endOfWords;

    /// <summary>Who spoke last: within so many sentences, else null.</summary>
    public Antecedent? SpokeWithin(int sentences, int at) =>
        _lastSpeaker is { } last && narrative.Map.IndexAt(at) - narrative.Map.IndexAt(_endOfWords - 1) <= sentences ? last : null;

    /// <summary>Tells who has spoken, and where his words end.</summary>
    public void Spoke(Antecedent? speaker, int endOfWords) => (_lastSpeaker, _endOfWords) = (speaker, endOfWords);

    /// <summary>Somebody without a name speaks here: pronouns that follow may mean him.</summary>
    public Antecedent Unknown(TextSpan span, Gender gender)
    {
        ReadTo(span.Start);
        var antecedent = narrative.At(span, null, gender);
        if (_told.Count == 0 || !_told[^1].Span.Overlaps(span))
        {
            _told.Add(antecedent);
        }

        return antecedent;
    }

    /// <summary>The person that a pronoun of this gender at this offset stands for.</summary>
    /// <param name="not">The speaker inside whose words it stands: he says "I" of himself.</param>
    /// <param name="own">What the pronoun's report says: people who are spoken of there do not say it.</param>
    public Antecedent? Person(int at, Gender gender, string? not, ImmutableArray<TextSpan> own)
    {
        ReadTo(at);
        if (!_resolved.TryGetValue(at, out var known) || not is not null)
        {
            known = Beside(at) ?? Behind(at, gender) ?? Best(at, gender, not, own);
            _resolved[at] = known;
        }

        return known;
    }

    private Antecedent? Best(int at, Gender gender, string? not, ImmutableArray<TextSpan> own)
    {
        Antecedent? best = null;
        var highest = double.MinValue;
        var here = narrative.Map.IndexAt(at);
        var overtaken = IsOvertaken(gender);
        for (var i = _told.Count - 1; i >= 0 && i >= _told.Count - Reach; i--)
        {
            var candidate = _told[i];
            if (narrative.Distance(candidate.Sentence, here) > Farthest)
            {
                break;
            }

            if (candidate.Span.Start >= at || IsOther(candidate, gender) || (not is not null && candidate.Who?.Name == not))
            {
                continue;
            }

            var weight = Weight(candidate, here, gender, overtaken) + (IsInside(own, candidate.Span) ? InsideOwnWords : 0);
            if (weight > highest)
            {
                (best, highest) = (candidate, weight);
            }
        }

        return best;
    }

    private double Weight(Antecedent candidate, int here, Gender gender, bool overtaken)
    {
        var sentences = narrative.Map.Annotated.Sentences;
        var weight = PerSentence * narrative.Distance(candidate.Sentence, here);
        weight += PerParagraph * Math.Min(MostParagraphs, sentences[here].Paragraph - sentences[candidate.Sentence].Paragraph);
        weight += candidate.IsSubject ? Subject : 0;
        weight += candidate.IsProminent ? Prominent : 0;
        weight += candidate.IsOwner ? Owner : 0;
        weight += candidate.IsGoverned ? Governed : 0;
        weight += candidate.IsQuoted ? InsideQuotation : 0;
        weight += gender != Gender.Unknown && candidate.Gender == Gender.Unknown ? UnknownGender : 0;
        weight += candidate.Who is { } who ? Math.Min(MostByFrequency, ByMention * who.Mentions.Length) : Unnamed;
        return weight + (_lastSpeaker is { } last && last.IsSame(candidate) ? Spoken(here, overtaken) : 0);
    }

    // Fades with every sentence beyond two, and at once where somebody else has taken the stage.
    private double Spoken(int here, bool overtaken)
    {
        var since = narrative.Distance(narrative.Map.IndexAt(_endOfWords - 1), here);
        return LastSpeaker * Math.Pow(0.5, Math.Max(0, since - 2)) * (overtaken ? Overtaken : 1);
    }

    private bool IsOvertaken(Gender gender)
    {
        for (var i = _told.Count - 1; i >= 0 && _lastSpeaker is { } last && _told[i].Span.Start >= _endOfWords; i--)
        {
            if (_told[i] is { IsSubject: true, IsQuoted: false } other && !other.IsSame(last) && !IsOther(other, gender))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOther(Antecedent candidate, Gender gender) =>
        gender != Gender.Unknown && candidate.Gender != Gender.Unknown && candidate.Gender != gender;

    /// <summary><c>As she told the board, | Roth | had left</c>: a clause that leads in points forward to the subject of the main one.</summary>
    private Antecedent? Behind(int at, Gender gender)
    {
        var sentence = narrative.Map.Annotated.Sentences[narrative.Map.IndexAt(at)];
        var words = new WordView(narrative.Map.Text, sentence);
        var pronoun = SentenceMap.FirstFrom(sentence.Tokens, at);
        if (pronoun != 1 || words.Tag(0) is not (PartOfSpeech.SConj or PartOfSpeech.Adp or PartOfSpeech.Adv) || narrative.IsQuoted(at))
        {
            return null;
        }

        var comma = pronoun;
        while (comma < words.Count && !words.Is(comma, ","))
        {
            comma++;
        }

        return comma + 1 < words.Count && narrative.Names.MentionsIn(words.Span(comma + 1, comma + 2)).FirstOrDefault() is { Entity: { Kind: EntityKind.Person } who } main
            && narrative.At(main.Span, who, GenderOf(who)) is { IsSubject: true } subject && !IsOther(subject, gender) ? subject : null;
    }

    /// <summary><c>Reed | himself</c>.</summary>
    private Antecedent? Beside(int at) =>
        _told.Count > 0 && _told[^1].Span.End == at - 1 && narrative.Map.Text.AsSpan(at) is ['h' or 'H', 'i' or 'e', 'm' or 'r', 's', ..] ? _told[^1] : null;

    private static bool IsInside(ImmutableArray<TextSpan> own, TextSpan span)
    {
        foreach (var part in own)
        {
            if (part.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    private Gender GenderOf(NamedEntity who) => narrative.Names.Genders.GetValueOrDefault(who);

    /// <summary>Gathers whoever is spoken of before the offset.</summary>
    private void ReadTo(int offset)
    {
        var sentences = narrative.Map.Annotated.Sentences;
        for (; _sentence < sentences.Length; _sentence++, _token = 0)
        {
            var tokens = sentences[_sentence].Tokens;
            for (; _token < tokens.Length; _token++)
            {
                if (tokens[_token].Span.Start >= offset)
                {
                    return;
                }

                Read(new WordView(narrative.Map.Text, sentences[_sentence]), _token);
            }
        }
    }

    private void Read(in WordView words, int at)
    {
        var span = words.Token(at).Span;
        var (name, end) = narrative.Names.FirstFrom(span.Start) is var next && next < narrative.Names.Mentions.Length && narrative.Names.Mentions[next].Span.Start < span.End
            ? (narrative.Names.Mentions[next], true) : default;
        if (end)
        {
            if (name.Entity.Kind == EntityKind.Person)
            {
                _told.Add(narrative.At(name.Span, name.Entity, GenderOf(name.Entity)));
            }
        }
        else if (words.Penn(at) is PennTag.PRP or PennTag.PRPS && Pronouns.Of(words[at]) == PhraseKind.Pronoun && !narrative.IsQuoted(span.Start))
        {
            var gender = Pronouns.GenderOf(words[at]);
            if (!_resolved.TryGetValue(span.Start, out var meant))
            {
                _resolved[span.Start] = meant = Behind(span.Start, gender) ?? Best(span.Start, gender, null, []);
            }

            if (meant is not null)
            {
                _told.Add(narrative.At(span, meant.Who, gender) with { First = meant });
            }
        }
        else if (UnnamedPeople.IsDefinite(words, at) && !narrative.IsQuoted(span.Start))
        {
            var phrase = SourceReader.Read(words, narrative.Names, UnnamedPeople.Start(words, at), at + 1);
            var holder = phrase.Kind == PhraseKind.Office ? RoleHolders.Find(narrative.Map.Text, narrative.Names, phrase, null) : null;
            _told.Add(narrative.At(span, holder, holder is null ? phrase.Gender : GenderOf(holder)));
        }
        else if (UnnamedPeople.IsOne(words, at) && !narrative.Names.MentionsIn(UnnamedPeople.Phrase(words, at)).Any(mention => mention.Entity.Kind == EntityKind.Person))
        {
            _told.Add(narrative.At(span, null, FirstNames.OfTitle(words[at])));
        }
    }
}

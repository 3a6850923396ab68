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
            known = Beside(at) ?? Cataphora.Find(narrative, at, gender) ?? Best(at, gender, not, own);
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

            if (candidate.Span.Start >= at || candidate.IsOther(gender) || (not is not null && candidate.Who?.Name == not))
            {
                continue;
            }

            var weight = AntecedentWeight.Of(narrative, candidate, here, gender, own)
                + (_lastSpeaker is { } last && last.IsSame(candidate) ? AntecedentWeight.OfLastSpeaker(narrative.Distance(narrative.Map.IndexAt(_endOfWords - 1), here), overtaken) : 0);
            if (weight > highest)
            {
                (best, highest) = (candidate, weight);
            }
        }

        return best;
    }

    private bool IsOvertaken(Gender gender)
    {
        for (var i = _told.Count - 1; i >= 0 && _lastSpeaker is { } last && _told[i].Span.Start >= _endOfWords; i--)
        {
            if (_told[i] is { IsSubject: true, IsQuoted: false } other && !other.IsSame(last) && !other.IsOther(gender))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Reed | himself</c>.</summary>
    private Antecedent? Beside(int at) =>
        _told.Count > 0 && _told[^1].Span.End == at - 1 && narrative.Map.Text.AsSpan(at) is ['h' or 'H', 'i' or 'e', 'm' or 'r', 's', ..] ? _told[^1] : null;

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
                _resolved[span.Start] = meant = Cataphora.Find(narrative, span.Start, gender) ?? Best(span.Start, gender, null, []);
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

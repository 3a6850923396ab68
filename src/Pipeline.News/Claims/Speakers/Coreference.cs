using System.Collections.Immutable;
using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>The people and institutions that pronouns and titles can go back to, weighed by how near and how prominent they stand.</summary>
internal sealed class Coreference
{
    /// <summary>How many mentions back are weighed.</summary>
    private const int Reach = 40;

    /// <summary>An office is told once, early, and then pointed back to from anywhere.</summary>
    private const int OfficeReach = 400;

    /// <summary>Sentences between an organization and a noun that fits any: <c>the company</c>.</summary>
    private const int NearSentences = 4;

    private static readonly WordSet AnyOrganization = new(["company", "firm", "group", "organization", "organisation", "agency", "corporation", "carmaker", "bank", "airline", "retailer", "charity"]);

    private const double Subject = 1.0;
    private const double LastSpeaker = 1.0;
    private const double InsideQuotation = -2.0;
    private const double Owner = -0.5;
    private const double UnknownGender = -0.4;
    private const double PerSentence = -0.7;

    private static readonly WordMap<string[]> SameRoles = new(
        WordList.Read("Claims/Names/Lexicons/same-roles").Select(entry => (entry.Key, entry.Value.Split(", "))));

    private readonly SentenceMap _map;
    private readonly ArticleNames _names;
    private readonly List<TextSpan> _quotations;
    private string? _lastSpeaker;

    public Coreference(SentenceMap map, ArticleNames names, ImmutableArray<Attribution> attributions)
    {
        (_map, _names) = (map, names);
        _quotations = [.. attributions.Where(attribution => attribution.Kind == ClaimKind.Direct).SelectMany(attribution => attribution.Content).Order()];
    }

    /// <summary>Tells who was the last to speak.</summary>
    public void Spoke(string name) => _lastSpeaker = name;

    /// <summary>The person that a pronoun of this gender at this offset stands for.</summary>
    /// <param name="outer">Not -1: it stands inside another's words, who may speak of himself.</param>
    public NamedEntity? Person(int at, Gender gender, int outer)
    {
        NamedEntity? best = null;
        var highest = double.MinValue;
        var here = _map.IndexAt(at);
        var last = _names.FirstFrom(at) - 1;
        for (var i = last; i >= 0 && i > last - Reach; i--)
        {
            var (span, entity) = _names.Mentions[i];
            if (entity.Kind != EntityKind.Person || IsOther(entity, gender))
            {
                continue;
            }

            var weight = Weight(span, entity, here, gender, outer >= 0);
            if (weight > highest)
            {
                (best, highest) = (entity, weight);
            }
        }

        return best;
    }

    /// <summary>The institution or country last named before the offset.</summary>
    public NamedEntity? Institution(int at)
    {
        var here = _map.IndexAt(at);
        NamedEntity? nearest = null;
        var last = _names.FirstFrom(at) - 1;
        for (var i = last; i >= 0 && i > last - Reach; i--)
        {
            var (span, entity) = _names.Mentions[i];
            var sentence = _map.IndexAt(span.Start);
            if (here - sentence > 2)
            {
                break;
            }

            var speaks = entity.Kind == EntityKind.Organization || (entity.Kind == EntityKind.Place && (Gazetteer.TryCountry(entity.Name, out _) || Gazetteer.TrySeat(entity.Name, out _)));
            if (speaks && (IsSubject(span, sentence) || nearest is null))
            {
                nearest = entity;
                if (IsSubject(span, sentence))
                {
                    break;
                }
            }
        }

        return nearest;
    }

    /// <summary>The organization that <c>the ministry</c> or <c>the company</c> goes back to: one with that word in its name, or the last that acted.</summary>
    public NamedEntity? Organization(int at, string noun)
    {
        var here = _map.IndexAt(at);
        var last = _names.FirstFrom(at) - 1;
        var any = AnyOrganization.Contains(noun);
        for (var i = last; i >= 0 && i > last - OfficeReach; i--)
        {
            var (span, entity) = _names.Mentions[i];
            if (entity.Kind != EntityKind.Organization)
            {
                continue;
            }

            var sentence = _map.IndexAt(span.Start);
            if (HasWord(entity.Name, noun) || (any && here - sentence <= NearSentences && (entity.Name == _lastSpeaker || IsSubject(span, sentence))))
            {
                return entity;
            }
        }

        return null;
    }

    /// <summary>Who holds the office that a phrase names, the last mentioned of them.</summary>
    public NamedEntity? Holder(SourcePhrase phrase)
    {
        if (phrase.Role is not { } role)
        {
            return null;
        }

        var last = _names.FirstFrom(phrase.Start) - 1;
        for (var i = last; i >= 0 && i > last - OfficeReach; i--)
        {
            var entity = _names.Mentions[i].Entity;
            if (entity is { Kind: EntityKind.Person, Role: { } held } && phrase.IsDefinite && !IsOther(entity, phrase.Gender) && Holds(held, role, phrase.Country))
            {
                return entity;
            }
        }

        return null;
    }

    private static bool Holds(string held, string role, Country? country)
    {
        if (country is not null && !country.Adjectives.Concat(country.Names).Any(name => held.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var words = role.Split(' ');
        var head = words[^1];
        if (HasWord(held, head))
        {
            // Every further word that is no nationality must fit too: "defense minister" is not "foreign minister".
            return words[..^1].All(word => HasWord(held, word) || Gazetteer.TryAdjective(word, out _) || word is "top" or "chief" or "former" or "senior" or "US" || !RoleWords.IsModifier(word));
        }

        var called = words.Length > 1 && SameRoles.TryGet($"{words[0]} {head}", out var same) || SameRoles.TryGet(head, out same) ? same : [];
        return called.Any(other => held.Contains(other, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasWord(string held, string word)
    {
        var at = held.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(held[at - 1])) && (at + word.Length == held.Length || !char.IsLetter(held[at + word.Length]));
    }

    private double Weight(TextSpan span, NamedEntity entity, int here, Gender gender, bool nested)
    {
        var sentence = _map.IndexAt(span.Start);
        var weight = PerSentence * (here - sentence);
        weight += IsSubject(span, sentence) ? Subject : 0;
        weight += entity.Name == _lastSpeaker && (!nested || sentence < here) ? LastSpeaker : 0;
        weight += IsQuoted(span) ? InsideQuotation : 0;
        weight += IsOwner(span) ? Owner : 0;
        weight += gender != Gender.Unknown && !_names.Genders.ContainsKey(entity) ? UnknownGender : 0;
        return weight + Math.Min(0.4, 0.05 * entity.Mentions.Length);
    }

    // "praised Obama's presidency": spoken of, not speaking.
    private bool IsOwner(TextSpan span) =>
        span.End + 1 < _map.Text.Length && _map.Text[span.End] is '\'' or '\u2019' && _map.Text[span.End + 1] is 's' or ' ';

    private bool IsOther(NamedEntity entity, Gender gender) =>
        gender != Gender.Unknown && _names.Genders.TryGetValue(entity, out var known) && known != gender;

    private bool IsSubject(TextSpan span, int sentence)
    {
        if (sentence < 0)
        {
            return false;
        }

        var tokens = _map.Annotated.Sentences[sentence].Tokens;
        var at = SentenceMap.FirstFrom(tokens, span.Start);
        var end = SentenceMap.FirstFrom(tokens, span.End);
        for (var i = at; i < end; i++)
        {
            if (tokens[i].Dependency is Dependency.NSubj or Dependency.NSubjPass)
            {
                return true;
            }
        }

        // Without a parse: the first words of the sentence, or a verb right behind.
        return end < tokens.Length && tokens[end].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux;
    }

    private bool IsQuoted(TextSpan span)
    {
        var (low, high) = (0, _quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _quotations[middle].Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _quotations[low - 1].Contains(span);
    }
}

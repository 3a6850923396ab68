using System.Collections.Immutable;
using Pipeline.News.Claims.Names;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Says who each attribution's source is: a name in its words, else the one that a pronoun, a title or a bare quotation goes back to.</summary>
internal sealed class SpeakerResolver
{
    private readonly SentenceMap _map;
    private readonly ArticleNames _names;
    private readonly ImmutableArray<Attribution> _attributions;
    private readonly Coreference _antecedents;
    private readonly Speaker?[] _speakers;
    private readonly Enclosing _enclosing;

    private SpeakerResolver(SentenceMap map, ArticleNames names, ImmutableArray<Attribution> attributions)
    {
        (_map, _names, _attributions) = (map, names, attributions);
        _antecedents = new Coreference(map, names, attributions);
        _speakers = new Speaker?[attributions.Length];
        _enclosing = new Enclosing(attributions);
    }

    /// <returns>One for each attribution, in the same order; null where the text names nobody.</returns>
    public static ImmutableArray<Speaker?> Resolve(SentenceMap map, ArticleNames names, ImmutableArray<Attribution> attributions)
    {
        var resolver = new SpeakerResolver(map, names, attributions);
        var order = Enumerable.Range(0, attributions.Length).OrderBy(i => Place(attributions[i])).ToList();
        var last = -1;
        foreach (var i in order)
        {
            resolver._speakers[i] = attributions[i].Source is { } source ? resolver.Of(source, i) : last >= 0 ? resolver.Continued(last, i) : null;
            last = resolver._speakers[i] is not null && !resolver._enclosing.IsNested(i) ? i : last;
        }

        return [.. resolver._speakers];
    }

    private static int Place(Attribution attribution) => attribution.Source?.Start ?? attribution.Content[0].Start;

    private Speaker? Of(TextSpan source, int attribution)
    {
        var phrase = SourcePhrase.Read(_map, _names, source);
        var (name, role, type) = Identify(phrase, attribution);
        if (name is not null)
        {
            _antecedents.Spoke(name);
        }

        return new Speaker(source, name, role, type);
    }

    /// <summary>A quotation without a source goes on with the last speaker, if he spoke in this paragraph or the one before.</summary>
    private Speaker? Continued(int last, int attribution)
    {
        var before = _map.ParagraphAt(_attributions[last].Content[^1].End - 1);
        var here = _map.ParagraphAt(_attributions[attribution].Content[0].Start);
        return _attributions[attribution].Kind != ClaimKind.Indirect && here - before is 0 or 1 ? _speakers[last] : null;
    }

    private (string? Name, string? Role, SpeakerType Type) Identify(SourcePhrase phrase, int attribution)
    {
        if (phrase.Parts.Length > 1)
        {
            return Together(phrase, attribution);
        }

        return phrase.Kind switch
        {
            PhraseKind.Named => Named(phrase.Entity!),
            PhraseKind.Government => (phrase.Name, null, SpeakerType.Organization),
            PhraseKind.FirstPerson => Outer(attribution),
            PhraseKind.Pronoun => Person(_antecedents.Person(phrase.Start, phrase.Gender, Nested(attribution))),
            PhraseKind.Neutral => Institution(_antecedents.Institution(phrase.Start)),
            PhraseKind.Plural => (null, null, SpeakerType.Group),
            PhraseKind.Office => Office(phrase),
            PhraseKind.Anonymous => (null, null, SpeakerType.Anonymous),
            PhraseKind.Organization => phrase is { Name: null, IsDefinite: true, IsBare: true, Role: { } noun } && _antecedents.Organization(phrase.Start, noun) is { } meant
                ? (meant.Name, meant.Role, SpeakerType.Organization)
                : (phrase.Name, null, SpeakerType.Organization),
            PhraseKind.Group => (phrase.Name, null, SpeakerType.Group),
            _ => (null, null, SpeakerType.Organization),
        };
    }

    private int Nested(int attribution) => _enclosing.Of(attribution);

    // "He and Lavrov"
    private (string? Name, string? Role, SpeakerType Type) Together(SourcePhrase phrase, int attribution)
    {
        var names = phrase.Parts.Select(part => Identify(part, attribution).Name).ToList();
        return (names.Contains(null) ? null : string.Join(" and ", names.Distinct()), null, SpeakerType.Group);
    }

    private (string? Name, string? Role, SpeakerType Type) Outer(int attribution) =>
        _enclosing.Of(attribution) is var outer and >= 0 && _speakers[outer] is { } speaker
            ? (speaker.Name, speaker.Role, speaker.Type)
            : (null, null, SpeakerType.Person);

    private (string? Name, string? Role, SpeakerType Type) Office(SourcePhrase phrase)
    {
        if (_antecedents.Holder(phrase) is { } holder)
        {
            return (holder.Name, holder.Role, SpeakerType.Person);
        }

        return phrase.IsDefinite && phrase.IsBare && _antecedents.Person(phrase.Start, phrase.Gender, -1) is { } recent
            ? (recent.Name, recent.Role, SpeakerType.Person)
            : (null, phrase.Role, phrase.IsDefinite ? SpeakerType.Person : SpeakerType.Anonymous);
    }

    private static (string? Name, string? Role, SpeakerType Type) Person(NamedEntity? entity) => (entity?.Name, entity?.Role, SpeakerType.Person);

    private static (string? Name, string? Role, SpeakerType Type) Institution(NamedEntity? entity) =>
        entity is null ? (null, null, SpeakerType.Organization) : Named(entity);

    private static (string? Name, string? Role, SpeakerType Type) Named(NamedEntity entity) => entity.Kind switch
    {
        EntityKind.Person => (entity.Name, entity.Role, SpeakerType.Person),
        EntityKind.Group => (entity.Name, entity.Role, SpeakerType.Group),
        EntityKind.Place => (Gazetteer.TryCountry(entity.Name, out var country) || Gazetteer.TrySeat(entity.Name, out country) ? country.Government : entity.Name, null, SpeakerType.Organization),
        _ => (entity.Name, entity.Role, SpeakerType.Organization),
    };
}

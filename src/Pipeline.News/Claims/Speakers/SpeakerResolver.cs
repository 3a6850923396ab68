using System.Collections.Immutable;
using Pipeline.News.Claims.Names;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Says who each attribution's source is: a name in its words, else the one that a pronoun, a title or a bare quotation goes back to.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>Sentences behind his words within which <c>the senator</c> is still whoever spoke.</summary>
    private const int BareReach = 2;

    private readonly SentenceMap _map;
    private readonly ArticleNames _names;
    private readonly ImmutableArray<Attribution> _attributions;
    private readonly Narrative _narrative;
    private readonly PersonCoreference _people;
    private readonly InstitutionCoreference _institutions;
    private readonly Speaker?[] _speakers;
    private readonly Enclosing _enclosing;

    private SpeakerResolver(SentenceMap map, ArticleNames names, ImmutableArray<Attribution> attributions)
    {
        (_map, _names, _attributions) = (map, names, attributions);
        _narrative = new Narrative(map, names);
        _people = new PersonCoreference(_narrative);
        _institutions = new InstitutionCoreference(_narrative);
        _speakers = new Speaker?[attributions.Length];
        _enclosing = new Enclosing(attributions);
    }

    /// <returns>One for each attribution, in the same order; null where the text names nobody.</returns>
    public static ImmutableArray<Speaker?> Resolve(SentenceMap map, ArticleNames names, ImmutableArray<Attribution> attributions)
    {
        var resolver = new SpeakerResolver(map, names, attributions);
        // Who speaks inside another's words comes behind him, as "I" does: it is he.
        var order = Enumerable.Range(0, attributions.Length)
            .OrderBy(i => Math.Max(Place(attributions[i]), resolver._enclosing.Of(i) is var outer and >= 0 ? Place(attributions[outer]) : 0))
            .ThenBy(resolver._enclosing.IsNested).ToList();
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
        var found = Identify(phrase, attribution);
        if (!_enclosing.IsNested(attribution))
        {
            Remember(phrase, source, found, Math.Max(_attributions[attribution].Content[^1].End, source.End));
        }

        return new Speaker(source, found.Name, found.Role, found.Type) { Of = found.Name is null ? phrase.Of : null };
    }

    /// <summary>Who has spoken is the likeliest to go on, with a name or without.</summary>
    private void Remember(SourcePhrase phrase, TextSpan source, Identity found, int end)
    {
        if (found.Person is not null)
        {
            _people.Spoke(found.Person, end);
        }
        else if (found.Entity is { Kind: EntityKind.Person } who)
        {
            _people.Spoke(_narrative.At(source, who, _names.Genders.GetValueOrDefault(who)), end);
        }
        else if (found.Name is null && phrase.Kind is PhraseKind.Anonymous or PhraseKind.Office)
        {
            _people.Spoke(_people.Unknown(source, phrase.Gender), end);
        }
    }

    /// <summary>A quotation without a source goes on with the last speaker, if he spoke in this paragraph or the one before.</summary>
    private Speaker? Continued(int last, int attribution)
    {
        var before = _map.ParagraphAt(_attributions[last].Content[^1].End - 1);
        var here = _map.ParagraphAt(_attributions[attribution].Content[0].Start);
        return _attributions[attribution].Kind != ClaimKind.Indirect && here - before is 0 or 1 ? _speakers[last] : null;
    }

    private Identity Identify(SourcePhrase phrase, int attribution)
    {
        if (phrase.Parts.Length > 1)
        {
            return Together(phrase, attribution);
        }

        return phrase.Kind switch
        {
            PhraseKind.Named => Identity.Of(phrase.Entity!),
            PhraseKind.Government => new(phrase.Name, null, SpeakerType.Organization),
            PhraseKind.FirstPerson => Outer(attribution),
            PhraseKind.Pronoun => Person(phrase, attribution),
            PhraseKind.Relative => RelativePronouns.Resolve(_map, _names, phrase.Start) is var (entity, type) && entity is not null ? Identity.Of(entity) : new(null, null, type),
            PhraseKind.Neutral => _institutions.Institution(phrase.Start) is { } institution ? Identity.Of(institution) : new(null, null, SpeakerType.Organization),
            PhraseKind.Plural => new(null, null, SpeakerType.Group),
            PhraseKind.Office => Office(phrase),
            PhraseKind.Anonymous => new(null, null, SpeakerType.Anonymous),
            PhraseKind.Organization => phrase is { Name: null, IsDefinite: true, IsBare: true, Role: { } noun } && _institutions.Organization(phrase.Start, noun) is { } meant
                ? Identity.Of(meant)
                : new(phrase.Name, null, SpeakerType.Organization),
            PhraseKind.Document when phrase is { Name: null, IsDefinite: true, IsBare: true, Role: { } noun } && _institutions.Maker(phrase.Start, noun) is { } maker => Identity.Of(maker),
            PhraseKind.Document => new(phrase.Name, null, phrase.Name is null ? SpeakerType.Document : SpeakerType.Organization),
            PhraseKind.Group => new(phrase.Name, null, SpeakerType.Group),
            _ => new(null, null, SpeakerType.Organization),
        };
    }

    // "He and Lavrov"
    private Identity Together(SourcePhrase phrase, int attribution)
    {
        var names = phrase.Parts.Select(part => Identify(part, attribution).Name).ToList();
        return new(names.Contains(null) ? null : string.Join(" and ", names.Distinct()), null, SpeakerType.Group);
    }

    private Identity Outer(int attribution) =>
        _enclosing.Of(attribution) is var outer and >= 0 && _speakers[outer] is { } speaker
            ? new(speaker.Name, speaker.Role, speaker.Type)
            : new(null, null, SpeakerType.Person);

    /// <summary>Inside another's words he is somebody else: the speaker says "I" of himself. A report without quotation marks is no such place.</summary>
    private Identity Person(SourcePhrase phrase, int attribution)
    {
        var outer = _enclosing.Of(attribution);
        var not = outer >= 0 && _narrative.IsQuoted(phrase.Start) ? _speakers[outer]?.Name : null;
        return _people.Person(phrase.Start, phrase.Gender, not, _attributions[attribution].Content) is { } meant
            ? new Identity(meant.Who?.Name, meant.Who?.Role, meant.Who is null ? SpeakerType.Anonymous : SpeakerType.Person) { Person = meant, Entity = meant.Who }
            : new(null, null, SpeakerType.Person);
    }

    private Identity Office(SourcePhrase phrase)
    {
        var recent = _people.SpokeWithin(BareReach, phrase.Start)?.Who;
        if (RoleHolders.Find(_map.Text, _names, phrase, recent) is { } holder)
        {
            return Identity.Of(holder);
        }

        // "The 34-year-old" is whoever the article is about, "the Democrat" the one who is told to sit in parliament; "the driver" may be anybody.
        var meant = recent ?? (Only(phrase.Start) is { } only && (only.Role is not null || IsAge(phrase)) ? only : null);
        return phrase.IsDefinite && phrase.IsBare && meant is not null && RoleHolders.MayHold(meant, phrase)
            ? Identity.Of(meant)
            : recent is not null && IsFromAState(phrase) && IsPolitician(recent) ? Identity.Of(recent)
            : new(null, phrase.Role, phrase.IsDefinite ? SpeakerType.Person : SpeakerType.Anonymous);
    }

    private static bool IsAge(SourcePhrase phrase) => phrase.Role is [>= '0' and <= '9', ..];

    /// <summary>The one person whom the article has named so far.</summary>
    private NamedEntity? Only(int at)
    {
        NamedEntity? only = null;
        for (var i = _names.FirstFrom(at) - 1; i >= 0; i--)
        {
            var entity = _names.Mentions[i].Entity;
            if (entity.Kind == EntityKind.Person && !ReferenceEquals(entity, only))
            {
                if (only is not null)
                {
                    return null;
                }

                only = entity;
            }
        }

        return only;
    }

    // "the Kentucky Republican", where his state is told nowhere else: whoever has just spoken, if he is in office.
    private static bool IsFromAState(SourcePhrase phrase) => phrase is { IsDefinite: true, Role: { } role } && StateMembers.StateIn(role) is not null;

    private bool IsPolitician(NamedEntity entity) => entity.Role is { } role && RoleHolders.IsMember(role) && !StateMembers.IsTold(_map.Text, entity);

    /// <param name="Name">Null where nobody is named.</param>
    private sealed record Identity(string? Name, string? Role, SpeakerType Type)
    {
        public NamedEntity? Entity { get; init; }

        /// <summary>Where a pronoun goes back to.</summary>
        public Antecedent? Person { get; init; }

        /// <summary>As the article names it: <c>White House</c>, <c>France</c>; whose government that is, is asked across articles.</summary>
        public static Identity Of(NamedEntity entity) => new(entity.Name, entity.Kind == EntityKind.Place ? null : entity.Role, entity.Kind switch
        {
            EntityKind.Person => SpeakerType.Person,
            EntityKind.Group => SpeakerType.Group,
            _ => SpeakerType.Organization,
        })
        { Entity = entity };
    }
}

using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Which organization <c>it</c>, <c>the ministry</c> or <c>the company</c> goes back to.</summary>
internal sealed class InstitutionCoreference(Narrative narrative)
{
    /// <summary>Mentions back that are looked at.</summary>
    private const int Reach = 40;

    /// <summary>An organization is named in full once, and then pointed back to by its noun from anywhere.</summary>
    private const int NounReach = 400;

    /// <summary>Sentences between an organization and a noun that fits any: <c>the company</c>.</summary>
    private const int NearSentences = 4;

    private static readonly WordSet AnyOrganization = new(["company", "firm", "group", "organization", "organisation", "agency", "corporation", "carmaker", "bank", "airline", "retailer", "charity"]);

    /// <summary>The institution or country that acts in this sentence or in the reporter's sentence before it.</summary>
    public NamedEntity? Institution(int at)
    {
        var here = narrative.Map.IndexAt(at);
        var last = narrative.Names.FirstFrom(at) - 1;
        NamedEntity? nearest = null;
        for (var i = last; i >= 0 && i > last - Reach; i--)
        {
            var (span, entity) = narrative.Names.Mentions[i];
            var sentence = narrative.Map.IndexAt(span.Start);
            if (narrative.Distance(sentence, here) > 2)
            {
                break;
            }

            if (!Speaks(entity) || narrative.IsQuoted(span.Start))
            {
                continue;
            }

            if (narrative.At(span, entity, Gender.Unknown).IsSubject)
            {
                return entity;
            }

            nearest ??= entity;
        }

        return nearest;
    }

    /// <summary>One with that noun in its name, or the last that acted.</summary>
    public NamedEntity? Organization(int at, string noun)
    {
        var here = narrative.Map.IndexAt(at);
        var last = narrative.Names.FirstFrom(at) - 1;
        var any = AnyOrganization.Contains(noun);
        for (var i = last; i >= 0 && i > last - NounReach; i--)
        {
            var (span, entity) = narrative.Names.Mentions[i];
            if (entity.Kind != EntityKind.Organization)
            {
                continue;
            }

            var near = here - narrative.Map.IndexAt(span.Start) <= NearSentences;
            if (HasWord(entity.Name, noun) || (any && near && narrative.At(span, entity, Gender.Unknown) is { IsQuoted: false } place && (place.IsSubject || place.IsProminent)))
            {
                return entity;
            }
        }

        return null;
    }

    private static bool Speaks(NamedEntity entity) => entity.Kind == EntityKind.Organization
        || (entity.Kind == EntityKind.Place && (Gazetteer.TryCountry(entity.Name, out _) || Gazetteer.TrySeat(entity.Name, out _)));

    private static bool HasWord(string name, string word) =>
        name.Split(' ').Any(part => part.Equals(word, StringComparison.OrdinalIgnoreCase));
}

using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Names;

/// <summary>Names that the word lists know: aliases, countries, peoples, places.</summary>
internal static class KnownNames
{
    public static NameCandidate? Read(in WordView words, int start, int end, string whole)
    {
        var span = words.Span(start, end);
        if (Gazetteer.TryAlias(whole, out _))
        {
            return new NameCandidate(span, whole, EntityKind.Organization, null, Gender.Unknown);
        }

        if (Gazetteer.TryCountry(whole, out var country) && !IsBeforeNoun(words, end, whole))
        {
            return new NameCandidate(span, country.Name, EntityKind.Place, null, Gender.Unknown);
        }

        if (Gazetteer.TryPeople(whole, out _))
        {
            return new NameCandidate(span, whole, EntityKind.Group, null, Gender.Unknown);
        }

        return Gazetteer.IsPlace(whole) ? new NameCandidate(span, whole, EntityKind.Place, null, Gender.Unknown) : null;
    }

    // "US officials": the country's name as an adjective is no mention of the place.
    private static bool IsBeforeNoun(in WordView words, int end, string whole) =>
        Gazetteer.TryAdjective(whole, out _) && words.Tag(end) is PartOfSpeech.Noun or PartOfSpeech.Adj && words.IsLower(end);
}

using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;
using Pipeline.News.Texts;

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

    /// <summary>Words between a document and who made it.</summary>
    private const int NearWords = 6;

    private static readonly WordSet Publishing = new(["release", "publish", "issue", "write", "compile", "commission", "produce", "unveil", "conduct"]);

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

    /// <summary>Whose document the noun points back to: <c>a report by the Fish Board</c>, <c>the Fish Board's annual report</c>, <c>the Fish Board published a report</c>.</summary>
    public NamedEntity? Maker(int at, string noun)
    {
        var last = narrative.Names.FirstFrom(at) - 1;
        for (var i = last; i >= 0 && i > last - NounReach; i--)
        {
            var (span, entity) = narrative.Names.Mentions[i];
            if (entity.Kind == EntityKind.Organization && !narrative.IsQuoted(span.Start) && Makes(span, noun))
            {
                return entity;
            }
        }

        return null;
    }

    private bool Makes(TextSpan maker, string noun)
    {
        var words = new WordView(narrative.Map.Text, narrative.Map.Annotated.Sentences[narrative.Map.IndexAt(maker.Start)]);
        var (start, next) = (SentenceMap.FirstFrom(words.Sentence.Tokens, maker.Start), SentenceMap.FirstFrom(words.Sentence.Tokens, maker.End));
        var owns = words.Penn(next) == PennTag.POS;
        for (var i = next; i < words.Count && i <= next + NearWords && (owns || !words.Is(i, ",")); i++)
        {
            if (words.Token(i).Lemma == noun)
            {
                return owns || Enumerable.Range(next, i - next).Any(verb => Publishing.Contains(words.Token(verb).Lemma));
            }
        }

        start -= words.Is(start - 1, "the") ? 1 : 0;
        if (words[start - 1] is not ("by" or "from"))
        {
            return false;
        }

        for (var i = start - 2; i >= 0 && i >= start - NearWords && !words.Is(i, ","); i--)
        {
            if (words.Token(i).Lemma == noun)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Speaks(NamedEntity entity) => entity.Kind == EntityKind.Organization
        || (entity.Kind == EntityKind.Place && (Gazetteer.TryCountry(entity.Name, out _) || Gazetteer.TrySeat(entity.Name, out _)));

    private static bool HasWord(string name, string word) =>
        name.Split(' ').Any(part => part.Equals(word, StringComparison.OrdinalIgnoreCase));
}

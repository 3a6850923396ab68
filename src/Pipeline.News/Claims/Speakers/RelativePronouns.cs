using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Whom <c>who</c>, <c>which</c> and <c>that</c> go back to: their own noun, never the person last mentioned.</summary>
internal static class RelativePronouns
{
    /// <summary>Tokens of a bracket behind a name: <c>(R-Ky.)</c>.</summary>
    private const int Bracket = 6;

    /// <summary>Tokens between a name and the relative clause on its apposition: <c>Moe, a professor of law at Brixley, who</c>.</summary>
    private const int LongestApposition = 12;

    /// <returns>The entity, or null with the type of what stands there instead.</returns>
    public static (NamedEntity? Entity, SpeakerType Type) Resolve(SentenceMap map, ArticleNames names, int at)
    {
        var sentence = map.Annotated.Sentences[map.IndexAt(at)];
        var words = new WordView(map.Text, sentence);
        var pronoun = SentenceMap.FirstFrom(sentence.Tokens, at);
        var person = !words.Is(pronoun, "which");
        var end = EndOfNoun(words, pronoun);
        if (end <= 0)
        {
            return (null, SpeakerType.Anonymous);
        }

        if (EndingAt(words, names, end) is { } named && Fits(named, person))
        {
            return (named, TypeOf(named));
        }

        var plural = words.Penn(end - 1) is PennTag.NNS or PennTag.NNPS;
        if (OrganizationWords.IsDocument(words.Token(end - 1).Lemma))
        {
            return (null, SpeakerType.Document);
        }

        return !plural && person && InApposition(words, names, end) is { } described
            ? (described, SpeakerType.Person)
            : (null, plural ? SpeakerType.Group : person ? SpeakerType.Anonymous : SpeakerType.Organization);
    }

    /// <summary>Without comma, conjunction and bracket before the pronoun.</summary>
    private static int EndOfNoun(in WordView words, int pronoun)
    {
        var end = pronoun;
        while (end > 0 && (words.Is(end - 1, ",") || words.Is(end - 1, "and") || words.Is(end - 1, "but")))
        {
            end--;
        }

        for (var open = end - 1; end > 0 && words.Is(end - 1, ")") && open > 0 && open >= end - Bracket; open--)
        {
            if (words.Is(open, "("))
            {
                return open;
            }
        }

        return end;
    }

    private static NamedEntity? EndingAt(in WordView words, ArticleNames names, int end)
    {
        var limit = words.Token(end - 1).Span.End;
        return names.MentionsIn(words.Span(Math.Max(0, end - LongestApposition), end)).LastOrDefault(mention => mention.Span.End == limit).Entity;
    }

    /// <summary>The name before the comma, where nothing but the description of one person stands between.</summary>
    private static NamedEntity? InApposition(in WordView words, ArticleNames names, int end)
    {
        for (var comma = end - 1; comma > 0 && comma > end - LongestApposition; comma--)
        {
            if (words.Tag(comma) is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return null;
            }

            if (words.Is(comma, ","))
            {
                var article = words[comma + 1] is "a" or "an" or "the" or "his" or "her";
                return (article || RoleWords.IsPerson(words[comma + 1])) && EndingAt(words, names, comma) is { Kind: EntityKind.Person } person ? person : null;
            }
        }

        return null;
    }

    private static bool Fits(NamedEntity entity, bool person) => person ? entity.Kind is EntityKind.Person or EntityKind.Group : entity.Kind == EntityKind.Organization;

    private static SpeakerType TypeOf(NamedEntity entity) => entity.Kind switch
    {
        EntityKind.Person => SpeakerType.Person,
        EntityKind.Group => SpeakerType.Group,
        _ => SpeakerType.Organization,
    };
}

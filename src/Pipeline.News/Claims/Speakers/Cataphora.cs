using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Pronouns that come before the name they stand for.</summary>
internal static class Cataphora
{
    /// <summary><c>As she told the board, | Roth | had left</c>: a clause that leads in points forward to the subject of the main one.</summary>
    public static Antecedent? Find(Narrative narrative, int at, Gender gender)
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
            && narrative.At(main.Span, who, narrative.Names.Genders.GetValueOrDefault(who)) is { IsSubject: true } subject && !subject.IsOther(gender) ? subject : null;
    }
}

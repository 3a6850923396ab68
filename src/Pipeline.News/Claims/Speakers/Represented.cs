using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Whom an unnamed speaker speaks for: <c>a spokesman for | Ash Mills</c>, <c>| Ash's | lawyer</c>; and who made a document: <c>a report by | Ash Mills</c>.</summary>
internal static class Represented
{
    /// <param name="head">The noun that says what speaks.</param>
    /// <returns>Null for anybody else: critics of Vidal do not speak for her.</returns>
    public static string? In(in WordView words, ArticleNames names, int first, int head, int end)
    {
        var lemma = words.Token(head).Lemma;
        if (!RoleWords.IsRepresentative(lemma) && !OrganizationWords.IsDocument(lemma))
        {
            return null;
        }

        foreach (var (span, entity) in names.MentionsIn(words.Span(first, end)))
        {
            var start = SentenceMap.FirstFrom(words.Sentence.Tokens, span.Start);
            var next = SentenceMap.FirstFrom(words.Sentence.Tokens, span.End);
            if (entity.Kind != EntityKind.Group && (start > head ? IsBehind(words, head, start) : next <= head && IsBefore(words, next, head)))
            {
                return entity.Name;
            }
        }

        return null;
    }

    // "for", "of", "at", "with", "from", "by", and what belongs to the name: "for the US Department of Health".
    private static bool IsBehind(in WordView words, int head, int start) =>
        words[head + 1] is "for" or "of" or "at" or "with" or "from" or "by" && !HoldsComma(words, head, start);

    // "Ash's lawyer", "Ash's own lawyer", "a White House spokesman"
    private static bool IsBefore(in WordView words, int next, int head) =>
        next == head || words.Penn(next) == PennTag.POS || (words.Tag(next) is PartOfSpeech.Noun or PartOfSpeech.Adj && words.IsLower(next));

    private static bool HoldsComma(in WordView words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (words.Is(at, ","))
            {
                return true;
            }
        }

        return false;
    }
}

using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Names;

/// <summary>What kind of name unknown words are, by what stands around them.</summary>
internal static class GuessedKind
{
    /// <returns>Null where nothing tells.</returns>
    public static EntityKind? Of(in WordView words, int start, int end)
    {
        if (end - start == 1 && Speaks(words, start) && !OrganizationWords.IsAcronym(words[start]))
        {
            return EntityKind.Person;
        }

        if (AppositionReader.Read(words, end) is not null || words.Is(end, "who") || (words.Is(end, ",") && words.Is(end + 1, "who")))
        {
            return EntityKind.Person;
        }

        // Two or three words that do something, without an article: "Billie Holm remembered".
        if (end - start is 2 or 3 && words.Tag(end) is PartOfSpeech.Verb && !words.Is(start - 1, "the") && IsCapitalized(words, start, end))
        {
            return EntityKind.Person;
        }

        return end - start == 1 && (words.Is(start - 1, "in") || words.Is(start - 1, "near") || words.Is(start - 1, "outside")) ? EntityKind.Place : null;
    }

    // "Petrov said", "…, said Petrov".
    public static bool Speaks(in WordView words, int at) =>
        words.Tag(at) == PartOfSpeech.PropN && !words.Is(at - 1, "the") && (PersonEvidence.IsSaying(words, at + 1) || (PersonEvidence.IsSaying(words, at - 1) && words[at + 1] is "." or "," or ""));

    private static bool IsCapitalized(in WordView words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (words.Tag(at) != PartOfSpeech.PropN || words[at].Length < 2 || !char.IsLower(words[at][1]))
            {
                return false;
            }
        }

        return true;
    }
}

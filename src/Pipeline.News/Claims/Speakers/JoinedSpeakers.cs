using Pipeline.News.Claims.Names;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Where "and" joins two who speak: <c>He | and | Lavrov</c>, <c>Ash | and | the board</c>.</summary>
internal static class JoinedSpeakers
{
    /// <summary>Tokens: a longer source is no list of speakers.</summary>
    private const int Longest = 40;

    // "He and Lavrov", "Kerry and Lavrov", not "the foreign and defence ministers".
    public static int Conjunction(in WordView words, ArticleNames names, int first, int end)
    {
        for (var at = first + 1; at < end - 1 && end - first < Longest; at++)
        {
            if (words.Is(at, "and") && (IsSpeaker(words, names, first, at) ? IsSpeaker(words, names, at + 1, end) || IsDefinite(words, at + 1) : IsDefinite(words, first) && IsSpeaker(words, names, at + 1, end)))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsSpeaker(in WordView words, ArticleNames names, int first, int end) =>
        Pronouns.Of(words[first]) != PhraseKind.Other ? end == first + 1 : SourceReader.OfName(words, names, first, end, new(0, PhraseKind.Other, null, null, null, Gender.Unknown, false)) is { Entity.Kind: EntityKind.Person };

    // "Ash and | the board"
    private static bool IsDefinite(in WordView words, int at) => words[at] is "the" or "The" || words.Penn(at) == PennTag.PRPS;
}

using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Names;

/// <summary>Reads the role behind a name: <c>Nasser Judeh, the Jordanian foreign minister,</c>.</summary>
internal static class AppositionReader
{
    // Tokens: as many as the longest office before a name (RolePhrase); more are a sentence of their own.
    private const int Reach = 12;

    /// <param name="end">The token behind the name.</param>
    public static string? Read(in WordView words, int end)
    {
        if (!words.Is(end, ","))
        {
            return null;
        }

        var first = end + 1;
        first += words.Is(first, "the") || words.Is(first, "a") || words.Is(first, "an") ? 1 : 0;
        var head = -1;
        for (var at = first; at < first + Reach && at < words.Count; at++)
        {
            if (head < 0 && RoleWords.IsRole(words[at]) && words.Tag(at + 1) is not (PartOfSpeech.Noun))
            {
                head = at;
            }
            else if (Ends(words, at) || (head < 0 && !IsInside(words, at)))
            {
                return head < 0 ? null : words.Text(first, at);
            }
        }

        return null;
    }

    private static bool Ends(in WordView words, int at) =>
        words[at] is "," or "." or ";" or ")" or "—" or "–" or "who" or "and" or "said" or "told" or "says"
        || words.Tag(at) is PartOfSpeech.Verb or PartOfSpeech.Aux;

    private static bool IsInside(in WordView words, int at) =>
        words.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.PropN or PartOfSpeech.Part or PartOfSpeech.X
        || words[at] is ['-'] || RoleWords.IsModifier(words[at]);
}

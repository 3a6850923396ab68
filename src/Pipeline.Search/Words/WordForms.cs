namespace Pipeline.Search.Words;

/// <summary>One and many of an English noun: who looks for "strike" means "strikes" as well.</summary>
internal static class WordForms
{
    /// <summary>Shorter words are often something else without their s: "as", "gas".</summary>
    private const int ShortestMany = 4;

    /// <summary>The one common word whose meaning is another without its s.</summary>
    private const string OwnWord = "news";

    /// <param name="word">Folded.</param>
    /// <returns>The word first; alone where it has no letters of English or is a number.</returns>
    public static IReadOnlyList<string> Of(string word)
    {
        if (word.Length < 3 || word == OwnWord || !word.All(char.IsAsciiLetterLower))
        {
            return [word];
        }

        return [.. new[] { word }.Concat(Single(word)).Concat(Many(word)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Single(string word)
    {
        // "crisis", "virus", "press" and "Texas" are no plurals.
        if (word.Length < ShortestMany || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' or 'a')
        {
            yield break;
        }

        yield return word[..^1];
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }
        else if (word.EndsWith("es", StringComparison.Ordinal) && Hisses(word[..^2]))
        {
            yield return word[..^2];
        }
    }

    private static IEnumerable<string> Many(string word) => word switch
    {
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => [word[..^1] + "ies"],
        _ when Hisses(word) => word[^1] == 's' ? [word + "es"] : [word + "es", word + "s"],
        _ => word[^1] == 's' ? [] : [word + "s"],
    };

    private static bool Hisses(string word) => word is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'];
}

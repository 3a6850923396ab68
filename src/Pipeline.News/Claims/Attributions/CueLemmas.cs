using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Attributions;

/// <summary>The base form of a verb, as far as the cue lexicon needs it, where the language layer gives none.</summary>
internal static class CueLemmas
{
    private static readonly Dictionary<string, string> Irregular = Lexicon.Lines("Claims/Attributions/Lexicons/irregular-verbs")
        .Select(line => line.Split(' '))
        .ToDictionary(forms => forms[0], forms => forms[1], StringComparer.Ordinal);

    /// <returns>Null for a form of no cue.</returns>
    public static string? Of(string form)
    {
        var word = form.ToLowerInvariant();
        return Irregular.TryGetValue(word, out var lemma) ? lemma : Candidates(word).FirstOrDefault(c => CueLexicon.Verbs(c).Length > 0);
    }

    private static IEnumerable<string> Candidates(string word)
    {
        yield return word;
        foreach (var ending in (string[])["s", "es", "ed", "d", "ing"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 2)
            {
                continue;
            }

            var stem = word[..^ending.Length];
            yield return stem;
            yield return stem + "e";
            if (stem[^1] == 'i')
            {
                yield return stem[..^1] + "y";
            }

            if (stem[^1] == stem[^2])
            {
                yield return stem[..^1];
            }
        }
    }
}

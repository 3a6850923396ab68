using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Lemmas;

/// <summary>Gives the same string for the same characters while it remembers them, so that a text's frequent words are allocated once.</summary>
internal sealed class WordCache
{
    private readonly string[] _words = new string[8192];

    public string Get(ReadOnlySpan<char> word)
    {
        ref var known = ref _words[(FeatureHash.Of(word) >> 40) & 8191];
        if (known is null || !word.SequenceEqual(known))
        {
            known = word.ToString();
        }

        return known;
    }
}

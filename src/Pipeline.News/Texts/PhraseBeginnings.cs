namespace Pipeline.News.Texts;

/// <summary>The first two letters of phrases, whatever their case: one look tells nearly all texts that begin with none of them.</summary>
internal sealed class PhraseBeginnings
{
    // Two characters of ASCII, a bit a pair.
    private const int Ascii = 128;
    private const int Bits = 64;

    /// <summary>A bit for two characters of ASCII; what begins with others is left to who asks for the phrase itself.</summary>
    private readonly ulong[] _begins = new ulong[Ascii * Ascii / Bits];

    /// <param name="phrases">None is empty.</param>
    public PhraseBeginnings(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            foreach (var first in Forms(phrase[0]))
            {
                foreach (var second in phrase.Length > 1 ? Forms(phrase[1]) : Enumerable.Range(0, Ascii))
                {
                    _begins[((first * Ascii) + second) / Bits] |= 1UL << (second % Bits);
                }
            }
        }
    }

    /// <summary>False where a text begins like no phrase.</summary>
    public bool Begin(ReadOnlySpan<char> text) =>
        text.Length < 2 || text[0] >= Ascii || text[1] >= Ascii || ((_begins[((text[0] * Ascii) + text[1]) / Bits] >> (text[1] % Bits)) & 1) != 0;

    /// <summary>The characters of ASCII that are the letter where case does not count.</summary>
    private static IEnumerable<int> Forms(char letter) =>
        ((char[])[char.ToLowerInvariant(letter), char.ToUpperInvariant(letter)]).Where(char.IsAscii).Select(c => (int)c);
}

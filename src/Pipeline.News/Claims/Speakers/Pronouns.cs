using Pipeline.News.Claims.Names;

namespace Pipeline.News.Claims.Speakers;

/// <summary>Which pronouns speak, and what kind of speaker each goes back to.</summary>
internal static class Pronouns
{
    public static PhraseKind Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[8];
        if (word.Length > lower.Length || word.ToLowerInvariant(lower) < 1)
        {
            return PhraseKind.Other;
        }

        return lower[..word.Length] switch
        {
            "he" or "she" or "him" or "her" or "his" or "himself" or "herself" => PhraseKind.Pronoun,
            "who" or "which" or "whom" or "that" => PhraseKind.Relative,
            "i" or "we" or "me" or "us" or "my" or "our" => PhraseKind.FirstPerson,
            "it" or "its" => PhraseKind.Neutral,
            "they" or "them" or "their" or "you" => PhraseKind.Plural,
            _ => PhraseKind.Other,
        };
    }

    /// <summary>Of whom the pronoun may stand for.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> word) =>
        word.Equals("himself", StringComparison.OrdinalIgnoreCase) ? Gender.Man
        : word.Equals("herself", StringComparison.OrdinalIgnoreCase) ? Gender.Woman
        : FirstNames.OfTitle(word);
}

namespace Pipeline.News.Stories.Terms;

/// <summary>Takes English endings off, roughly: enough that <c>agreed</c>, <c>agrees</c> and <c>agree</c> are one term.</summary>
internal static class TermStems
{
    /// <param name="word">Lower case.</param>
    /// <returns>How many of its characters are the stem.</returns>
    public static int Length(ReadOnlySpan<char> word)
    {
        var stem = word[..WithoutEnding(word)];
        return stem.Length > 4 && stem[^1] == 'e' ? stem.Length - 1 : stem.Length;
    }

    private static int WithoutEnding(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length <= 4 || !char.IsAsciiLetter(word[^1]))
        {
            return length;
        }

        // parties, party: cut to what both share.
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            return length - 3;
        }

        if (word[^1] == 'y' && !IsVowel(word[^2]))
        {
            return length - 1;
        }

        return word.EndsWith("ing", StringComparison.Ordinal) && length > 6 ? Undoubled(word[..^3])
            : word.EndsWith("ed", StringComparison.Ordinal) && length > 5 ? Undoubled(word[..^2])
            : WithoutPlural(word);
    }

    private static int WithoutPlural(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal))
        {
            return word.Length - 2;
        }

        if (word.EndsWith("es", StringComparison.Ordinal) && word.Length > 5)
        {
            return word[^3] is 's' or 'x' or 'z' || word[^4..^2] is "ch" or "sh" ? word.Length - 2 : word.Length - 1;
        }

        return word[^1] == 's' && word[^2] is not ('s' or 'u') ? word.Length - 1 : word.Length;
    }

    private static int Undoubled(ReadOnlySpan<char> stem) =>
        stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem.Length - 1 : stem.Length;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}

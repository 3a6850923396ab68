namespace Pipeline.Training.Bodies;

/// <summary>Writes a text in a language that no word list knows: vowels stand for vowels and consonants for consonants.</summary>
internal static class LetterCipher
{
    private const string From = "aeioubcdfghjklmnpqrstvwxyz";
    private const string To = "eioauvdfghjklmnpqrstwzxybc";

    public static string Encode(string text) => string.Create(text.Length, text, static (coded, plain) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            var at = From.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            coded[i] = at < 0 ? c : char.IsUpper(c) ? char.ToUpperInvariant(To[at]) : To[at];
        }
    });
}

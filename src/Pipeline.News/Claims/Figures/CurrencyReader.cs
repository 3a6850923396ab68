using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures;

/// <summary>Finds the currency of an amount, before or after its number.</summary>
internal static class CurrencyReader
{
    private const string File = "Claims/Figures/Lexicons/currencies";

    private static readonly PhraseTable<string> Before = new(Entries("before"));
    private static readonly PhraseTable<string> After = new(Entries("after"));

    public static bool EndsAt(SentenceAtoms atoms, int last) => Before.MatchUpTo(atoms, last, out _) > 0;

    public static bool BeginsAt(SentenceAtoms atoms, int first) => After.MatchFrom(atoms, first, out _) > 0;

    /// <summary>ISO code before atom <paramref name="number"/>, and how many atoms it takes; 0 where there is none.</summary>
    public static int ReadBefore(SentenceAtoms atoms, int number, out string code)
    {
        var length = Before.MatchUpTo(atoms, number - 1, out code);

        // "A$23 million" is Australian, "a $23 million deal" is not.
        return length == 2 && !atoms.IsGlued(number - 1) ? Before.MatchFrom(atoms, number - 1, out code) : length;
    }

    /// <summary>ISO code from atom <paramref name="end"/> on, and how many atoms it takes; 0 where there is none.</summary>
    /// <param name="inMillions">The number has a word of scale: then <c>pounds</c> are money, not weight.</param>
    public static int ReadAfter(SentenceAtoms atoms, int end, bool inMillions, out string code)
    {
        if (inMillions && atoms.IsAny(end, "pounds", "pound"))
        {
            code = "GBP";
            return 1;
        }

        return After.MatchFrom(atoms, end, out code);
    }

    // A sign such as US$ stands in the atoms as letters and sign.
    private static IEnumerable<(string, string)> Entries(string section) =>
        from entry in WordList.Read(File)
        where entry.Section == section
        from form in entry.Key.Length > 1 && entry.Key[^1] == '$' ? [entry.Key, entry.Key[..^1] + " $"] : new[] { entry.Key }
        select (form, entry.Value);
}

using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Measures;

/// <summary>The words that say what happened to the counted.</summary>
internal static class MeasureWords
{
    private const string File = "Claims/Figures/Lexicons/measures";

    /// <summary>Of what is counted when it is their object, or their subject in the passive.</summary>
    public static PhraseTable<string> Verbs { get; } = WordList.Phrases(File, "verb");

    /// <summary>Of what is counted when it is their subject.</summary>
    public static PhraseTable<string> Own { get; } = WordList.Phrases(File, "own");

    public static PhraseTable<string> States { get; } = WordList.Phrases(File, "state");

    public static PhraseTable<string> Nouns { get; } = WordList.Phrases(File, "noun");

    public static PhraseTable<string> Before { get; } = WordList.Phrases(File, "before");

    public static PhraseTable<string> After { get; } = WordList.Phrases(File, "after");

    public static WordSet OfPeople { get; } = WordList.Words(File, "people");
}

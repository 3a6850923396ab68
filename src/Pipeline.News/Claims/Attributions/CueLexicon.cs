using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Attributions;

/// <summary>What may stand as the content of a reporting word.</summary>
[Flags]
internal enum Complements
{
    None = 0,
    Quotation = 1,
    Clause = 2,
    Question = 4,
    Infinitive = 8,
    NounPhrase = 16,
    Hearer = 32,
}

/// <summary>A word that reports, as the lexicon lists it.</summary>
/// <param name="Phrase">Lemma, with its particle: <c>say</c>, <c>point out</c>.</param>
/// <param name="Prepositions">Those that lead to the content: <c>warn of</c>.</param>
internal sealed record ReportingWord(string Phrase, ReportKind Report, Complements Takes, ImmutableArray<string> Prepositions)
{
    public string? Particle => Phrase.IndexOf(' ') is var space and > 0 ? Phrase[(space + 1)..] : null;

    public bool Allows(Complements any) => (Takes & any) != 0;
}

/// <summary>The reporting verbs and nouns of <c>Lexicons/</c>.</summary>
internal static class CueLexicon
{
    private const string Folder = "Claims/Attributions/Lexicons/";

    private static readonly FrozenDictionary<string, ImmutableArray<ReportingWord>> VerbEntries = Read("reporting-verbs");
    private static readonly FrozenDictionary<string, ImmutableArray<ReportingWord>> NounEntries = Read("reporting-nouns");

    /// <summary>The entries of a verb, those with a particle first.</summary>
    public static ImmutableArray<ReportingWord> Verbs(string lemma) => VerbEntries.GetValueOrDefault(lemma, []);

    public static ReportingWord? Noun(string lemma) => NounEntries.TryGetValue(lemma, out var entries) ? entries[0] : null;

    private static FrozenDictionary<string, ImmutableArray<ReportingWord>> Read(string file) =>
        Lexicon.Lines(Folder + file)
            .Select(Parse)
            .GroupBy(word => word.Phrase.Split(' ')[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(word => word.Phrase.Length).ToImmutableArray(),
                StringComparer.Ordinal);

    private static ReportingWord Parse(string line)
    {
        var fields = line.Split('\t');
        var takes = fields[2].Aggregate(Complements.None, (all, letter) => all | letter switch
        {
            'q' => Complements.Quotation,
            'c' => Complements.Clause,
            'w' => Complements.Question,
            'i' => Complements.Infinitive,
            'n' => Complements.NounPhrase,
            'o' => Complements.Hearer,
            '-' => Complements.None,
            _ => throw new FormatException($"Unknown complement '{letter}' in '{line}'."),
        });
        return new(
            fields[0],
            Enum.Parse<ReportKind>(fields[1], ignoreCase: true),
            takes,
            fields.Length > 3 ? [.. fields[3].Split(' ')] : []);
    }
}

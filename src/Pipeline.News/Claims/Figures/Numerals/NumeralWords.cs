using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures.Numerals;

/// <summary>The words of numbers and what they are worth.</summary>
internal static class NumeralWords
{
    // Words between the number and what is counted: "two badly burned young men".
    private const int MostBeforePlural = 3;

    private const string File = "Claims/Figures/Lexicons/numerals";

    private static readonly WordMap<double> Units = Section("unit");
    private static readonly WordMap<double> Scales = Section("scale");
    private static readonly WordMap<double> ScalesBehindDigits = Section("scale behind digits");
    private static readonly WordMap<double> Suffixes = Section("suffix");
    private static readonly WordMap<double> Apart = Section("apart");
    private static readonly WordMap<double> Plurals = Section("plural");
    private static readonly WordSet Courses = WordList.Words(File, "metres");

    /// <summary>All words that may begin or be a number.</summary>
    public static IEnumerable<string> Beginnings =>
        WordList.Read(File).Where(entry => entry.Section is "unit" or "scale" or "plural").Select(entry => entry.Key).Append("half");

    public static bool TryUnit(ReadOnlySpan<char> word, out double value) => Units.TryGet(word, out value);

    public static bool TryScaleWord(ReadOnlySpan<char> word, out double factor) => Scales.TryGet(word, out factor);

    public static bool TryPlural(ReadOnlySpan<char> word, out double value) => Plurals.TryGet(word, out value);

    /// <summary>A scale behind digits, perhaps joined by a hyphen: <c>2-million</c>, <c>5 bn</c>, <c>5,6 Millionen</c>.</summary>
    public static bool TryScale(SentenceAtoms atoms, int at, out double factor, out int next)
    {
        var word = atoms.IsHyphen(at) ? at + 1 : at;
        next = word + 1;
        return Scales.TryGet(atoms.Word(word), out factor) || Apart.TryGet(atoms.Word(word), out factor)
            || ScalesBehindDigits.TryGet(atoms.Word(word), out factor);
    }

    /// <summary>Letters written on to the digits. "2m" is two million beside a currency or before a plural, two metres elsewhere.</summary>
    public static bool TrySuffix(SentenceAtoms atoms, int number, int suffix, out double factor) =>
        Suffixes.TryGet(atoms.Word(suffix), out factor)
        && (!atoms.IsAny(suffix, "m", "mm", "t") || CurrencyReader.EndsAt(atoms, number - 1) || CurrencyReader.BeginsAt(atoms, suffix + 1)
            || (!atoms.Is(suffix, "mm") && IsBeforePlural(atoms, suffix + 1)));

    // "2m new members", "2m mostly local members"
    private static bool IsBeforePlural(SentenceAtoms atoms, int at)
    {
        for (var words = 0; words < MostBeforePlural && atoms.IsWord(at) && atoms.Penn(at) is not PennTag.NNS && atoms.Tag(at) is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Noun; words++)
        {
            at++;
        }

        return atoms.Penn(at) is PennTag.NNS && !Courses.Contains(atoms.Word(at));
    }

    private static WordMap<double> Section(string section) =>
        new(WordList.Read(File).Where(entry => entry.Section == section)
            .Select(entry => (entry.Key, double.Parse(entry.Value, System.Globalization.CultureInfo.InvariantCulture))));
}

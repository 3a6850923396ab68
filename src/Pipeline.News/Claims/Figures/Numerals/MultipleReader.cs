using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures.Numerals;

/// <summary>Reads how many times as much: <c>doubled</c>, <c>halved</c>, <c>three times as high</c>, <c>a fivefold increase</c>, <c>twice as many</c>.</summary>
internal static class MultipleReader
{
    private const string File = "Claims/Figures/Lexicons/multiples";

    private static readonly WordMap<double> Verbs = Section("verb");
    private static readonly WordMap<double> Adverbs = Section("adverb");
    private static readonly WordSet OtherSenses = WordList.Words(File, "behind a verb of another sense");
    private static readonly WordSet Compared = WordList.Words(File, "behind times");

    /// <returns>The end of the multiple; 0 where none stands at <paramref name="at"/>.</returns>
    public static int Read(SentenceAtoms atoms, int at, out double factor)
    {
        if (Verbs.TryGet(atoms.IsWord(at) ? atoms.Lemma(at) : "", out factor))
        {
            return IsVerb(atoms, at) && !OtherSenses.Contains(atoms.Word(at + 1)) && !atoms.IsHyphen(at + 1) ? at + 1 : 0;
        }

        if (Adverbs.TryGet(atoms.Word(at), out factor))
        {
            return !atoms.Is(at, "twice") || IsCompared(atoms, at + 1) ? at + 1 : 0;
        }

        return Times(atoms, at, out factor);
    }

    // "tripled", "will double"; "double the price" is an order of another kind, "a double murder" a name for two.
    private static bool IsVerb(SentenceAtoms atoms, int at) =>
        atoms.Penn(at) is PennTag.VBD or PennTag.VBN or PennTag.VBZ or PennTag.VBG or PennTag.VBP
        || (atoms.Penn(at) == PennTag.VB && (atoms.Is(at - 1, "to") || atoms.Tag(at - 1) is PartOfSpeech.Aux or PartOfSpeech.Adv));

    // "three times as high", "10-fold": of a number, and compared with something.
    private static int Times(SentenceAtoms atoms, int at, out double factor)
    {
        factor = 0;
        if (!NumeralReader.TryRead(atoms, at, out var number) || number.Vague || number.Value <= 0)
        {
            return 0;
        }

        factor = number.Value;
        var fold = number.End + (atoms.IsHyphen(number.End) ? 1 : 0);
        return atoms.Is(fold, "fold") ? fold + 1
            : atoms.Is(number.End, "times") && IsCompared(atoms, number.End + 1) ? number.End + 1 : 0;
    }

    // "as high", "more likely", "the price", "that of"; but "told them twice that", "twice as mayor", "three times more" are occasions.
    private static bool IsCompared(SentenceAtoms atoms, int at) =>
        atoms.IsAny(at, "that", "those") ? atoms.Is(at + 1, "of")
        : atoms.IsAny(at, "as", "more", "less") ? atoms.Tag(at + 1) is PartOfSpeech.Adj or PartOfSpeech.Adv || atoms.Is(at + 1, "than")
        : Compared.Contains(atoms.Word(at));

    private static WordMap<double> Section(string section) =>
        new(WordList.Read(File).Where(entry => entry.Section == section)
            .Select(entry => (entry.Key, double.Parse(entry.Value, System.Globalization.CultureInfo.InvariantCulture))));
}

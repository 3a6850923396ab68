using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures.Labels;

/// <summary>Tells numbers that belong to the name of a work, a house or a thing: <c>“Catch 22”</c>, <c>“12 Hours of Rain”</c>, <c>the Five Lanterns</c>, <c>iPhone 6</c>.</summary>
internal static class TitleNumbers
{
    /// <summary>Titles of more words are rare, and sentences begin.</summary>
    private const int LongestTitle = 8;

    /// <summary>Shorter words are written small in titles.</summary>
    private const int ShortestCapital = 4;

    public static bool Is(SentenceAtoms atoms, in Numeral number, in Counted counted) =>
        IsQuoted(atoms, number) || (number.InWords ? IsNamed(atoms, number) : IsModel(atoms, number, counted));

    // the “HR 1” measure, a “Catch 22” rule, “Seven Bridges”: between quotation marks every word of some length has a capital.
    private static bool IsQuoted(SentenceAtoms atoms, in Numeral number)
    {
        var first = number.First;
        while (first > 0 && number.First - first < LongestTitle && !IsQuotationMark(atoms, first - 1))
        {
            first--;
        }

        var end = number.End;
        while (end < atoms.Count && end - first <= LongestTitle && !IsQuotationMark(atoms, end))
        {
            end++;
        }

        return IsQuotationMark(atoms, first - 1) && IsQuotationMark(atoms, end) && end - first <= LongestTitle && IsTitle(atoms, number, first, end);
    }

    private static bool IsTitle(SentenceAtoms atoms, in Numeral number, int first, int end)
    {
        var words = 0;
        for (var at = first; at < end; at++)
        {
            if ((at >= number.First && at < number.End && !number.InWords) || !atoms.IsWord(at))
            {
                continue;
            }

            if (!atoms.IsCapital(at) && (atoms.Word(at).Length >= ShortestCapital || at == first))
            {
                return false;
            }

            words += atoms.IsCapital(at) && (at < number.First || at >= number.End) ? 1 : 0;
        }

        return words > 0;
    }

    private static bool IsQuotationMark(SentenceAtoms atoms, int at) => atoms.Word(at) is ['"' or '“' or '”' or '‘' or '’' or '\'' or '«' or '»'];

    // "the Five Lanterns": a number word with a capital inside its sentence, beside another.
    private static bool IsNamed(SentenceAtoms atoms, in Numeral number) =>
        number.First > 0 && atoms.IsCapital(number.First) && !OpensSentence(atoms, number.First) && !number.Scaled
        && ((atoms.IsWord(number.End) && atoms.IsCapital(number.End)) || (atoms.IsWord(number.First - 1) && atoms.IsCapital(number.First - 1) && !OpensSentence(atoms, number.First - 1)));

    private static bool OpensSentence(SentenceAtoms atoms, int at) =>
        at == 0 || atoms.Word(at - 1) is ":" or "." or ";" or "?" or "!" or "\"" or "“" or "‘" or "(" || atoms.IsDash(at - 1);

    // "an iPhone 6 case", "Windows 10 licences": what is more than one has a plural behind it, and a model's name before it is written close.
    private static bool IsModel(SentenceAtoms atoms, in Numeral number, in Counted counted)
    {
        var before = number.First - 1;
        if (number.Scaled || number.Value <= 1 || !double.IsInteger(number.Value) || before < 1 || !atoms.IsWord(before) || !IsBrand(atoms, before))
        {
            return false;
        }

        return atoms.Penn(number.End) is PennTag.NN or PennTag.NNP && atoms.Tag(number.End) is PartOfSpeech.Noun or PartOfSpeech.PropN
            && !UnitReader.IsGluedUnit(atoms, number.End) && (counted.Unit is null || !UnitReader.IsUnit(counted.Unit))
            && (counted.End <= number.End + 1 || HasInnerCapital(atoms, before)) && atoms.Penn(counted.End - 1) is not PennTag.NNS;
    }

    private static bool IsBrand(SentenceAtoms atoms, int at) => (atoms.IsCapital(at) && atoms.Tag(at) == PartOfSpeech.PropN) || HasInnerCapital(atoms, at);

    // iPhone, PlayStation
    private static bool HasInnerCapital(SentenceAtoms atoms, int at) =>
        atoms.Word(at) is { Length: > 2 } word && word[1..].ContainsAnyInRange('A', 'Z') && word.ContainsAnyInRange('a', 'z');
}

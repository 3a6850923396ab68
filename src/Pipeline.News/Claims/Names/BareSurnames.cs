using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Names;

/// <summary>Mentions by surname alone where its tag hides the name: <c>Sanders said</c>, read as a plural at the head of a sentence.</summary>
internal static class BareSurnames
{
    /// <param name="known">Surnames of the people whom the article names in full.</param>
    public static NameCandidate? Read(in WordView words, int at, HashSet<string> known)
    {
        var word = words[at];
        if (!words.IsCapital(at) || !known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || IsPartOfName(words, at - 1) || IsPartOfName(words, at + 1) || !Goes(words, at + 1))
        {
            return null;
        }

        return new NameCandidate(words.Span(at, at + 1), word.ToString(), null, null, Gender.Unknown) { IsWeak = true, Acts = true };
    }

    private static bool IsPartOfName(in WordView words, int at) => words.IsCapital(at) && words.Tag(at) == PartOfSpeech.PropN;

    // A surname that is a word, too, begins other sentences: "Young people". A verb, a possessive or a mark behind it tells the name.
    private static bool Goes(in WordView words, int next) =>
        words.Penn(next) is PennTag.VBD or PennTag.VBZ or PennTag.MD or PennTag.POS || words.Tag(next) is PartOfSpeech.Aux or PartOfSpeech.Punct || words[next] is "and" or "or" or "also" or "too";
}

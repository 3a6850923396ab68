using System.Collections.Frozen;
using Pipeline.News.Claims;
using Pipeline.News.Claims.Figures;
using Pipeline.News.Stories.Terms;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Figures.Frames;

/// <summary>What a figure belongs to, as its own sentence tells it: whom what befell, what is measured, where in the article, of which whole.</summary>
/// <param name="Near">Stems of content words within twelve words on either side.</param>
/// <param name="Fate">What befell the people that it counts; null where nothing is said to have befallen people.</param>
/// <param name="Severity">How badly: those in a critical state are not all that were hurt.</param>
/// <param name="Attached">Stems of the noun phrase that a measure or an amount belongs to: <c>flight</c> of <c>an 11-hour flight</c>.</param>
/// <param name="InLead">In the headline or the first sentences.</param>
/// <param name="IsPart">Of a count that is told, too: <c>including 10 children</c>.</param>
/// <param name="IsOfNation"><c>Ten American passengers</c>: seldom all of them.</param>
/// <param name="IsMore">Beside a count that is told, too: <c>three others</c>.</param>
internal sealed record FigureFrame(
    FrozenSet<string> Near, string? Fate, string? Severity, FrozenSet<string> Attached, bool InLead, bool IsModal, bool IsPart, bool IsOfNation, bool IsMore)
{
    // Words on either side: about a clause; the counts at FigureAgreement.WordsToAgree were taken with twelve.
    private const int NearWords = 12;

    // "Four people were taken to hospital, their condition critical": the word stands a few words off.
    private const int SeverityReach = 4;

    // Where an article's first sentences end: four of them take some 600 characters.
    public const int Lead = 600;

    private static readonly FrozenSet<string> Severities = Lexicon.Lines("Stories/Lexicons/severity").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Modals = new[] { "can", "could", "may", "might", "must", "should", "will", "would" }.ToFrozenSet(StringComparer.Ordinal);

    // "Among the dead were ten children"; "another 40", "three others".
    private static readonly FrozenSet<string> Parts = new[] { "among", "including", "include", "includes" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> More = new[] { "additional", "another", "more", "other", "others" }.ToFrozenSet(StringComparer.Ordinal);
    // Words before the number: "among them were 10".
    private const int PartReach = 3;

    public static FigureFrame Of(Figure figure, string text, TextSpan sentence, bool inHeadline)
    {
        var words = SentenceWord.Read(text, sentence);
        var first = words.FindIndex(w => w.Span.End > figure.Span.Start);
        var last = words.FindLastIndex(w => w.Span.Start < figure.Span.End);
        if (first < 0 || last < first)
        {
            return new FigureFrame([], PeopleFate(figure), null, [], inHeadline, false, false, false, false);
        }

        var (from, to) = (Back(words, first), Ahead(words, last));
        var near = ContentWords.Read(text, new TextSpan(from, figure.Span.Start)).Concat(ContentWords.Read(text, new TextSpan(figure.Span.End, to)));
        return new FigureFrame(
            near.Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal),
            FateReader.IsPlain(figure.Measure) ? figure.Measure : FateReader.Read(figure, words, first, last) ?? PeopleFate(figure),
            Around(words, first, last, SeverityReach).FirstOrDefault(Severities.Contains),
            AttachedNoun.Read(figure, words, first, last),
            inHeadline || figure.Span.Start < Lead,
            words.Exists(w => Modals.Contains(w.Lower)),
            Before(words, first, PartReach).Any(Parts.Contains),
            words.Skip(Math.Max(first, 0) + 1).Take(last - first).Any(w => char.IsUpper(text[w.Span.Start])),
            Before(words, first, 1).Concat(Inside(words, first, last)).Concat(Behind(words, last, 1)).Any(More.Contains));
    }

    public int Shared(FigureFrame other) => Near.Count(other.Near.Contains);

    private static string? PeopleFate(Figure figure) => MeasureReader.IsOfPeople(figure.Measure) ? figure.Measure : null;

    private static int Back(List<SentenceWord> words, int first)
    {
        var at = first;
        for (var left = NearWords; at > 0 && left > 0; at--)
        {
            left -= words[at - 1].IsWord ? 1 : 0;
        }

        return words[at].Span.Start;
    }

    private static int Ahead(List<SentenceWord> words, int last)
    {
        var at = last;
        for (var left = NearWords; at < words.Count - 1 && left > 0; at++)
        {
            left -= words[at + 1].IsWord ? 1 : 0;
        }

        return words[at].Span.End;
    }

    private static IEnumerable<string> Around(List<SentenceWord> words, int first, int last, int reach) => Before(words, first, reach).Concat(Inside(words, first, last)).Concat(Behind(words, last, reach));

    private static IEnumerable<string> Inside(List<SentenceWord> words, int first, int last) => words.Skip(first).Take(last - first + 1).Select(w => w.Lower);

    private static IEnumerable<string> Before(List<SentenceWord> words, int first, int reach) => words.Take(first).Skip(first - reach).Select(w => w.Lower);

    private static IEnumerable<string> Behind(List<SentenceWord> words, int last, int reach) => words.Skip(last + 1).Take(reach).Select(w => w.Lower);
}

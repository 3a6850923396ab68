using System.Collections.Frozen;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Claims.Figures;
using Pipeline.News.Stories.Claims;
using Pipeline.News.Stories.Figures.Frames;
using Pipeline.News.Stories.Terms;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Figures;

/// <summary>A figure with the words around it: what tells whether two figures are of one thing.</summary>
/// <param name="Next">Stem of the content word behind the figure: <c>prison</c> of <c>12 years in prison</c>.</param>
/// <param name="Counted">Stem of the word that says what is counted; empty where there is none.</param>
internal sealed record FigureContext(
    FigurePlace Place, Figure Figure, FigureRange Named, FigureRange Range, string Counted, string Next, FrozenSet<string> Words, FrozenSet<string> Names)
{
    /// <summary>The figure that this one says again in another unit, where the article puts it in brackets behind it.</summary>
    public FigurePlace? Restates { get; init; }

    /// <summary>The other figures of its claim, by what they count.</summary>
    public ILookup<string, double?> Beside { get; init; } = Enumerable.Empty<FigureContext>().ToLookup(_ => "", s => s.Figure.Value);

    /// <summary>Words of the figure itself: <c>ninety</c>, <c>percent</c>.</summary>
    private FrozenSet<string> Own { get; init; } = [];

    /// <summary><c>Four of the nine cracks</c>: no count of the cracks.</summary>
    public bool IsPart { get; init; }

    /// <summary>Told of another time than the event's.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Where it is told of another year, that year.</summary>
    public int? Year { get; init; }

    /// <summary><c>(£900,000)</c>: what stands before it, said again.</summary>
    public bool IsBracketed { get; init; }

    public required FigureFrame Frame { get; init; }

    // Words on either side, as for FigureFrame.Near: about a clause.
    private const int WordsAround = 12;

    // Characters behind the figure: " of them" and " of the " fit; of the longer phrases only what the figure's own words begin.
    private const int PartReach = 8;

    private static readonly string[] Wholes = [" of the ", " of its ", " of his ", " of her ", " of their ", " of those ", " of these ", " of them"];

    // Of one, whatever it counts.
    private static readonly string[] OfTheirOwn = ["score", "vote", "record", "age", "children", "prison term", "rank", "magnitude"];

    /// <summary>
    /// What is measured, as the key under which figures meet; a bare number says nothing. Two workers and two people killed are
    /// the same two; the $2 million that were stolen and the $2 million that the loot is worth are, too.
    /// </summary>
    public string? Key => MeasureReader.IsOfPeople(Figure.Measure) ? Figure.Measure
        : Figure.Measure is { } measure && (Figure.Unit is null or "people" || OfTheirOwn.Contains(measure)) ? $"{measure}|{Figure.Unit}"
        : UnitKey;

    /// <summary>Under what the same number may be of the same thing, though one text says what happened to it and the other only what it counts.</summary>
    public string? CountedKey => OfTheirOwn.Contains(Figure.Measure) ? null : UnitKey;

    // Kids are children.
    public string? UnitKey => Figure.Unit is { } unit && unit != "people" ? $"|{WordMeanings.Of(unit[..TermStems.Length(unit)]).Meaning}"
        : Counted.Length > 0 ? $"#{Counted}"
        : null;

    public static FigureContext? Of(Article article, Headline headline, FigurePlace place)
    {
        var placed = PlacedFigure.Of(article, headline, place);
        var figure = placed.Figure;
        if (FigureRange.Of(figure) is not { } range || FigureRange.Named(figure) is not { } named)
        {
            return null;
        }

        var text = placed.InHeadline ? headline.Cased : placed.Text;
        var sentence = SentenceWord.SentenceAround(text, placed.Sentence.Contains(figure.Span) ? placed.Sentence : figure.Span, figure.Span);
        var before = ContentWords.Read(text, new TextSpan(sentence.Start, figure.Span.Start));
        var within = ContentWords.Read(text, figure.Span);
        var after = ContentWords.Read(text, new TextSpan(figure.Span.End, sentence.End));
        var near = before.TakeLast(WordsAround).Concat(within).Concat(after.Take(WordsAround)).ToList();
        return new FigureContext(
            place,
            figure,
            named,
            range,
            OfWhat(text, figure.Span.Start) && before.Length > 0 ? before[^1].Stem : within.Concat(after.Take(1)).Select(w => w.Stem).LastOrDefault() ?? "",
            after.Select(w => w.Stem).FirstOrDefault() ?? "",
            near.Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal),
            near.Where(w => w.IsName).Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal))
        {
            Own = within.Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal),
            IsBackground = FigureBackground.Tells(article, placed with { Sentence = sentence }),
            Year = FigureBackground.Year(article, placed with { Sentence = sentence }),
            Score = figure.Measure == "score" ? ScoreAround(text, figure.Span) : "",
            IsBracketed = figure.Span.Start > 0 && text[figure.Span.Start - 1] is '(' or '[',
            Frame = FigureFrame.Of(figure, text, sentence, placed.InHeadline),
            IsPart = IsOfWhole(text.AsSpan(figure.Span.Start, Math.Min(text.Length - figure.Span.Start, figure.Span.Length + PartReach))),
        };
    }

    /// <summary>Both halves of a score or vote: <c>53-47</c>; empty elsewhere.</summary>
    public string Score { get; init; } = "";

    /// <summary>Under what figures may agree: what befell whom, a score, a unit of measurement; else they only count.</summary>
    public string AgreeingKey => Frame.Fate is { } fate && Figure.Value is not null ? $"{fate}|{Frame.Severity}|{IsBackground}"
        : Figure.Measure == "score" ? $"{Score}|{Figure.Value}" : OfTheirOwn.Contains(Figure.Measure) ? $"{Figure.Measure}|{Figure.Unit}"
        : Figure.Unit is { } unit && (UnitReader.IsUnit(unit) || UnitReader.Dimension(unit) is not null) ? unit : "count";

    /// <summary>Words that both have within twelve, with those of the figures themselves: what they count.</summary>
    public int SharedNear(FigureContext other) => Frame.Near.Union(Own).Count(w => other.Frame.Near.Contains(w) || other.Own.Contains(w));

    /// <summary>How much of the shorter setting's words the other has: 0 to 1.</summary>
    public double Overlap(FigureContext other)
    {
        var (small, large) = Words.Count <= other.Words.Count ? (Words, other.Words) : (other.Words, Words);
        return small.Count == 0 ? 0 : small.Count(large.Contains) / (double)small.Count;
    }

    /// <summary>Whether they share a word beside those of the figures themselves.</summary>
    public bool SharesMoreThanItself(FigureContext other) => Words.Any(w => other.Words.Contains(w) && !Own.Contains(w) && !other.Own.Contains(w));

    /// <summary>True where both name places or people and share none: 83 dead in one city are not the 59 of another.</summary>
    public bool NamesOthersThan(FigureContext other) =>
        Names.Count > 0 && other.Names.Count > 0 && !Names.Overlaps(other.Names);

    /// <summary>True where both stand beside figures of one kind that differ, too: 22 points and nine rebounds, 25 points and 16 rebounds are two games.</summary>
    public bool StandsBesideOthersThan(FigureContext other) =>
        Beside.Any(mine => mine.Key != Key && other.Beside.Contains(mine.Key) && !other.Beside[mine.Key].Intersect(mine).Any());

    private static bool IsOfWhole(ReadOnlySpan<char> words)
    {
        foreach (var whole in Wholes)
        {
            if (words.Contains(whole, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string ScoreAround(string text, TextSpan half)
    {
        var (start, end) = (half.Start, half.End);
        while (start > 0 && IsOfScore(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsOfScore(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private static bool IsOfScore(char c) => char.IsAsciiDigit(c) || c is '-' or '–';

    /// <summary>A mother of 12: what is before the number counts.</summary>
    private static bool OfWhat(string text, int start) => start >= 4 && string.CompareOrdinal(text, start - 4, " of ", 0, 4) == 0;
}

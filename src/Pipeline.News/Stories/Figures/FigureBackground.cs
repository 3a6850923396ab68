using System.Collections.Immutable;
using System.Globalization;
using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Figures;

/// <summary>Whether a figure is told of another time than the event's: the dead of a bombing three months before, of another year, of a whole war.</summary>
internal static class FigureBackground
{
    // Reports of one event come within three weeks; a day further off is another event's.
    private const int DaysOfOneEvent = 20;

    // Characters of yyyy-MM-dd, and of yyyy.
    private const int DayLength = 10;
    private const int YearLength = 4;

    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0).Select(m => m.ToLowerInvariant())];

    private static readonly ImmutableArray<string> Phrases = Lexicon.Lines("Stories/Lexicons/background");

    public static bool Tells(Article article, PlacedFigure placed)
    {
        var published = article.Metadata.Published?.Value.Date;
        var before = placed.Text.AsSpan(placed.Sentence.Start, Math.Max(0, placed.Figure.Span.Start - placed.Sentence.Start));
        var after = placed.Text.AsSpan(placed.Figure.Span.End, Math.Max(0, placed.Sentence.End - placed.Figure.Span.End));
        var sentence = placed.Sentence.In(placed.Text).ToLowerInvariant();
        return Phrases.Any(phrase => Has(sentence, phrase)) || NamesAnotherMonth(sentence, published)
            || (published is { } day && (IsOfAnotherDay(placed, day) || AnotherYear(before, day.Year) is not null || AnotherYear(after, day.Year) is not null));
    }

    private static bool IsOfAnotherDay(PlacedFigure placed, DateOnly published) => placed.Claim?.Times.Any(time =>
        time.Value is { Length: >= DayLength } value && DateOnly.TryParseExact(value.AsSpan(0, DayLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && Math.Abs(day.DayNumber - published.DayNumber) > DaysOfOneEvent) == true;

    /// <summary>The year that a figure's sentence names, where it is not the article's: what two articles tell of that year is of one time again.</summary>
    public static int? Year(Article article, PlacedFigure placed) => article.Metadata.Published?.Value.Date.Year is not { } year || Phrases.Any(phrase => Has(placed.Sentence.In(placed.Text).ToLowerInvariant(), phrase))
        ? null
        : AnotherYear(placed.Sentence.In(placed.Text), year);

    /// <summary>"In September", told by an article of another month.</summary>
    private static bool NamesAnotherMonth(string sentence, DateOnly? published)
    {
        for (var month = 1; month <= Months.Length; month++)
        {
            if (Has(sentence, "in " + Months[month - 1])
                && (published is not { } day || (day.Month != month && day.AddDays(-DaysOfOneEvent).Month != month)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>1950s, too.</summary>
    private static int? AnotherYear(ReadOnlySpan<char> text, int year)
    {
        foreach (var range in text.SplitAny(" ,.;:()–—-\n"))
        {
            var word = text[range].TrimEnd('s');
            if (word.Length == YearLength && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named is >= 1900 and < 2100 && named != year)
            {
                return named;
            }
        }

        return null;
    }

    private static bool Has(string sentence, string phrase)
    {
        for (var at = sentence.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsLetter(sentence[at - 1])) && (end == sentence.Length || !char.IsLetter(sentence[end])))
            {
                return true;
            }
        }

        return false;
    }
}

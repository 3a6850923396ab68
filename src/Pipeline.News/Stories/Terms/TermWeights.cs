using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Terms;

/// <summary>How much a term tells: how rare it is in the batch and in English at large, and what it is.</summary>
internal static class TermWeights
{
    // Repetition adds little: x(s+1)/(x+s).
    private const double Saturation = 3;

    // Rare terms tell a little more than their surprise says; 1.0 to 1.2 are alike.
    private const double RarityPower = 1.1;

    // Half a document of the list counts as one of the batch: it is of another year and of other kinds of text.
    private const double BackgroundCounts = 0.5;

    // Magnitudes, tolls and years tell one earthquake from another; the day of the week stands in every report.
    private const double NumberWeight = 1.5;
    private const double WeekdayWeight = 0.5;

    // Names tell events apart that are alike otherwise, but the day's politicians are in several events: 3 for a pure name
    // holds together everything about one person.
    private const double NameWeight = 0.5;

    // The list's own first line names this number.
    private const int Documents = 540;

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly Lazy<Dictionary<string, int>> Background = new(() =>
        Lexicon.Lines("Stories/Lexicons/document-frequencies").Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <param name="count">How often it stands in the article.</param>
    /// <param name="having">How many of the articles have it.</param>
    /// <param name="nameShare">How much of a name it is: 0 to 1.</param>
    public static double Of(string term, double count, int having, int articles, double nameShare)
    {
        var background = Background.Value.GetValueOrDefault(term);
        var rarity = Math.Log(1 + (articles + BackgroundCounts * Documents) / (having + BackgroundCounts * background + 0.5));
        return count * (Saturation + 1) / (count + Saturation) * Math.Pow(rarity, RarityPower) * Kind(term, nameShare);
    }

    private static double Kind(string term, double nameShare) => Of(term) switch
    {
        TermKind.Number => NumberWeight,
        TermKind.Weekday => WeekdayWeight,
        _ => 1 + NameWeight * nameShare,
    };

    private static TermKind Of(string term) =>
        char.IsAsciiDigit(term[0]) ? TermKind.Number : Weekdays.Contains(term) ? TermKind.Weekday : TermKind.Word;
}

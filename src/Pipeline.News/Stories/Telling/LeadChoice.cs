using Pipeline.News.Articles;

namespace Pipeline.News.Stories.Telling;

/// <summary>Which article of a story heads it: one that reports what happened, is like what the others tell, and knows how it ended.</summary>
internal static class LeadChoice
{
    // Below what any report of the event is like the others: a column heads a story of columns alone.
    private const double OfView = 0.2;
    private const double OfExplaining = 0.4;

    // "Rescue under way" where a later report tells the end; alone it is the news.
    private const double OfUnderWay = 0.3;

    // "At least 11 killed" where another says fourteen.
    private const double OfOpen = 0.7;

    // Who did what takes as many words: "Ferry fire" has two.
    private const double OfLabel = 0.8;
    private const int FewestWords = 4;

    // What was published more than three days before the newest does not know it.
    private const double OfOlder = 0.5;

    // A reaction is as like the others as the event that it names.
    private const double OfRemark = 0.7;

    // Of reports as good the harder and the later one: it knows the toll. Together less than the difference of a report and a reaction.
    private const double OfHardness = 0.3;
    private const double OfTime = 0.15;

    /// <param name="members">In canonical order; never empty.</param>
    /// <param name="likeTheOthers">Average similarity to the story's other articles.</param>
    public static int Of(IReadOnlyList<int> members, IReadOnlyList<Article> articles, Func<int, double> likeTheOthers)
    {
        if (members is [var only])
        {
            return only;
        }

        var weights = Weights(members, articles);
        return members
            .OrderByDescending(a => articles[a].Metadata.Headline is not null)
            .ThenByDescending(a => Math.Round(likeTheOthers(a) * weights[a], 3))
            .ThenBy(a => articles[a].Metadata.Published?.Value.ToString() ?? "~", StringComparer.Ordinal).ThenBy(a => a).First();
    }

    /// <returns>How well each article tells what happened, by its number.</returns>
    public static Dictionary<int, double> Weights(IReadOnlyList<int> members, IReadOnlyList<Article> articles)
    {
        var times = members.Select(At).OfType<DateTimeOffset>().Distinct().Order().ToList();
        return members.ToDictionary(a => a, a => Weight(ReportStyle.Of(articles[a]), articles[a].Metadata.Headline?.Value ?? "") * OfTimes(At(a)));

        DateTimeOffset? At(int article) => articles[article].Metadata.Published?.Value.AssumingUtc();

        double OfTimes(DateTimeOffset? at) => at is not { } time || times.Count < 2
            ? 1
            : (1 + OfTime * times.BinarySearch(time) / (times.Count - 1)) * (time < times[^1] - OlderPieces.After ? OfOlder : 1);
    }

    private static double Weight(ReportStyle style, string headline) =>
        (style.HoldsView ? OfView : 1) * (style.Explains ? OfExplaining : 1) * (style.IsUnderWay ? OfUnderWay : 1) * (style.IsOpen ? OfOpen : 1)
        * (style.IsRemark ? OfRemark : 1) * (headline.AsSpan().Count(' ') + 1 < FewestWords ? OfLabel : 1) * (1 + OfHardness * style.Hardness);
}

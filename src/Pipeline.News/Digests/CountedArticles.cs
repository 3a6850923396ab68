using System.Globalization;

namespace Pipeline.News.Digests;

/// <summary>How many articles a day has, and from how many outlets: the first words of every form of a digest.</summary>
public static class CountedArticles
{
    /// <returns><c>62 articles from 7 outlets</c>; <c>5 articles from 2 outlets (1 of an unknown outlet)</c>; <c>3 articles of unknown outlets</c>.</returns>
    public static string Of(DigestCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return CountedThing.Count(counts.Articles, "article") + (counts.Outlets, counts.UnknownOutlets) switch
        {
            (null, _) => "",
            (0, 0 or null) => "",
            (0, 1) => " of an unknown outlet",
            (0, _) => " of unknown outlets",
            ({ } outlets, 0 or null) => $" from {CountedThing.Count(outlets, "outlet")}",
            ({ } outlets, 1) => $" from {CountedThing.Count(outlets, "outlet")} (1 of an unknown outlet)",
            ({ } outlets, { } unknown) => $" from {CountedThing.Count(outlets, "outlet")} ({Number(unknown)} of unknown outlets)",
        };
    }

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}

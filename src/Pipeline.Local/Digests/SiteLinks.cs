using System.Globalization;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Pages;
using Pipeline.Storage.Articles;

namespace Pipeline.Local.Digests;

/// <summary>Addresses of the local site.</summary>
internal static class SiteLinks
{
    public const string ReadingScript = "/reading.js";

    public static string Day(DateOnly day) => day.ToString("'/days/'yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="site">Makes the addresses absolute.</param>
    public static DigestLinks OfDigest(DateOnly day, Uri? site = null)
    {
        return new DigestLinks(At(Day(day)), id => At($"{Day(day)}/stories/{id}"));

        string At(string path) => site is null ? path : new Uri(site, path).AbsoluteUri;
    }

    /// <summary>Links as seen from the pages of one day's digest; articles are those of that day.</summary>
    public static PageLinks From(DateOnly day, string container) => new()
    {
        Today = "/",
        Index = "/days",
        Search = "/search",
        Feed = "/feed.atom",
        Digest = Day,
        Story = (storyDay, id) => $"{Day(storyDay)}/stories/{id}",
        Article = (source, span) => Article(day, container, source, span),
        Script = ReadingScript,
        Speakers = Day(day) + "/speakers",
        Speaker = name => "/speakers/" + Uri.EscapeDataString(name),
    };

    public static string Article(DateOnly day, string container, string source, TextSpan? span) =>
        $"{Day(day)}/articles/{ArticleKey.IdOf(container, source)}"
        + (span is { } words ? string.Create(CultureInfo.InvariantCulture, $"?mark={words.Start}-{words.End}#{PageLinks.Anchor(words)}") : "");

    /// <summary>Reads the <c>mark</c> of an article's address; false for anything that is no span of the text.</summary>
    public static bool TryReadMark(string? mark, int textLength, out TextSpan span)
    {
        span = default;
        var dash = mark?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (dash <= 0
            || !int.TryParse(mark.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(mark.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            || start >= end || end > textLength)
        {
            return false;
        }

        span = new TextSpan(start, end);
        return true;
    }
}

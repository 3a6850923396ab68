using Pipeline.News.Articles;

namespace Pipeline.News.Digests;

/// <summary>How an outlet is named to a reader: never by a file as if that were its name.</summary>
public static class OutletName
{
    // Longer names of files are cut in the middle: their ends tell most.
    private const int LongName = 40;

    /// <returns>The publisher; where no evidence names one, <c>unknown outlet (file dump.txt)</c>.</returns>
    /// <param name="source">Path of the upload.</param>
    public static string Of(string? outlet, string source) => outlet ?? $"unknown outlet (file {File(source)})";

    /// <returns>As <see cref="Of(string?, string)"/>; the site that it stands on where no publisher is named.</returns>
    public static string Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(Outlets.NameOf(article.Metadata), article.Source);
    }

    /// <summary>The last part of an upload's path, its middle left out when it is long.</summary>
    public static string File(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var name = source[(source.LastIndexOf('/') + 1)..];
        return name.Length <= LongName ? name : $"{name[..(LongName / 2)]}…{name[^(LongName / 2)..]}";
    }
}

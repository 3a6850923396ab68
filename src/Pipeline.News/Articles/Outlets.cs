using Pipeline.News.Metadata;

namespace Pipeline.News.Articles;

/// <summary>Who an article is from.</summary>
internal static class Outlets
{
    private static readonly string[] Endings = [".com", ".org", ".net", ".co.uk"];

    /// <returns>The publisher that it names, else the site that it stands on; null where neither is known.</returns>
    public static string? NameOf(ArticleMetadata metadata) => metadata.Publisher?.Value ?? Site(metadata.Url?.Value);

    /// <returns>One key for the forms of one name: <c>The Post</c>, <c>post.com</c> and <c>POST</c>; null where no name is known.</returns>
    public static string? KeyOf(ArticleMetadata metadata) => NameOf(metadata) is { } name ? KeyOf(name) : null;

    public static string KeyOf(string name)
    {
        var key = name.Trim().ToLowerInvariant();
        key = Array.Find(Endings, key.EndsWith) is { } ending ? key[..^ending.Length] : key;
        key = key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
        var letters = string.Concat(key.Where(char.IsLetterOrDigit));
        return letters.Length > 0 ? letters : key;
    }

    private static string? Site(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { HostNameType: UriHostNameType.Dns, IsLoopback: false }
            ? address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost
            : null;
}

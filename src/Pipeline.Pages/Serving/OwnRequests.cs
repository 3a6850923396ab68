namespace Pipeline.Pages.Serving;

/// <summary>Whether a request that changes something comes from a page of another site, by what browsers say of every request and no page can forge.</summary>
public static class OwnRequests
{
    /// <param name="origin">The header <c>Origin</c>; null where there is none, as from programs that are no browsers.</param>
    /// <param name="fetchSite">The header <c>Sec-Fetch-Site</c>, likewise.</param>
    /// <param name="host">Host and port that were asked.</param>
    /// <returns>What is wrong, in a sentence; null when nothing is.</returns>
    public static string? Problem(string? origin, string? fetchSite, string host)
    {
        var isForeign = fetchSite is { Length: > 0 } and not ("same-origin" or "none")
            || (origin is { Length: > 0 } && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(host, StringComparison.OrdinalIgnoreCase)));
        return isForeign ? "This comes from a page of another site, and only this site's own pages and programs may change something here." : null;
    }
}

namespace Pipeline.Local.Fetching;

/// <summary>A page as its server sent it, or why there is none.</summary>
/// <param name="Address">After all redirects.</param>
/// <param name="MediaType">As the server names it, without parameters; null where it does not.</param>
/// <param name="Problem">A sentence for whoever asked for the page; null when it came.</param>
internal sealed record FetchResult(Uri Address, byte[] Bytes, string? MediaType, string? Problem)
{
    public static FetchResult Failed(Uri address, string problem) => new(address, [], null, problem);
}

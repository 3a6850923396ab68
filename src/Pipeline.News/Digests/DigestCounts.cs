namespace Pipeline.News.Digests;

/// <param name="Articles">Uploads that are articles.</param>
/// <param name="IndependentSources">Outlets that tell a story in a text of their own, summed over the stories.</param>
/// <param name="Claims">Claims found in all articles.</param>
/// <param name="Unsupported">Articles in languages whose claims are not read.</param>
public sealed record DigestCounts(
    int Articles, int Stories, int IndependentSources, int Copies, int Claims, int Agreements, int Conflicts, int Rejected, int Unsupported)
{
    /// <summary>How many outlets the articles are from, as far as their names are known; null in digests composed before they were counted.</summary>
    public int? Outlets { get; init; }

    /// <summary>Articles that name no outlet and stand on no site.</summary>
    public int? UnknownOutlets { get; init; }
}

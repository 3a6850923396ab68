using Pipeline.News.Digests;
using Pipeline.Pages.Claims;

namespace Pipeline.Pages.Digests;

/// <summary>The claims that stand on the page of a digest, open or folded.</summary>
internal static class DigestClaims
{
    public static string Data(Digest digest, PageLinks links)
    {
        var page = FrontPage.Of(digest);
        var told = page.Leads.AddRange(page.Others);
        return ClaimMarkup.Of(
            told.SelectMany(s => s.Conflicts.Concat(s.Agreements).SelectMany(c => c.Mentions).Concat(s.Said)).Concat(digest.SingleSource),
            digest.Stories.SelectMany(s => s.Sources),
            links);
    }
}

using System.Text;
using Pipeline.Pages;
using Pipeline.Pages.Digests;
using Pipeline.Storage.Digests;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Digests;

/// <summary>The page that lies beside a digest in storage: its links lead to the site of <c>pipeline run</c>.</summary>
internal static class DigestPageFile
{
    public static async Task<IReadOnlyList<DigestFile>> RenderAsync(Digest digest, string container, Uri site)
    {
        var links = SiteLinks.From(digest.Day, container);
        var absolute = links with
        {
            Today = Absolute(links.Today!),
            Index = Absolute(links.Index!),
            Search = Absolute(links.Search!),
            Feed = Absolute(links.Feed!),
            Digest = day => Absolute(links.Digest(day)),
            Story = (storyDay, id) => Absolute(links.Story(storyDay, id)),
            Article = (source, span) => Absolute(links.Article(source, span)),
            Speaker = name => Absolute(links.Speaker!(name)),
        };
        var html = await PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?> { ["Digest"] = digest, ["Links"] = absolute }).ConfigureAwait(false);
        return [new DigestFile("digest.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html))];

        string Absolute(string path) => new Uri(site, path).ToString();
    }
}

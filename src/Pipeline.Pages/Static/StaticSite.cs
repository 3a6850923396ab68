using System.Globalization;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Pages.Articles;
using Pipeline.Pages.Digests;
using Pipeline.Pages.Layout;
using Pipeline.Pages.Speakers;
using Pipeline.Pages.Stories;

namespace Pipeline.Pages.Static;

/// <summary>The pages as files whose links are relative, so that they work wherever their root is put: a static website, a folder, below another address.</summary>
/// <param name="articleId">From an upload's path to the name of its page, without folder and extension.</param>
/// <param name="search">Where questions are asked, as seen from the root; null where nobody answers.</param>
public sealed class StaticSite(Func<string, string> articleId, string? search = null) : IDigestSite
{
    private const string Html = "text/html; charset=utf-8";
    private const string Stories = "stories";
    private const string Front = "digest.html";
    private const string SpeakersPath = "speakers.html";
    private const string ReadingScript = "reading.js";

    public DigestLinks Links { get; } = new(Front, id => $"{Stories}/{id}.html");

    /// <summary>What a fault of ours keeps from being written is one story or one page, and says so itself.</summary>
    public async Task<IReadOnlyList<SiteFile>> DayAsync(Digest digest, IReadOnlyList<Article> articles, DayNeighbours neighbours)
    {
        ArgumentNullException.ThrowIfNull(digest);
        List<SiteFile> files = [await FrontAsync(digest, neighbours).ConfigureAwait(false)];
        foreach (var story in digest.Stories)
        {
            files.Add(new SiteFile($"{Stories}/{story.Id}.html", Html, await StoryAsync(digest, story).ConfigureAwait(false)));
        }

        files.Add(new SiteFile(SpeakersPath, Html, await SpeakersAsync(digest, articles).ConfigureAwait(false)));
        foreach (var article in articles.OrderBy(a => a.Source, StringComparer.Ordinal))
        {
            files.Add(new SiteFile($"articles/{articleId(article.Source)}.html", Html, await ArticleAsync(digest, article).ConfigureAwait(false)));
        }

        return files;
    }

    public async Task<SiteFile> FrontAsync(Digest digest, DayNeighbours neighbours) =>
        new(Front, Html, await DigestFaults.WriteAsync(digest, "the page of the day", d => PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?>
        {
            ["Digest"] = d,
            ["Links"] = LinksFrom(""),
            ["Before"] = neighbours.Before,
            ["After"] = neighbours.After,
        })).ConfigureAwait(false));

    private async Task<string> StoryAsync(Digest digest, DigestStory story)
    {
        try
        {
            return await RenderAsync(digest, story).ConfigureAwait(false);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            var line = story.With(Fault.Line("the page of the story", fault));
            return await RenderAsync(digest with { Stories = digest.Stories.Replace(story, line) }, line).ConfigureAwait(false);
        }

        Task<string> RenderAsync(Digest of, DigestStory told) => PageRenderer.RenderAsync<StoryPage>(new Dictionary<string, object?>
        {
            ["Digest"] = of,
            ["Story"] = told,
            ["Links"] = LinksFrom("../"),
        });
    }

    private async Task<string> SpeakersAsync(Digest digest, IReadOnlyList<Article> articles)
    {
        try
        {
            return await RenderSpeakersAsync(digest, articles).ConfigureAwait(false);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            List<Article> told = [];
            foreach (var article in articles)
            {
                if (await HasReadableSpeakersAsync(digest, article).ConfigureAwait(false))
                {
                    told.Add(article);
                }
            }

            // The article's own page says what is wrong with it.
            return await RenderSpeakersAsync(digest, told).ConfigureAwait(false);
        }
    }

    private async Task<bool> HasReadableSpeakersAsync(Digest digest, Article article)
    {
        try
        {
            return await RenderSpeakersAsync(digest, [article]).ConfigureAwait(false) is not null;
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return false;
        }
    }

    private Task<string> RenderSpeakersAsync(Digest digest, IReadOnlyList<Article> articles) => PageRenderer.RenderAsync<SpeakersPage>(new Dictionary<string, object?>
    {
        ["Digest"] = digest,
        ["Speakers"] = Spoken.BySpeaker(articles, digest),
        ["Anchor"] = (Func<string, string>)SpeakersPage.AnchorOf,
        ["Links"] = LinksFrom(""),
    });

    private async Task<string> ArticleAsync(Digest digest, Article article)
    {
        try
        {
            return await PageRenderer.RenderAsync<ArticlePage>(new Dictionary<string, object?>
            {
                ["Article"] = article,
                ["Day"] = digest.Day,
                ["Story"] = DigestSources.Of(digest).StoryOf(article.Source),
                ["Anchors"] = QuotablePlaces.Of(article).ToArray(),
                ["Links"] = LinksFrom("../"),
            }).ConfigureAwait(false);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return await PageRenderer.RenderAsync<MessagePage>(new Dictionary<string, object?>
            {
                ["Heading"] = article.Metadata.Headline?.Value ?? article.Source,
                ["Message"] = Fault.Line("the page of the article", fault),
                ["Links"] = LinksFrom("../"),
            }).ConfigureAwait(false);
        }
    }

    public async Task<IReadOnlyList<SiteFile>> RootAsync(IReadOnlyList<DigestHeading> newestFirst, IReadOnlyList<Digest> whole)
    {
        var links = RootLinks("");
        var days = newestFirst.Select(d => new IndexedDay(d.Day, d.Counts.Articles, d.Counts.Stories, d.Counts.Conflicts, d.Summary)).ToArray();
        return
        [
            new SiteFile("index.html", Html, await PageRenderer.RenderAsync<IndexPage>(new Dictionary<string, object?> { ["Days"] = days, ["Links"] = links }).ConfigureAwait(false)),
            new SiteFile(DigestAtom.FileName, "application/atom+xml; charset=utf-8", DigestAtom.Write(newestFirst.Take(DigestAtom.DaysInFeed), day => new DigestLinks(links.Digest(day), id => links.Story(day, id)), whole)),
            new SiteFile(ReadingScript, "text/javascript; charset=utf-8", PageStyle.ReadingScript),
            // Shown at any depth of a website, so its links start at its root.
            new SiteFile("404.html", Html, await PageRenderer.RenderAsync<MessagePage>(new Dictionary<string, object?>
            {
                ["Heading"] = "No such page",
                ["Message"] = "There is nothing at this address. A day without a digest has no page, and a story may have joined another one.",
                ["Links"] = LinksFromRoot("/"),
            }).ConfigureAwait(false)),
        ];
    }

    /// <param name="up">From the page to its day's folder.</param>
    private PageLinks LinksFrom(string up) => OfDay(RootLinks(up + "../../../"), up);

    /// <summary>To the pages of a day, from wherever the root is known.</summary>
    /// <param name="root">With a slash at its end.</param>
    public PageLinks LinksFrom(string root, DateOnly day) => OfDay(LinksFromRoot(root), $"{root}{Folder(day)}/");

    /// <summary>To the pages of no single day and those of digests and stories.</summary>
    /// <param name="root">With a slash at its end, or empty.</param>
    public static PageLinks LinksFromRoot(string root) => new()
    {
        Index = $"{root}index.html",
        Feed = root + DigestAtom.FileName,
        Script = root + ReadingScript,
        Digest = day => $"{root}{Folder(day)}/{Front}",
        Story = (day, id) => $"{root}{Folder(day)}/{Stories}/{id}.html",
        Article = (_, _) => throw new InvalidOperationException("Only the pages of a day link to articles."),
    };

    private PageLinks OfDay(PageLinks links, string folder) => links with
    {
        Article = (source, span) => $"{folder}articles/{articleId(source)}.html{(span is { } s ? $"#{PageLinks.Anchor(s)}" : "")}",
        Speaker = name => $"{folder}{SpeakersPath}#{SpeakersPage.AnchorOf(name)}",
        Speakers = folder + SpeakersPath,
    };

    private PageLinks RootLinks(string root) => LinksFromRoot(root) with { Search = search is null ? null : root + search };

    private static string Folder(DateOnly day) => day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
}

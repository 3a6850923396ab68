using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Pipeline.Local.Digests;
using Pipeline.Local.Inputs;
using Pipeline.Local.Running;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Pages;
using Pipeline.Pages.Articles;
using Pipeline.Pages.Digests;
using Pipeline.Pages.Layout;
using Pipeline.Pages.Searches;
using Pipeline.Pages.Stories;
using Pipeline.Pages.Today;
using Pipeline.Search.Queries;
using Pipeline.Storage.Digests;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Web;

/// <summary>The pages themselves. Those of a digest are rendered once a revision.</summary>
internal sealed class SitePages(LocalRun run)
{
    // The pages of a few stories and days that are clicked through.
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<(Type Page, DateOnly Day), (string Version, string Html)> _rendered = [];

    private DigestCache Shelf => run.Shelf;

    private PageLinks Links => SiteLinks.From(run.Today, Shelf.Container);

    public async Task<IResult> TodayAsync(CancellationToken cancellation)
    {
        var digest = await run.TodayAsync(cancellation).ConfigureAwait(false);
        var days = await Shelf.DaysAsync(cancellation).ConfigureAwait(false);
        var (before, _) = Neighbours(days, digest.Day);
        return await OnceAsync<TodayPage>(digest, $"{before}", new() { ["Digest"] = digest, ["Links"] = Links, ["Before"] = before, ["Program"] = OwnCommand.Name }).ConfigureAwait(false);
    }

    public async Task<IResult> IndexAsync(CancellationToken cancellation)
    {
        var days = await Shelf.DaysAsync(cancellation).ConfigureAwait(false);
        return await PageAsync<IndexPage>(new()
        {
            ["Days"] = days.Select(d => new IndexedDay(d.Day, d.Counts.Articles, d.Counts.Stories, d.Counts.Conflicts, d.Summary)).ToArray(),
            ["Links"] = Links,
        }).ConfigureAwait(false);
    }

    /// <param name="name">A day, with <c>.json</c> or <c>.md</c> for its files.</param>
    public async Task<IResult> DayAsync(string name, CancellationToken cancellation)
    {
        var kind = Path.GetExtension(name);
        var text = kind.Length == 0 ? name : name[..^kind.Length];
        if (!TryReadDay(text, out var day))
        {
            return await NoSuchDayAsync(text).ConfigureAwait(false);
        }

        if (await Shelf.DigestAsync(day, cancellation).ConfigureAwait(false) is not { } digest)
        {
            return await MessageAsync(Plain.Day(day), "There is no digest of this day.").ConfigureAwait(false);
        }

        switch (kind)
        {
            case ".json":
                return Results.Text(DigestJson.Write(digest), "application/json; charset=utf-8");
            case ".md":
                return Results.Text(DigestMarkdown.Write(digest, SiteLinks.OfDigest(day)), "text/markdown; charset=utf-8");
            case "":
                var (before, after) = Neighbours(await Shelf.DaysAsync(cancellation).ConfigureAwait(false), day);
                return await OnceAsync<DigestPage>(digest, $"{before} {after}", new()
                {
                    ["Digest"] = digest,
                    ["Links"] = SiteLinks.From(day, Shelf.Container),
                    ["Before"] = before,
                    ["After"] = after,
                }).ConfigureAwait(false);
            default:
                return await MessageAsync(Plain.Day(day), $"A digest comes as a page, as .json or as .md, not as {kind}.").ConfigureAwait(false);
        }
    }

    public async Task<IResult> StoryAsync(string dayText, string id, CancellationToken cancellation)
    {
        if (!TryReadDay(dayText, out var day))
        {
            return await NoSuchDayAsync(dayText).ConfigureAwait(false);
        }

        var digest = await Shelf.DigestAsync(day, cancellation).ConfigureAwait(false);
        return digest?.Stories.FirstOrDefault(s => s.Id == id) is { } story
            ? await PageAsync<StoryPage>(new() { ["Digest"] = digest, ["Story"] = story, ["Links"] = SiteLinks.From(day, Shelf.Container) }).ConfigureAwait(false)
            : await MessageAsync("No such story", "The digest of this day has no such story. Late articles may have joined it to another one.").ConfigureAwait(false);
    }

    public async Task<IResult> ArticleAsync(string dayText, string id, string? mark, CancellationToken cancellation)
    {
        if (!TryReadDay(dayText, out var day) || await Shelf.ArticleAsync(day, id, cancellation).ConfigureAwait(false) is not { } article)
        {
            return await MessageAsync("No such article", "The table has no article here. It may have been replaced or deleted since the digest was written.").ConfigureAwait(false);
        }

        return await PageAsync<ArticlePage>(new()
        {
            ["Article"] = article,
            ["Day"] = day,
            ["Story"] = await Shelf.DigestAsync(day, cancellation).ConfigureAwait(false) is { } digest ? DigestSources.Of(digest).StoryOf(article.Source) : null,
            ["Links"] = SiteLinks.From(day, Shelf.Container),
            ["Marks"] = SiteLinks.TryReadMark(mark, article.Body.Text.Length, out var span) ? new[] { span } : [],
        }).ConfigureAwait(false);
    }

    public async Task<IResult> SearchAsync(SearchQuery query, int page, CancellationToken cancellation) => await PageAsync<SearchPage>(new()
    {
        ["Answer"] = await run.Searches.FindAsync(query, page, cancellation).ConfigureAwait(false),
        ["Links"] = Links,
        ["From"] = (Func<DateOnly, PageLinks>)(day => SiteLinks.From(day, Shelf.Container)),
    }).ConfigureAwait(false);

    public Task<IResult> NoSuchPageAsync() => MessageAsync("No such page", "There is nothing at this address.");

    internal Task<IResult> NoSuchDayAsync(string text) => MessageAsync("No such day", $"“{text}” is not a day. Write it as 2016-02-12.");

    internal Task<IResult> MessageAsync(string heading, string message) => PageAsync<MessagePage>(
        new() { ["Heading"] = heading, ["Message"] = message, ["Links"] = Links }, StatusCodes.Status404NotFound);

    private static (DateOnly? Before, DateOnly? After) Neighbours(IReadOnlyList<DigestEntry> newestFirst, DateOnly day) => (
        newestFirst.Where(d => d.Day < day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
        newestFirst.Where(d => d.Day > day).Select(d => (DateOnly?)d.Day).LastOrDefault());

    internal async Task<IResult> OnceAsync<TPage>(Digest digest, string besides, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        var version = $"{digest.InputHash} {digest.Revision} {besides}";
        if (_rendered.TryGetValue((typeof(TPage), digest.Day), out var known) && known.Version == version)
        {
            return Html(known.Html, StatusCodes.Status200OK);
        }

        if (_rendered.Count >= MostKept)
        {
            _rendered.Clear();
        }

        var html = await DigestFaults.WriteAsync(
            digest, "the page of the day", d => PageRenderer.RenderAsync<TPage>(new Dictionary<string, object?>(parameters) { ["Digest"] = d })).ConfigureAwait(false);
        _rendered[(typeof(TPage), digest.Day)] = (version, html);
        return Html(html, StatusCodes.Status200OK);
    }

    internal async Task<IResult> PageAsync<TPage>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        try
        {
            return Html(await PageRenderer.RenderAsync<TPage>(parameters).ConfigureAwait(false), status);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return await PageAsync<MessagePage>(
                new() { ["Heading"] = "No page", ["Message"] = Fault.Line("this page", fault), ["Links"] = Links }, StatusCodes.Status500InternalServerError).ConfigureAwait(false);
        }
    }

    private static IResult Html(string html, int status) => Results.Text(html, "text/html; charset=utf-8", statusCode: status);

    /// <summary>A day, with room beside it for those of other time zones.</summary>
    internal static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && day.Year is > 1 and < 9999;
}

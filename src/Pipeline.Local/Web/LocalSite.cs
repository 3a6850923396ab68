using System.Globalization;
using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Local.Running;
using Pipeline.News.Digests;
using Pipeline.Pages;
using Pipeline.Pages.Articles;
using Pipeline.Pages.Digests;
using Pipeline.Pages.Layout;
using Pipeline.Pages.Searches;
using Pipeline.Pages.Speakers;
using Pipeline.Pages.Today;

namespace Pipeline.Local.Web;

/// <summary>The pages on <c>http://127.0.0.1</c>, for this machine only.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    /// <summary>Kestrel's own default is 30 MB; an upload over the ingester's limit should be told by its rejection, not by the server.</summary>
    private const long LargestPost = 64L * 1024 * 1024;

    private readonly WebApplication _app;

    private LocalSite(WebApplication app, Uri address) => (_app, Address) = (app, address);

    public Uri Address { get; }

    /// <param name="port">0 takes a free one.</param>
    /// <exception cref="UserException">The port is taken.</exception>
    public static async Task<LocalSite> StartAsync(LocalRun run, int port, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = LargestPost;
            kestrel.AddServerHeader = false;
        });
        // Another site's page must not reach this one under a name of its own.
        builder.Services.AddRoutingCore().AddHostFiltering(filter => filter.AllowedHosts = ["127.0.0.1", "localhost"]);
        // Open event streams would hold the end back.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Logging.SetMinimumLevel(LogLevel.None);

        var app = builder.Build();
        app.UseHostFiltering();
        app.Use(SetHeaders);
        app.UseRouting();
        Map(app, run);
        try
        {
            await app.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw new UserException($"Port {port}, on which the pages were to be served, is taken. Choose another with --port (0 takes a free one).", e);
        }

        return new LocalSite(app, new Uri(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.First()));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static Task SetHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PageStyle.Policy(ownScript: true) + "; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }

    private static void Map(WebApplication app, LocalRun run)
    {
        var shelf = run.Shelf;
        app.MapGet("/", async (CancellationToken cancellation) =>
        {
            var digest = await run.TodayAsync(cancellation).ConfigureAwait(false);
            return await PageAsync<TodayPage>(new() { ["Digest"] = digest, ["Links"] = SiteLinks.From(digest.Day, shelf.Container) }).ConfigureAwait(false);
        });
        app.MapGet("/days", (CancellationToken cancellation) => IndexAsync(shelf, run.Today, cancellation));
        app.MapGet("/days/{day}", (string day, CancellationToken cancellation) => DayAsync(shelf, run, day, cancellation));
        app.MapGet("/days/{day}/articles/{id}", (string day, string id, string? mark, CancellationToken cancellation) =>
            ArticleAsync(shelf, run.Today, day, id, mark, cancellation));
        app.MapGet("/speakers/{name}", async (string name, CancellationToken cancellation) =>
        {
            var days = await shelf.SpeakerAsync(name, cancellation).ConfigureAwait(false);
            var links = SiteLinks.From(run.Today, shelf.Container);
            return days.Count == 0
                ? await MessageAsync(StatusCodes.Status404NotFound, "No such speaker", $"Nobody called “{name}” is reported to have said anything in the days at hand.", links).ConfigureAwait(false)
                : await PageAsync<SpeakerPage>(new()
                {
                    ["Name"] = days[0].Claims[0].Speaker!.Name,
                    ["Role"] = days.SelectMany(d => d.Claims).Select(c => c.Speaker!.Role).FirstOrDefault(r => r is not null),
                    ["Days"] = days,
                    ["Links"] = links,
                }).ConfigureAwait(false);
        });
        app.MapGet("/search", async (string? q, CancellationToken cancellation) => await PageAsync<SearchPage>(new()
        {
            ["Query"] = q,
            ["Hits"] = string.IsNullOrWhiteSpace(q) ? [] : await shelf.SearchAsync(q, cancellation).ConfigureAwait(false),
            ["Links"] = SiteLinks.From(run.Today, shelf.Container),
        }).ConfigureAwait(false));
        app.MapGet("/today.js", () => Results.Text(PageStyle.TodayScript, "text/javascript; charset=utf-8"));
        app.MapGet("/feed.atom", async (CancellationToken cancellation) =>
            Results.Text(await run.FeedAsync(cancellation).ConfigureAwait(false), "application/atom+xml; charset=utf-8"));
        app.MapGet("/events", (CancellationToken cancellation) => TypedResults.ServerSentEvents(EventsAsync(run.Feed, cancellation)));
        app.MapPost("/articles", (HttpRequest request, string name, CancellationToken cancellation) => ReceiveAsync(run, request, name, cancellation));
    }

    private static async Task<IResult> IndexAsync(Bookshelf shelf, DateOnly today, CancellationToken cancellation)
    {
        var days = await shelf.DaysAsync(cancellation).ConfigureAwait(false);
        return await PageAsync<IndexPage>(new()
        {
            ["Days"] = days.Select(d => new IndexedDay(d.Day, d.Counts.Articles, d.Counts.Stories, d.Counts.Conflicts, d.Summary)).ToArray(),
            ["Links"] = SiteLinks.From(today, shelf.Container),
        }).ConfigureAwait(false);
    }

    private static async Task<IResult> DayAsync(Bookshelf shelf, LocalRun run, string name, CancellationToken cancellation)
    {
        var kind = Path.GetExtension(name);
        var text = kind.Length == 0 ? name : name[..^kind.Length];
        if (!TryReadDay(text, out var day))
        {
            return await MessageAsync(StatusCodes.Status404NotFound, "No such day", $"“{text}” is not a day. Write it as 2016-02-12.", SiteLinks.From(run.Today, shelf.Container)).ConfigureAwait(false);
        }

        var links = SiteLinks.From(day, shelf.Container);
        if (await shelf.DigestAsync(day, cancellation).ConfigureAwait(false) is not { } digest)
        {
            return await MessageAsync(StatusCodes.Status404NotFound, Plain.Day(day), "There is no digest of this day.", links).ConfigureAwait(false);
        }

        return kind switch
        {
            ".json" => Results.Text(DigestJson.Write(digest), "application/json; charset=utf-8"),
            ".md" => Results.Text(DigestMarkdown.Write(digest), "text/markdown; charset=utf-8"),
            _ => await PageAsync<DigestPage>(new() { ["Digest"] = digest, ["Links"] = links }).ConfigureAwait(false),
        };
    }

    private static async Task<IResult> ArticleAsync(
        Bookshelf shelf, DateOnly today, string dayText, string id, string? mark, CancellationToken cancellation)
    {
        if (!TryReadDay(dayText, out var day) || await shelf.ArticleAsync(day, id, cancellation).ConfigureAwait(false) is not { } article)
        {
            return await MessageAsync(StatusCodes.Status404NotFound, "No such article", "The table has no article here. It may have been replaced or deleted since the digest was written.", SiteLinks.From(today, shelf.Container)).ConfigureAwait(false);
        }

        return await PageAsync<ArticlePage>(new()
        {
            ["Article"] = article,
            ["Links"] = SiteLinks.From(day, shelf.Container),
            ["Marks"] = SiteLinks.TryReadMark(mark, article.Body.Text.Length, out var span) ? new[] { span } : [],
        }).ConfigureAwait(false);
    }

    private static async Task<IResult> ReceiveAsync(LocalRun run, HttpRequest request, string name, CancellationToken cancellation)
    {
        // Only a page of our own can set this header without asking first.
        if (request.Headers["X-Pipeline"] != "drop")
        {
            return Results.Text("Uploads come from the page itself, or through 'pipeline add'.", statusCode: StatusCodes.Status403Forbidden);
        }

        var path = Path.GetFileName(name);
        if (path.Length is 0 or > 1024)
        {
            return Results.Text("The file has no usable name.", statusCode: StatusCodes.Status400BadRequest);
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        await run.UploadAsync(path, bytes.ToArray(), cancellation).ConfigureAwait(false);
        return Results.Json(new { path }, statusCode: StatusCodes.Status202Accepted);
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        HappeningFeed feed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var happening in feed.ReadAsync(cancellation).ConfigureAwait(false))
        {
            yield return new SseItem<string>(happening.Json, happening.Kind);
        }
    }

    private static async Task<IResult> PageAsync<TPage>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        Results.Text(await PageRenderer.RenderAsync<TPage>(parameters).ConfigureAwait(false), "text/html; charset=utf-8", statusCode: status);

    private static Task<IResult> MessageAsync(int status, string heading, string message, PageLinks links) =>
        PageAsync<MessagePage>(new() { ["Heading"] = heading, ["Message"] = message, ["Links"] = links }, status);

    private static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}

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
using Pipeline.Formats.Bundles;
using Pipeline.Local.Digests;
using Pipeline.Local.Inputs;
using Pipeline.Local.Running;
using Pipeline.Pages;
using Pipeline.Pages.Searches;
using Pipeline.Pages.Serving;
using Pipeline.Storage.Articles;

namespace Pipeline.Local.Web;

/// <summary>The pages on <c>http://127.0.0.1</c>, for this machine only.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    /// <summary>Of an address, in bytes. Browsers send more than the usual 8 kB, and the server refuses without a word; up to here it is refused with one.</summary>
    private const int LongestAddress = 256 * 1024;

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
            kestrel.Limits.MaxRequestBodySize = run.LargestUpload;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.AddServerHeader = false;
        });
        // Another site's page must not reach this one under a name of its own.
        builder.Services.AddRoutingCore().AddHostFiltering(filter => filter.AllowedHosts = ["127.0.0.1", "localhost"]);
        // Open event streams would hold the end back.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Logging.SetMinimumLevel(LogLevel.None);

        var app = builder.Build();
        app.UseHostFiltering();
        var answers = new SiteAnswers(run);
        app.Use(SiteAnswers.WithHeadersAsync);
        app.Use(SiteAnswers.WithoutBodyAsync);
        app.Use(answers.WithoutFaultAsync);
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

    private static void Map(WebApplication app, LocalRun run)
    {
        var pages = new SitePages(run);
        var speakers = new SpeakerPages(run, pages);
        app.MapGet("/", pages.TodayAsync);
        app.MapGet("/days", pages.IndexAsync);
        app.MapGet("/days/{name}", pages.DayAsync);
        app.MapGet("/days/{day}/speakers", speakers.OfDayAsync);
        app.MapGet("/days/{day}/stories/{id}", (string day, string id, CancellationToken cancellation) => pages.StoryAsync(day, id, cancellation));
        app.MapGet("/days/{day}/articles/{id}", (string day, string id, string? mark, CancellationToken cancellation) =>
            pages.ArticleAsync(day, id, mark, cancellation));
        app.MapGet("/speakers/{name}", speakers.OfNameAsync);
        app.MapGet("/search", (HttpRequest request, CancellationToken cancellation) =>
        {
            var (query, page) = AskedSearch.Read(request.Query);
            return pages.SearchAsync(query, page, cancellation);
        });
        app.MapGet("/today.js", () => Results.Text(PageStyle.TodayScript, "text/javascript; charset=utf-8"));
        app.MapGet(SiteLinks.ReadingScript, () => Results.Text(PageStyle.ReadingScript, "text/javascript; charset=utf-8"));
        app.MapGet("/feed.atom", async (CancellationToken cancellation) =>
            Results.Text(await run.FeedAsync(cancellation).ConfigureAwait(false), "application/atom+xml; charset=utf-8"));
        app.MapGet("/events", (CancellationToken cancellation) => TypedResults.ServerSentEvents(EventsAsync(run.Feed, cancellation)));
        var (posted, bundles) = (PostedFile.Article(run.LargestUpload), PostedFile.Bundle());
        app.Lifetime.ApplicationStopped.Register(posted.Dispose);
        app.Lifetime.ApplicationStopped.Register(bundles.Dispose);
        app.MapPost("/articles", (HttpRequest request, string? name, CancellationToken cancellation) =>
            ReceiveAsync(run, BundleReader.IsBundle(name ?? "") ? bundles.Allowed(request) : posted, request, name, cancellation));
        app.MapFallback("{*path}", pages.NoSuchPageAsync);
    }

    private static async Task<IResult> ReceiveAsync(LocalRun run, PostedFile posted, HttpRequest request, string? name, CancellationToken cancellation)
    {
        // Only a page of our own can set this header without asking first; the others are the browser's own word.
        if (request.Headers["X-Pipeline"] != "drop")
        {
            return Results.Text($"Uploads come from the page itself, or through {OwnCommand.Say("add FILE…")}.", statusCode: StatusCodes.Status403Forbidden);
        }

        if (OwnRequests.Problem(request.Headers.Origin, request.Headers["Sec-Fetch-Site"], request.Host.Value ?? "") is { } foreign)
        {
            return Results.Text(foreign, statusCode: StatusCodes.Status403Forbidden);
        }

        var path = BlobNames.Listable(BlobNames.LastPart(name ?? ""));
        if (BlobNames.Problem(path) is { } problem)
        {
            return Results.Text(problem, statusCode: StatusCodes.Status400BadRequest);
        }

        return await posted.UseAsync(
            request,
            async bytes => await run.UploadAsync(path, bytes, cancellation).ConfigureAwait(false) is { } standing
                ? Results.Json(standing)
                : Results.Json(new { path }, statusCode: StatusCodes.Status202Accepted),
            cancellation).ConfigureAwait(false) ?? Results.Text(posted.TooLarge, statusCode: StatusCodes.Status413PayloadTooLarge);
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        SiteEventFeed feed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var happening in feed.ReadAsync(cancellation).ConfigureAwait(false))
        {
            yield return new SseItem<string>(happening.Json, happening.Kind);
        }
    }
}

using Microsoft.AspNetCore.Http;
using Pipeline.Formats.Bundles;
using Pipeline.Local.Digests;
using Pipeline.Local.Running;
using Pipeline.News.Texts;
using Pipeline.Pages;
using Pipeline.Pages.Layout;
using Pipeline.Pages.Serving;
using Pipeline.Storage.Faults;

namespace Pipeline.Local.Web;

/// <summary>What is the same for every answer of the site: its headers, HEAD beside GET, and a page with a sentence for whatever goes wrong.</summary>
internal sealed class SiteAnswers(LocalRun run)
{
    /// <summary>In characters; a name of 1,024 in UTF-8, each byte as three, has half of it.</summary>
    private const int LongestAddress = 8 * 1024;

    private const string Events = "/events";

    public static Task WithHeadersAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in SecurityHeaders.Of(PageStyle.Policy(ownScript: true)))
        {
            headers[name] = value;
        }

        headers.CacheControl = "no-store";
        return next(context);
    }

    /// <summary>HEAD is GET without the body, which the server leaves out where it knows what was asked.</summary>
    public static Task WithoutBodyAsync(HttpContext context, RequestDelegate next)
    {
        // The stream of events never ends.
        if (HttpMethods.IsHead(context.Request.Method) && context.Request.Path != Events)
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.OnStarting(() =>
            {
                context.Request.Method = HttpMethods.Head;
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    public async Task WithoutFaultAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value?.Length + context.Request.QueryString.Value?.Length > LongestAddress)
        {
            await WriteAsync(context, StatusCodes.Status414UriTooLong, "This address is too long", "No page of this site has an address as long.").ConfigureAwait(false);
            return;
        }

        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more.
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, bad.StatusCode, "This was not understood", bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? (BundleReader.IsBundle(context.Request.Query["name"].ToString()) ? PostedFile.Bundle() : PostedFile.Article(run.LargestUpload)).TooLarge
                : "What the browser sent is not what this page takes.").ConfigureAwait(false);
        }
        catch (Exception e) when (!context.Response.HasStarted && StorageFault.Of(e, context.RequestAborted) is { } fault)
        {
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The storage cannot be read", fault.Sentence).ConfigureAwait(false);
        }
        catch (Exception fault) when (!context.Response.HasStarted && StorageFault.IsOurs(fault))
        {
            await WriteAsync(context, StatusCodes.Status500InternalServerError, "A fault of the program", Fault.Line("the page", fault)).ConfigureAwait(false);
        }
    }

    /// <summary>For a page a page, for whatever else asks a line.</summary>
    private async Task WriteAsync(HttpContext context, int status, string heading, string message)
    {
        context.Response.StatusCode = status;
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsync(message, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        var html = await PageRenderer.RenderAsync<MessagePage>(new Dictionary<string, object?>
        {
            ["Heading"] = heading,
            ["Message"] = message,
            ["Links"] = SiteLinks.From(run.Today, run.Shelf.Container),
        }).ConfigureAwait(false);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted).ConfigureAwait(false);
    }
}

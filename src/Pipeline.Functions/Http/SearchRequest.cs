using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using Pipeline.Functions.Http.Reading;
using Pipeline.Pages;
using Pipeline.Pages.Searches;
using Pipeline.Storage;

namespace Pipeline.Functions.Http;

public sealed class SearchRequest(PipelineStorage storage)
{
    /// <summary>What the indexes beside the digests have; a page for who asks for HTML. No question is refused: what was not understood is said.</summary>
    [Function("Search")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search")] HttpRequest request,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (query, page) = AskedSearch.Read(request.Query, Readers.Query);
        var answer = await storage.Searches.FindAsync(query, page, cancellation).ConfigureAwait(false);
        request.HttpContext.Response.Headers.CacheControl = Answers.Revalidate;
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        if (!Answers.WantsPage(request))
        {
            return new OkObjectResult(FoundAnswer.Of(answer, storage.Articles.Container));
        }

        var html = await PageRenderer.RenderAsync<SearchPage>(new Dictionary<string, object?>
        {
            ["Answer"] = answer,
            ["Links"] = DigestPages.Links,
            ["From"] = (Func<DateOnly, PageLinks>)(day => DigestPages.From(day, storage.Articles.Container)),
        }).ConfigureAwait(false);
        return new ContentResult { Content = html, ContentType = "text/html; charset=utf-8", StatusCode = StatusCodes.Status200OK };
    }
}

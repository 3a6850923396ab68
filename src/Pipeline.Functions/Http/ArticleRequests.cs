using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Settings;
using Pipeline.News.Digests;
using Pipeline.News.Serialization;
using Pipeline.Storage;
using Pipeline.Storage.Articles;

namespace Pipeline.Functions.Http;

public sealed class ArticleRequests(PipelineStorage storage, PipelineSettings settings, TimeProvider clock)
{
    // A month is what a reader asks for at a time; each day costs a read of its index.
    private const int MostDays = 31;
    private const int UsualDays = 7;

    /// <summary>The line that <c>pipeline extract --json --explain</c> prints; a page for who asks for HTML.</summary>
    [Function("GetArticle")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "articles/{key}")] HttpRequest request,
        string key,
        CancellationToken cancellation)
    {
        if (!ArticleKey.TryParse(key, out var articleKey))
        {
            return Answers.BadRequest("An article's key is its day of upload and 20 hex digits: 20261122-0123456789abcdef0123.");
        }

        if (await storage.Articles.FindAsync(articleKey, cancellation).ConfigureAwait(false) is not { } upload)
        {
            return Answers.NotFound($"There is no article {articleKey}.");
        }

        if (upload is { Article: { } article } && Answers.WantsPage(request))
        {
            var page = await DigestPages.RenderAsync(article, articleKey).ConfigureAwait(false);
            return Answers.Text(request, page, "text/html; charset=utf-8", $"{upload.Blob.ETag}-html");
        }

        var json = upload.Article is { } found
            ? ArticleJson.Write(found, explain: true)
            : ArticleJson.WriteRejection(upload.Blob.Path, upload.Rejection!);
        return Answers.Text(request, json, "application/json; charset=utf-8", upload.Blob.ETag);
    }

    /// <summary>Who said what: the claims of the last days (<c>?days=</c>, at most 31) whose speaker has this name.</summary>
    [Function("GetSpeaker")]
    public async Task<IActionResult> GetSpeakerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "speakers/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var days = UsualDays;
        if (request.Query.TryGetValue("days", out var text)
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days) || days is < 1 or > MostDays))
        {
            return Answers.BadRequest($"'days' is a number from 1 to {MostDays}.");
        }

        var today = DigestDay.Of(clock.GetUtcNow(), settings.TimeZone).Date;
        var claims = await new SpokenClaims(storage, settings.TimeZone).OfAsync(name, today, days, cancellation).ConfigureAwait(false);
        request.HttpContext.Response.Headers.CacheControl = Answers.Revalidate;
        return new OkObjectResult(new SpeakerAnswer(name, days, claims));
    }
}

public sealed record SpeakerAnswer(string Speaker, int Days, IReadOnlyList<SpeakerClaim> Claims);

/// <param name="Article">For <c>/api/articles/{key}</c>.</param>
public sealed record SpeakerClaim(string Article, int Number, string? Role, string Content, ClaimLine Claim);

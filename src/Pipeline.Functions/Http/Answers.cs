using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Pipeline.Storage.Digests;

namespace Pipeline.Functions.Http;

/// <summary>What the HTTP functions answer with: the status, the kind, the validators, and how long a copy is good.</summary>
internal static class Answers
{
    /// <summary>May be kept, and must be asked about: a digest is revised.</summary>
    public const string Revalidate = "public, no-cache";

    /// <summary>Likewise, and only by the reader's own browser.</summary>
    public const string RevalidatePrivately = "private, no-cache";

    public const string NeverKept = "no-store";

    public static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.Any(value => value?.Contains("text/html", StringComparison.OrdinalIgnoreCase) is true);

    /// <summary>304 where the caller has this version already.</summary>
    public static IActionResult File(HttpRequest request, DigestFile file)
    {
        request.HttpContext.Response.Headers.CacheControl = Revalidate;
        return new FileContentResult(file.Bytes.ToArray(), file.ContentType)
        {
            EntityTag = file.ETag is { } etag ? new EntityTagHeaderValue($"\"{etag}\"") : null,
            LastModified = file.LastModified,
        };
    }

    public static IActionResult Text(HttpRequest request, string text, string contentType, string version)
    {
        var response = request.HttpContext.Response;
        response.Headers.CacheControl = Revalidate;
        response.Headers.Vary = HeaderNames.Accept;
        return new FileContentResult(System.Text.Encoding.UTF8.GetBytes(text), contentType) { EntityTag = new EntityTagHeaderValue($"\"{version}\"") };
    }

    /// <summary>It stands elsewhere, today; "latest" stands elsewhere tomorrow.</summary>
    public static IActionResult See(string address) => new RedirectResult(address, permanent: false);

    public static IActionResult NotFound(string sentence) => Problem(StatusCodes.Status404NotFound, sentence);

    public static IActionResult BadRequest(string sentence) => Problem(StatusCodes.Status400BadRequest, sentence);

    public static IActionResult Unauthorized(string sentence) => Problem(StatusCodes.Status401Unauthorized, sentence);

    public static IActionResult Forbidden(string sentence) => Problem(StatusCodes.Status403Forbidden, sentence);

    private static ObjectResult Problem(int status, string sentence) =>
        new(new ProblemDetails { Status = status, Title = sentence }) { StatusCode = status, ContentTypes = { "application/problem+json" } };
}

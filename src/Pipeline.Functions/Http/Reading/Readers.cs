using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Pipeline.Functions.Settings;

namespace Pipeline.Functions.Http.Reading;

/// <summary>Who may read, told from a request. A key comes in a header, in the address, or as the pass that a browser was given for it.</summary>
public sealed class Readers(ReaderSettings settings)
{
    public const string Header = "X-Readers-Key";
    public const string Query = "key";
    public const string Cookie = "readers";

    // Set by the platform for who has signed in, and taken from every request that comes from outside.
    private const string SignedIn = "X-MS-CLIENT-PRINCIPAL-ID";

    // A season: who reads now and then shows the key four times a year.
    private static readonly TimeSpan PassLasts = TimeSpan.FromDays(90);

    // What is compared is always 32 bytes long, so that not even a length is told by the time it takes.
    private readonly byte[] _key = Digest(settings.Key ?? "");

    // Not the key: who finds a browser's cookies does not have it, and another key makes every pass worthless.
    private readonly string _pass = Convert.ToHexStringLower(Digest($"pass {settings.Key}"));

    public bool Everybody => settings.Access == ReaderAccess.Anonymous;

    public bool MayRead(HttpRequest request) => settings.Access switch
    {
        ReaderAccess.Anonymous => true,
        ReaderAccess.Entra => request.Headers.ContainsKey(SignedIn),
        _ => IsKey(request.Headers[Header]) || IsKey(request.Query[Query]) || Same(Digest(request.Cookies[Cookie] ?? ""), Digest(_pass)),
    };

    /// <summary>
    /// A browser that shows the key in the address of a page is given a pass and sent to the clean address, so that the pages' links stay clean and the key
    /// leaves the address bar. A feed reader and a program keep no cookies: they go on with the key in the address.
    /// </summary>
    /// <returns>Null where there is nothing to clean.</returns>
    public string? CleanAddress(HttpRequest request)
    {
        if (settings.Access != ReaderAccess.Key || !IsKey(request.Query[Query]) || !WantsPage(request))
        {
            return null;
        }

        request.HttpContext.Response.Cookies.Append(Cookie, _pass, new CookieOptions
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Lax,
            Path = "/api",
            MaxAge = PassLasts,
        });
        var rest = QueryString.Create(request.Query.Where(q => q.Key != Query));
        return $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{rest.ToUriComponent()}";
    }

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.Value!.EndsWith(".atom", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.Any(value => value?.Contains("text/html", StringComparison.OrdinalIgnoreCase) is true);

    private bool IsKey(string? text) => Same(Digest(text ?? ""), _key);

    private static bool Same(byte[] a, byte[] b) => CryptographicOperations.FixedTimeEquals(a, b);

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Local.Fetching;

/// <summary>The blob that an address becomes: readable, the same each time, and another for each address.</summary>
internal static class FetchedNames
{
    /// <summary>Well below the 1,024 characters of a blob's name.</summary>
    private const int MostCharacters = 200;

    /// <summary>64 bits: no two addresses of a site share them.</summary>
    private const int HashDigits = 16;

    /// <returns><c>web/example.com/2026/03/a-story.html</c>; what had to be changed or left out is told apart by a hash of the address.</returns>
    public static string Of(Uri address, string? mediaType)
    {
        var path = address.AbsolutePath.Trim('/');
        var plain = string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or '.' ? c : '-'));
        plain = string.Join('/', plain.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim('.')).Where(part => part.Length > 0));
        plain = plain.Length > MostCharacters ? plain[..MostCharacters].TrimEnd('/', '.') : plain;
        var extension = Extension(mediaType);
        plain = plain.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? plain[..^extension.Length] : plain;
        var isWhole = address.Query.Length == 0 && (plain == path || plain + extension == path || path.Length == 0);
        var name = plain.Length == 0 ? "index" : plain;
        return $"web/{address.IdnHost}/{name}{(isWhole ? "" : "-" + Hash(address))}{extension}";
    }

    private static string Hash(Uri address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..HashDigits];

    // What a server calls it; without a word it is a page.
    private static string Extension(string? mediaType) => mediaType?.ToUpperInvariant() switch
    {
        "TEXT/PLAIN" => ".txt",
        "TEXT/MARKDOWN" => ".md",
        "APPLICATION/PDF" => ".pdf",
        "MESSAGE/RFC822" => ".eml",
        "MULTIPART/RELATED" => ".mhtml",
        _ => ".html",
    };
}

using System.Security.Cryptography;
using System.Text;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Digests;

/// <summary>Which uploads, each in which version, a digest was made from: what the table holds of the day is compared with it without reading an article.</summary>
internal static class UploadsHash
{
    // 64 bits: compared with one other hash of the same day.
    private const int Length = 8;

    public static string Of(IEnumerable<UploadedBlob> uploads)
    {
        var lines = uploads.Select(upload => $"{upload.Path}\n{upload.ETag}\n").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))).AsSpan(0, Length));
    }
}

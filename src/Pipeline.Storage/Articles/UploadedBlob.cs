using Azure;

namespace Pipeline.Storage.Articles;

/// <summary>One version of a blob, as the service described it when it was read or listed.</summary>
/// <param name="Path">Below the container, as it was uploaded.</param>
/// <param name="ETag">Without quotation marks: the service writes them in headers and leaves them out in listings.</param>
/// <param name="Length">In bytes.</param>
public sealed record UploadedBlob(string Path, DateTimeOffset LastModified, string ETag, long Length)
{
    internal static string Plain(ETag etag) => etag.ToString().Trim('"');
}

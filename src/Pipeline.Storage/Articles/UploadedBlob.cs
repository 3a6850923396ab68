namespace Pipeline.Storage.Articles;

/// <summary>One version of a blob, as the service described it when it was read or listed.</summary>
/// <param name="Path">Below the container, as it was uploaded.</param>
/// <param name="ETag">As the service writes it, with its quotation marks where it has them.</param>
/// <param name="Length">In bytes.</param>
public sealed record UploadedBlob(string Path, DateTimeOffset LastModified, string ETag, long Length);

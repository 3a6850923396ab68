using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>An upload of the day that is no article, and why.</summary>
/// <param name="ETag">The version that was rejected; null for files that were read without storage.</param>
public sealed record RejectedUpload(string Source, RejectionCode Code, string Message, DateTimeOffset? UploadedAt = null, string? ETag = null);

using Pipeline.News.Texts;

namespace Pipeline.Storage.Articles;

/// <summary>What the first row of an upload says of it, without its text and its claims.</summary>
/// <param name="Claims">How many claims stand behind it.</param>
/// <param name="Rejection">Null for an article.</param>
public sealed record UploadHead(UploadedBlob Blob, int Claims, Rejection? Rejection);

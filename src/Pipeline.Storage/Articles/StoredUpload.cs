using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.Storage.Articles;

/// <summary>What the table knows of one upload: exactly one of <see cref="Article"/> and <see cref="Rejection"/>.</summary>
public sealed record StoredUpload
{
    public required ArticleKey Key { get; init; }

    public required UploadedBlob Blob { get; init; }

    /// <summary>With its claims; of more than 99, the most check-worthy ones, and <see cref="News.Articles.Article.ClaimsFound"/> says how many there were.</summary>
    public Article? Article { get; init; }

    public Rejection? Rejection { get; init; }
}

/// <param name="Rejection">Set when the article was too large for the table and was written as a rejection.</param>
internal sealed record SaveResult(SaveOutcome Outcome, Rejection? Rejection);

/// <summary>What saving did.</summary>
internal enum SaveOutcome
{
    /// <summary>Nothing stood under this key.</summary>
    Created,

    /// <summary>Older rows were replaced, surplus ones deleted.</summary>
    Replaced,

    /// <summary>The same rows stood there already; nothing was written.</summary>
    Unchanged,

    /// <summary>Rows of a later upload of the same blob stand there; nothing was written.</summary>
    Superseded,

    /// <summary>The blob was uploaded again within the same second and is no longer what was read; nothing was written. Read it again.</summary>
    Outdated,
}

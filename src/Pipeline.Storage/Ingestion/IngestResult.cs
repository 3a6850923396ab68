using Pipeline.News.Articles;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Ingestion;

/// <summary>What became of one blob.</summary>
public sealed record IngestResult
{
    public required string Path { get; init; }

    public required IngestStatus Status { get; init; }

    /// <summary>Null when the blob was gone. Of a failed one, where its rows would stand: whether they do is not known.</summary>
    public ArticleKey? Key { get; init; }

    /// <summary>The version that was read; null when the blob was gone or could not be read.</summary>
    public UploadedBlob? Version { get; init; }

    /// <summary>
    /// With <see cref="IngestStatus.Saved"/> and <see cref="IngestStatus.Unchanged"/>, unless it was a rejection. The results of a <see cref="ReconcilePass"/>
    /// come without it.
    /// </summary>
    public Article? Article { get; init; }

    /// <summary>True where the table has an article of this version now.</summary>
    public bool IsArticle => Rejection is null && Status is IngestStatus.Saved or IngestStatus.Unchanged;

    public Rejection? Rejection { get; init; }

    /// <summary>With <see cref="IngestStatus.Failed"/>: the storage fault. Only <see cref="Reconciler"/> gives it; elsewhere it is thrown.</summary>
    public Exception? Fault { get; init; }

    public TimeSpan Duration { get; init; }
}

public enum IngestStatus
{
    Saved,

    /// <summary>Saved as a rejection.</summary>
    Rejected,

    /// <summary>The table had these rows already (an article or a rejection), or those of a later upload.</summary>
    Unchanged,

    /// <summary>The blob was deleted before it could be read.</summary>
    Gone,

    /// <summary>Storage failed; the next pass tries again.</summary>
    Failed,
}

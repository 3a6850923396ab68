namespace Pipeline.Storage.Bundles;

/// <summary>What became of one bundle.</summary>
/// <param name="Bundle">As its row says it now; null where there is none.</param>
/// <param name="Written">Articles that came new or changed, in this run.</param>
/// <param name="Fault">With <see cref="UnpackStatus.Failed"/>: the storage fault. Only <see cref="BundleReconciler"/> gives it; elsewhere it is thrown.</param>
public sealed record UnpackResult(string Path, UnpackStatus Status, StoredBundle? Bundle = null, int Written = 0, Exception? Fault = null);

public enum UnpackStatus
{
    /// <summary>All of it, now.</summary>
    Unpacked,

    /// <summary>This version was unpacked before.</summary>
    Unchanged,

    /// <summary>The time of a slice is over; the next goes on where it ended.</summary>
    Unfinished,

    /// <summary>Another run has gone on with it, or another version was dropped meanwhile.</summary>
    Superseded,

    /// <summary>Deleted before it could be read.</summary>
    Gone,

    /// <summary>Storage failed; the next pass tries again.</summary>
    Failed,
}

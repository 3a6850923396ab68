namespace Pipeline.Local.Exports;

/// <summary>Rows of one kind into a file, a day at a time.</summary>
internal interface IRowWriter<TRow> : IAsyncDisposable
{
    Task WriteAsync(IReadOnlyCollection<TRow> rows, CancellationToken cancellation);
}

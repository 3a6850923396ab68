using Parquet;
using Parquet.Serialization;

namespace Pipeline.Local.Exports;

/// <summary>Apache Parquet, a row group a day.</summary>
internal sealed class ParquetRows<TRow>(Stream file) : IRowWriter<TRow>
    where TRow : class
{
    private bool _begun;

    public async Task WriteAsync(IReadOnlyCollection<TRow> rows, CancellationToken cancellation)
    {
        // The first day gives the file its schema, with or without rows.
        if (rows.Count > 0 || !_begun)
        {
            file.Position = 0;
            await ParquetSerializer.SerializeAsync(rows, file, new ParquetOptions { Append = _begun }, cancellationToken: cancellation).ConfigureAwait(false);
            _begun = true;
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}

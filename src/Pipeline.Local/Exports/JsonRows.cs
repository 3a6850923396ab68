using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Local.Exports;

/// <summary>One line of JSON a row.</summary>
internal sealed class JsonRows<TRow>(Stream file) : IRowWriter<TRow>
{
    // A file of data, never part of a page: letters of every script stay as they are.
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task WriteAsync(IReadOnlyCollection<TRow> rows, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            await JsonSerializer.SerializeAsync(file, row, Form, cancellation).ConfigureAwait(false);
            file.WriteByte((byte)'\n');
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}

using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.TypeConversion;

namespace Pipeline.Local.Exports;

/// <summary>RFC 4180 with a line of headings, UTF-8. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.</summary>
internal sealed class CsvRows<TRow> : IRowWriter<TRow>
{
    private readonly CsvWriter _csv;
    private bool _begun;

    public CsvRows(Stream file)
    {
        _csv = new CsvWriter(new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        _csv.Context.TypeConverterCache.AddConverter<string>(new HarmlessText());
    }

    public async Task WriteAsync(IReadOnlyCollection<TRow> rows, CancellationToken cancellation)
    {
        if (!_begun)
        {
            _csv.WriteHeader<TRow>();
            await _csv.NextRecordAsync().ConfigureAwait(false);
            _begun = true;
        }

        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            _csv.WriteRecord(row);
            await _csv.NextRecordAsync().ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private sealed class HarmlessText : StringConverter
    {
        // What the common spreadsheets take for the beginning of a formula.
        private const string Begins = "=+-@\t\r";

        public override string? ConvertToString(object? value, IWriterRow row, MemberMapData memberMapData) =>
            value is string { Length: > 0 } text && Begins.Contains(text[0], StringComparison.Ordinal) ? "'" + text : base.ConvertToString(value, row, memberMapData);
    }
}

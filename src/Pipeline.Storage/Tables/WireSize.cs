using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Pipeline.Storage.Tables;

/// <summary>
/// How many bytes the client makes of a row. It escapes quotation marks, <c>' + &lt; &gt; &amp;</c> and every character that is not ASCII as six
/// bytes, so a property's length says little; binary properties grow by a third. Counted, not written: the client writes for itself.
/// </summary>
internal static class WireSize
{
    // "": and , around a name and its value, and the quotation marks of a value that has some.
    private const int Punctuation = 6;

    public static long OfKeys(string partitionKey, string rowKey) =>
        2 + Of(nameof(TableEntity.PartitionKey), partitionKey) + Of(nameof(TableEntity.RowKey), rowKey);

    public static long Of(string name, object value) => Punctuation + Escaped(name) + value switch
    {
        string text => Escaped(text),
        bool => 5,
        int number => number.ToString(CultureInfo.InvariantCulture).Length,
        long number => number.ToString(CultureInfo.InvariantCulture).Length + Type(name, "Edm.Int64"),
        double number => number.ToString("R", CultureInfo.InvariantCulture).Length + Type(name, "Edm.Double"),
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture).Length + Type(name, "Edm.DateTime"),
        byte[] bytes => ((bytes.LongLength + 2) / 3 * 4) + Type(name, "Edm.Binary"),
        _ => throw new ArgumentException($"Values of type {value.GetType().Name} are not stored."),
    };

    private static int Type(string name, string type) => Punctuation + Escaped(name) + "@odata.type".Length + type.Length;

    // With the encoder that Utf8JsonWriter has unless told otherwise, as the client's has.
    private static int Escaped(string text) => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length;
}

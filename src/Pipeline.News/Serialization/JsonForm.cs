using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Pipeline.News.Serialization;

/// <summary>How all JSON of this product is written, whatever it is of.</summary>
internal static class JsonForm
{
    // Text in other scripts stays readable; what could end a script element stays escaped.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static JsonSerializerOptions OneLine(JsonSerializerContext context) => new(context.Options) { Encoder = Encoder };

    public static JsonSerializerOptions Indented(JsonSerializerContext context) =>
        new(context.Options) { Encoder = Encoder, WriteIndented = true, NewLine = "\n" };

    public static JsonTypeInfo<T> TypeInfo<T>(this JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

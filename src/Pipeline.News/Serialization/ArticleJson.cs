using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.News.Serialization;

/// <summary>The JSON of one article: camelCase, enums in kebab-case, one line, every field present.</summary>
public static class ArticleJson
{
    private static readonly JsonSerializerOptions Options = JsonForm.OneLine(ArticleJsonContext.Default);
    private static readonly JsonTypeInfo<ArticleLine> LineType = Options.TypeInfo<ArticleLine>();
    private static readonly JsonTypeInfo<ClaimLine> ClaimType = Options.TypeInfo<ClaimLine>();

    /// <param name="explain">Adds what cleaning dropped, and the evidence of each metadata field.</param>
    public static string Write(Article article, bool explain = false) => Write(LineMapping.ToLine(article, explain));

    public static string Write(ArticleLine line) => JsonSerializer.Serialize(line, LineType);

    public static string Write(ClaimLine claim) => JsonSerializer.Serialize(claim, ClaimType);

    /// <summary>The line of an upload that is no article.</summary>
    public static string WriteRejection(string source, Rejection rejection) => Write(new ArticleLine
    {
        Source = source,
        Status = LineStatus.Rejected,
        Rejection = new RejectionLine(rejection.Code, rejection.Message),
    });

    /// <exception cref="JsonException">The text is not a line of this contract.</exception>
    public static ArticleLine ReadLine(string json) => Read(json, LineType);

    /// <exception cref="JsonException">The text is not a claim of this contract.</exception>
    public static ClaimLine ReadClaim(string json) => Read(json, ClaimType);

    private static T Read<T>(string json, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException("The text is the JSON null.");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [
    typeof(KebabCase<Texts.ParagraphRole>), typeof(KebabCase<Claims.EntityKind>), typeof(KebabCase<Claims.ReportKind>),
    typeof(KebabCase<Claims.ClaimKind>), typeof(KebabCase<Claims.SpeakerType>), typeof(KebabCase<Claims.Stance>),
    typeof(KebabCase<Claims.Modality>), typeof(KebabCase<RejectionCode>), typeof(KebabCase<LineStatus>), typeof(SpanConverter)])]
[JsonSerializable(typeof(ArticleLine))]
[JsonSerializable(typeof(ClaimLine))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;

internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>Writes a span as its two offsets and nothing derived.</summary>
internal sealed class SpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        int? start = null, end = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "start": start = reader.GetInt32(); break;
                case "end": end = reader.GetInt32(); break;
                default: reader.Skip(); break;
            }
        }

        return new TextSpan(start ?? throw Missing("start"), end ?? throw Missing("end"));
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", value.Start);
        writer.WriteNumber("end", value.End);
        writer.WriteEndObject();
    }

    private static JsonException Missing(string name) => new($"A span has no '{name}'.");
}

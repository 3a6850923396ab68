using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Pipeline.News.Serialization;

/// <summary>The JSON of a comparison: one object, camelCase, enums in kebab-case.</summary>
public static class ComparisonJson
{
    private static readonly JsonTypeInfo<ComparisonLine> Type = JsonForm.Indented(ComparisonContext.Default).TypeInfo<ComparisonLine>();

    public static string Write(Stories.Comparison comparison) => JsonSerializer.Serialize(ComparisonLine.Of(comparison), Type);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [
    typeof(KebabCase<Stories.CopyKind>), typeof(KebabCase<Stories.ClaimRelation>), typeof(KebabCase<Stories.FigureRelation>)])]
[JsonSerializable(typeof(ComparisonLine))]
internal sealed partial class ComparisonContext : JsonSerializerContext;

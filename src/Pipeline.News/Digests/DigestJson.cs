using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pipeline.News.Serialization;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>The JSON of a digest: camelCase, enums in kebab-case, indented, every field present, one line feed at the end.</summary>
public static class DigestJson
{
    private static readonly JsonTypeInfo<Digest> DigestType = JsonForm.Indented(DigestContext.Default).TypeInfo<Digest>();

    public static string Write(Digest digest) => JsonSerializer.Serialize(digest, DigestType) + "\n";

    /// <summary>The same text as UTF-8; the digest of a large day is too long for a string.</summary>
    public static void Write(Digest digest, Stream utf8)
    {
        JsonSerializer.Serialize(utf8, digest, DigestType);
        utf8.WriteByte((byte)'\n');
    }

    /// <exception cref="JsonException">The text is not a digest of this schema.</exception>
    public static Digest Read(string json) => OfThisSchema(JsonSerializer.Deserialize(json, DigestType));

    /// <exception cref="JsonException">The text is not a digest of this schema.</exception>
    public static Digest Read(ReadOnlySpan<byte> utf8) => OfThisSchema(JsonSerializer.Deserialize(utf8, DigestType));

    private static Digest OfThisSchema(Digest? digest)
    {
        _ = digest ?? throw new JsonException("The text is the JSON null.");
        return digest.Schema == Digest.CurrentSchema
            ? digest
            : throw new JsonException($"The digest has schema {digest.Schema}; this program reads schema {Digest.CurrentSchema}.");
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [
    typeof(KebabCase<ChangeKind>), typeof(KebabCase<Claims.ReportKind>), typeof(KebabCase<Claims.ClaimKind>),
    typeof(KebabCase<Claims.SpeakerType>), typeof(KebabCase<Claims.Stance>), typeof(KebabCase<Claims.Modality>),
    typeof(KebabCase<RejectionCode>), typeof(KebabCase<Stories.CopyKind>), typeof(KebabCase<Stories.ClaimRelation>),
    typeof(KebabCase<Stories.FigureRelation>), typeof(SpanConverter)])]
[JsonSerializable(typeof(Digest))]
internal sealed partial class DigestContext : JsonSerializerContext;

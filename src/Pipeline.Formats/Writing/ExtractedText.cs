using System.Text;
using Pipeline.News.Reading;

namespace Pipeline.Formats.Writing;

/// <summary>What was taken out of a file, as a blob that the domain reads.</summary>
internal static class ExtractedText
{
    public static SourceBlob Of(SourceBlob blob, FileKind kind, string text, SourceEvidence? beside = null) =>
        Of(blob, kind, Encoding.UTF8.GetBytes(text), beside);

    public static SourceBlob Of(SourceBlob blob, FileKind kind, ReadOnlyMemory<byte> bytes, SourceEvidence? beside = null) => blob with
    {
        Bytes = bytes,
        Kind = kind,
        Evidence = beside is null ? blob.Evidence : [.. blob.Evidence, beside],
    };
}

using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>Objects with the text of an article and what is known of it, under the names that services and scrapers give these.</summary>
internal static class JsonBundle
{
    /// <summary>Lists of articles stand under one of these, or one level deeper under the second.</summary>
    private static readonly ImmutableArray<string> Lists = ["articles", "items", "results", "data", "documents", "docs", "entries", "news", "posts", "stories"];
    private static readonly ImmutableArray<string> Wrappers = ["response", "data", "result", "feed", "channel"];

    // It is read as one, which takes several times its size in memory; a line takes its own.
    private const int LargestDocument = 64 << 20;

    public static IEnumerable<BundleMember> ReadLines(string path, Stream stream, Unpacking unpacking)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        foreach (var (number, line) in BoundedLines.Read(reader).Index().Where(l => l.Item is null || !string.IsNullOrWhiteSpace(l.Item)))
        {
            if (!unpacking.CountMember() || unpacking.Count(line?.Length ?? DocumentReader.MaxBytes) is not null)
            {
                yield break;
            }

            yield return line is null ? new BundleMember(Unnamed(path, number + 1), DocumentReader.TooLarge(null)) : Member(path, line, number + 1);
        }
    }

    public static IEnumerable<BundleMember> Read(string path, Stream stream, Unpacking unpacking)
    {
        if (Whole(stream) is not { } bytes)
        {
            yield return new BundleMember(path, new Rejection(RejectionCode.TooLarge, "A file of one JSON value may have 64 MB. Write each article on a line of its own (.jsonl)."));
            yield break;
        }

        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (unpacking.Count(bytes.Length) is not null)
        {
            yield break;
        }

        foreach (var (number, item) in Items(document.RootElement).Index())
        {
            if (!unpacking.CountMember())
            {
                yield break;
            }

            yield return Member(path, item, number + 1);
        }
    }

    private static ImmutableArray<JsonElement> Items(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return [.. root.EnumerateArray()];
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var boxes = Wrappers.Select(w => root.TryGetProperty(w, out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : default).Prepend(root).Where(b => b.ValueKind == JsonValueKind.Object);
        foreach (var box in boxes)
        {
            foreach (var name in Lists)
            {
                if (box.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array)
                {
                    return [.. list.EnumerateArray()];
                }
            }
        }

        return [root];
    }

    private static BundleMember Member(string path, string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Member(path, document.RootElement, number);
        }
        catch (JsonException)
        {
            return new BundleMember(Unnamed(path, number), new Rejection(RejectionCode.BadArchive, "This line is not JSON."));
        }
    }

    private static string Unnamed(string path, int number) => $"{path}/{MemberNames.OfEntry(null, null, number, ".txt")}";

    /// <returns>Null where there is more than may be.</returns>
    private static ReadOnlyMemory<byte>? Whole(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LargestDocument)
            {
                return null;
            }
        }

        // A mark of the encoding is no JSON.
        var whole = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return whole.Span.StartsWith("\uFEFF"u8) ? whole[3..] : whole;
    }

    private static BundleMember Member(string path, JsonElement item, int number)
    {
        var entry = JsonEntry.Of(item);
        // The name says what the blob is that an entry becomes.
        var isHtml = entry.IsHtml || EntryPage.IsHtml(entry.Content);
        var name = $"{path}/{MemberNames.OfEntry(entry.Evidence.Title, entry.Evidence.Url ?? entry.Identifier, number, isHtml ? ".html" : ".txt")}";
        return new BundleMember(name, EntryPage.Of(name, entry.Content, isHtml, entry.Evidence));
    }
}

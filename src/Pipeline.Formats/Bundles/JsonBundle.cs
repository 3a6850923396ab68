using System.Collections.Immutable;
using System.Text.Json;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>Objects with the text of an article and what is known of it, under the names that services and scrapers give these.</summary>
internal static class JsonBundle
{
    /// <summary>Lists of articles stand under one of these, or one level deeper under the second.</summary>
    private static readonly ImmutableArray<string> Lists = ["articles", "items", "results", "data", "documents", "docs", "entries", "news", "posts", "stories"];
    private static readonly ImmutableArray<string> Wrappers = ["response", "data", "result", "feed", "channel"];

    public static IEnumerable<BundleMember> ReadLines(string path, Stream stream, Unpacking unpacking)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (!unpacking.CountMember() || unpacking.Count(line.Length) is not null)
            {
                yield break;
            }

            yield return Member(path, line, number);
        }
    }

    public static IEnumerable<BundleMember> Read(string path, Stream stream, Unpacking unpacking)
    {
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (unpacking.Count(document.RootElement.GetRawText().Length) is not null)
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
            return new BundleMember($"{path}/{MemberNames.OfEntry(null, null, number, ".txt")}", new Rejection(RejectionCode.BadArchive, "This line is not JSON."));
        }
    }

    private static BundleMember Member(string path, JsonElement item, int number)
    {
        var entry = JsonEntry.Of(item);
        var name = $"{path}/{MemberNames.OfEntry(entry.Evidence.Title, entry.Evidence.Url ?? entry.Identifier, number, entry.IsHtml ? ".html" : ".txt")}";
        return new BundleMember(name, EntryPage.Of(name, entry.Content, entry.IsHtml, entry.Evidence));
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Metadata;

/// <summary>Headline, authors and day of the articles in <c>Cleaning/Articles/</c>, against <c>metadata.json</c> there, as page and as dump.</summary>
public sealed class MetadataFloorTests
{
    private static readonly Dictionary<string, Expected> Articles =
        JsonSerializer.Deserialize<Dictionary<string, Expected>>(File.ReadAllText(Path.Combine(Folder(), "metadata.json")), JsonSerializerOptions.Web)!;

    // As measured; may be raised, not lowered.
    [Theory]
    [InlineData(".html", 12, 12, 12, 12)]
    [InlineData(".txt", 10, 9, 10, 10)]
    public void As_many_are_right_as_ever(string kind, int files, int headlines, int authors, int days)
    {
        var found = Articles.Select(a => (Wanted: a.Value, Path: Path.Combine(Folder(), a.Key + kind))).Where(a => File.Exists(a.Path))
            .Select(a => (a.Wanted, Given: Read(a.Path), Name: Path.GetFileName(a.Path))).ToList();
        Assert.Equal(files, found.Count);
        AtLeast(headlines, found, a => a.Given?.Headline?.Value == a.Wanted.Headline, a => a.Given?.Headline?.Value);
        AtLeast(authors, found, a => a.Given is { } given && given.Authors.Select(x => x.Value).SequenceEqual(a.Wanted.Authors), a => string.Join(", ", a.Given?.Authors.Select(x => x.Value) ?? []));
        AtLeast(days, found, a => a.Given is { } given && Day(given) == a.Wanted.Published, a => a.Given is { } given ? Day(given) : null);
    }

    private static void AtLeast<T>(int floor, List<(Expected Wanted, ArticleMetadata? Given, string Name)> found, Func<(Expected Wanted, ArticleMetadata? Given, string Name), bool> isRight, Func<(Expected Wanted, ArticleMetadata? Given, string Name), T> shown)
    {
        var wrong = found.Where(a => !isRight(a)).Select(a => $"{a.Name}: {shown(a)}").ToList();
        Assert.True(found.Count - wrong.Count >= floor, $"{found.Count - wrong.Count} are right, the floor is {floor}. Wrong: {string.Join("; ", wrong)}");
    }

    private static string? Day(ArticleMetadata metadata) => metadata.Published?.Value.ToString()[..10];

    private static ArticleMetadata? Read(string path) =>
        DocumentReader.Read(new SourceBlob(Path.GetFileName(path), File.ReadAllBytes(path))).TryGet(out var document, out _)
        && ArticleCleaner.Clean(document).TryGet(out var body, out _)
            ? MetadataReader.Read(document, body, uploadedAt: null)
            : null;

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(here))!, "Cleaning", "Articles");

    private sealed record Expected(string Headline, string[] Authors, string? Published);
}

using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Digests;
using Pipeline.News.Reading;
using Pipeline.News.Texts;
using Pipeline.Pages.Static;

namespace Pipeline.Pages.Tests;

/// <summary>A fault of our own on the way to a page leaves a line there, and every other page of the site as it is.</summary>
public sealed class PageFaultTests
{
    private static readonly DigestDay Day = new(new DateOnly(2026, 3, 2));

    private static readonly StaticSite Site = new(source => Path.GetFileNameWithoutExtension(source));

    private static readonly Article[] Articles =
        [.. Directory.GetFiles(Path.Combine(MadeDay.Golden, "day")).Order(StringComparer.Ordinal).Select(Read)];

    private static readonly Digest Whole = DigestComposer.Compose(Day, Articles, []);

    public static TheoryData<int> Stories => [.. Enumerable.Range(0, Whole.Stories.Length)];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Articles.Length)];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_story_that_cannot_be_rendered_is_a_line_on_its_page_and_on_that_of_the_day(int place)
    {
        var bad = Whole.Stories[place];
        var broken = Whole with { Stories = Whole.Stories.SetItem(place, bad with { Said = [bad.Said.FirstOrDefault()!, null!] }) };

        var (files, expected) = (await FilesAsync(broken, Articles), await FilesAsync(Whole, Articles));

        Assert.Equal(expected.Keys, files.Keys);
        Assert.Contains("the page of the story (", files[$"stories/{bad.Id}.html"], StringComparison.Ordinal);
        Assert.Contains(bad.Id, files["digest.html"], StringComparison.Ordinal);
        // The list of stories stands on each of their pages; of all of them only the front page and its own tell it.
        foreach (var path in expected.Keys.Where(p => p != "digest.html" && p != $"stories/{bad.Id}.html"))
        {
            Assert.Equal(expected[path], files[path]);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task An_article_that_cannot_be_rendered_is_a_page_with_a_line(int place)
    {
        Article[] broken = [.. Articles];
        broken[place] = Articles[place] with
        {
            Claims = [new Claim { Kind = ClaimKind.Direct, Speaker = new Speaker(new TextSpan(0, int.MaxValue), "Ann Lee", null, SpeakerType.Person), Sentence = new TextSpan(5, int.MaxValue), Content = [new TextSpan(7, int.MaxValue)] }],
        };
        Article[] others = [.. Articles.Where((_, i) => i != place)];

        var (files, expected, without) = (await FilesAsync(Whole, broken), await FilesAsync(Whole, Articles), await FilesAsync(Whole, others));

        var own = $"articles/{Path.GetFileNameWithoutExtension(Articles[place].Source)}.html";
        Assert.Contains("the page of the article (ArgumentOutOfRangeException)", files[own], StringComparison.Ordinal);
        Assert.Equal(without["speakers.html"], files["speakers.html"]);
        foreach (var path in expected.Keys.Where(p => p != own && p != "speakers.html"))
        {
            Assert.Equal(expected[path], files[path]);
        }
    }

    private static async Task<SortedDictionary<string, string>> FilesAsync(Digest digest, IReadOnlyList<Article> articles)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in await Site.DayAsync(digest, articles, new DayNeighbours(null, null)))
        {
            files[file.Path] = file.Text;
        }

        return files;
    }

    private static Article Read(string file) =>
        ArticlePipeline.Ingest(new SourceBlob(Path.GetFileName(file), File.ReadAllBytes(file))).TryGet(out var article, out var rejection)
            ? article
            : throw new InvalidOperationException($"{file}: {rejection.Message}");
}

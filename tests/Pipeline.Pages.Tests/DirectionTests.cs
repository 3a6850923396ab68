using System.Text.RegularExpressions;
using Pipeline.News;
using Pipeline.News.Digests;
using Pipeline.News.Reading;
using Pipeline.News.Texts;
using Pipeline.Pages.Digests;

namespace Pipeline.Pages.Tests;

/// <summary>Names and texts in other directions stay in their places, and no character turns the others around.</summary>
public sealed partial class DirectionTests
{
    private const string Name = "bill\u202Efdp.exe\u2066.txt";

    private static readonly Digest Day = DigestComposer.Compose(
        new DigestDay(new DateOnly(2026, 3, 2), "UTC"), [], [new RejectedUpload(Name, RejectionCode.NotText, $"'{Name}' is no text.")]);

    [Fact]
    public async Task What_turns_a_name_around_is_made_visible_wherever_it_is_shown()
    {
        var page = await PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?> { ["Digest"] = Day, ["Links"] = Samples.Links });
        var feed = DigestAtom.Write([new DigestHeading(Day.Day, Day.To, 1, Day.Counts with { Articles = 1 }, Name)], day => new DigestLinks($"{day:yyyy-MM-dd}", id => id), []);

        Assert.All([page, feed, DigestMarkdown.Write(Day)], text =>
        {
            Assert.DoesNotContain(text, DirectionControls.Is);
            Assert.Contains("bill\uFFFDfdp", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_article_s_text_comes_without_them()
    {
        var text = string.Concat(Enumerable.Repeat("<p>The \u202Ecouncil&#x202E; of Harwick said on Monday that the old bridge is &#x2067;closed for repairs until the end of May, and that buses take the road.</p>", 5));
        var blob = new SourceBlob("a.html", System.Text.Encoding.UTF8.GetBytes($"<html><body><article><h1>Bridge closed in Harwick</h1>{text}</article></body></html>"));

        Assert.True(ArticlePipeline.Ingest(blob).TryGet(out var article, out _));

        Assert.DoesNotContain(article.Body.Text, DirectionControls.Is);
    }

    [Fact]
    public async Task Foreign_words_have_a_direction_of_their_own()
    {
        foreach (var (path, page) in (await MadeDay.SiteAsync()).Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.All(Foreign().Matches(page), element => Assert.True(
                element.Value.Contains("dir=\"auto\"", StringComparison.Ordinal) || element.Value.Contains("<bdi>", StringComparison.Ordinal), $"{path}: {element.Value}"));
        }
    }

    /// <summary>Elements that hold what articles say: quotations, claims, sources and outlets.</summary>
    [GeneratedRegex("<(?:blockquote|div class=\"claim\")[^>]*>|<a class=\"source\"[^>]*>.{5}|<span class=\"outlet\">.{5}", RegexOptions.Singleline)]
    private static partial Regex Foreign();
}

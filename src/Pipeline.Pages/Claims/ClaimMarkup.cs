using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Digests;

namespace Pipeline.Pages.Claims;

/// <summary>
/// Claims as <c>Claim</c> of schema.org, or <c>Quotation</c> where somebody's own words are given, in JSON-LD for a data block of a page.
/// No <c>ClaimReview</c>: nobody has reviewed them.
/// </summary>
public static class ClaimMarkup
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Escapes the angle brackets: nothing that a claim says can end the element around it.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="claims">Those that stand on the page; the same one twice is written once.</param>
    /// <param name="sources">Of the articles that they stand in.</param>
    public static string Of(IEnumerable<ReportedClaim> claims, IEnumerable<StorySource> sources, PageLinks links)
    {
        var articles = new Dictionary<string, StorySource>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            articles.TryAdd(source.Source, source);
        }

        return Graph(claims.DistinctBy(c => (c.Source, c.Claim)).Select(claim => Marked(
            claim.Kind,
            claim.Kind == ClaimKind.Direct ? claim.Content.Select(c => c.Text) : [CueWords.Before(claim) + ClaimWords.Of(claim)],
            links.Article(claim.Source, claim.Content.IsEmpty ? claim.Sentence.Span : claim.Content[0].Span),
            claim.Speaker is { } speaker ? Author(speaker.Name ?? speaker.Text, speaker.Role, speaker.Type) : null,
            articles.TryGetValue(claim.Source, out var article)
                ? Appearance(article.Headline, article.Outlet, article.Published, article.Url)
                : Appearance(null, claim.Outlet, null, null))));
    }

    /// <summary>All claims of an article, for its own page.</summary>
    public static string Of(Article article)
    {
        var text = article.Body.Text;
        var metadata = article.Metadata;
        return Graph(article.Claims.Select((claim, index) => Marked(
            claim.Kind,
            claim.Kind == ClaimKind.Direct
                ? claim.Content.Select(c => c.In(text))
                : [CueWords.Before(claim, text) + ClaimWords.Of(claim.Kind, claim.Content.IsEmpty ? [claim.Sentence.In(text)] : claim.Content.Select(c => c.In(text)), CueWords.Before(claim, text))],
            string.Create(CultureInfo.InvariantCulture, $"#c{index}"),
            claim.Speaker is { } speaker ? Author(speaker.Name ?? speaker.Span.In(text), speaker.Role, speaker.Type) : null,
            Appearance(metadata.Headline?.Value, metadata.Publisher?.Value, metadata.Published?.Value.ToString(), metadata.Url?.Value))));
    }

    private static string Graph(IEnumerable<JsonObject> claims) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new JsonArray([.. claims]),
    }.ToJsonString(Options);

    /// <param name="words">Of a quotation, without its marks; they stand for what leaves out the words between them.</param>
    private static JsonObject Marked(ClaimKind kind, IEnumerable<string> words, string address, JsonObject? author, JsonObject appearance)
    {
        var quoted = kind == ClaimKind.Direct;
        var claim = new JsonObject
        {
            ["@type"] = quoted ? "Quotation" : "Claim",
            ["url"] = address,
            ["text"] = string.Join(" … ", quoted ? words.Select(ClaimWords.WithoutMarks) : words),
            [quoted ? "isPartOf" : "appearance"] = appearance,
        };
        if (author is not null)
        {
            claim[quoted ? "spokenByCharacter" : "author"] = author;
        }

        return claim;
    }

    private static JsonObject Author(string name, string? role, SpeakerType type)
    {
        var author = new JsonObject { ["@type"] = type == SpeakerType.Person ? "Person" : "Organization", ["name"] = name };
        if (role is not null && type == SpeakerType.Person)
        {
            author["jobTitle"] = role;
        }

        return author;
    }

    private static JsonObject Appearance(string? headline, string? outlet, string? published, string? url)
    {
        var article = new JsonObject { ["@type"] = "NewsArticle" };
        Add("headline", headline);
        Add("datePublished", published);
        Add("url", url);
        if (outlet is not null)
        {
            article["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = outlet };
        }

        return article;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                article[name] = value;
            }
        }
    }
}

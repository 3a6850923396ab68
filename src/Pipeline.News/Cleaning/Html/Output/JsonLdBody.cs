using System.Net;
using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Reading.LinkedData;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Output;

/// <summary>
/// The <c>articleBody</c> of a page's JSON-LD as the article, for pages that show none until a script has run. Where a page shows an
/// article, its JSON-LD is evidence only: outlets shorten it, and put notices in.
/// </summary>
internal static class JsonLdBody
{
    /// <summary>In words; shorter ones are teasers.</summary>
    private const int Fewest = 60;

    /// <returns>Null where the page states no body.</returns>
    public static Outcome<CleanText>? Of(PageEvidence evidence)
    {
        var stated = evidence.Linked.Bodies.Select(ArticleBodyText.WithoutTags).MaxBy(body => body.Length);
        if (stated is null)
        {
            return null;
        }

        var lines = CharacterCleanup.Clean(WebUtility.HtmlDecode(stated)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Sum(line => BlockShape.Of(line).Words) < Fewest)
        {
            return null;
        }

        var builder = new CleanTextBuilder();
        foreach (var line in lines)
        {
            builder.Keep(Spacing.Single(line), ParagraphRole.Paragraph);
        }

        return builder.Build();
    }
}

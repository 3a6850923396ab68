using System.Net;
using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Reading.LinkedData;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Output;

/// <summary>
/// The <c>articleBody</c> of a page's JSON-LD as the article, for pages that show none until a script has run, or only its beginning until somebody has paid.
/// Where a page shows an article, its JSON-LD is evidence only: outlets shorten it, and put notices in.
/// </summary>
internal static class JsonLdBody
{
    /// <summary>In words; shorter ones are teasers.</summary>
    private const int Fewest = 60;

    /// <summary>A body so many times as long as what is shown is not the same with a paragraph more.</summary>
    private const double MuchLonger = 1.5;

    /// <summary>Share of the shown words that stand in it in the same order; quotation marks and ends of paragraphs differ.</summary>
    private const double Same = 0.9;

    /// <summary>What a page states in full of which it shows the beginning and asks to pay; null for all others.</summary>
    public static Outcome<CleanText>? Whole(PageEvidence evidence, PageFacts facts, bool[] body, CleanText shown)
    {
        if (!facts.Page.Evidence.HasBody || !(evidence.Linked.IsPaid || shown.Dropped.Any(block => block.Rule == DropRules.Paywall)))
        {
            return null;
        }

        var (words, same) = (0, 0.0);
        for (var i = 0; i < body.Length; i++)
        {
            words += body[i] ? facts.Shapes[i].Words : 0;
            same += body[i] ? facts.Shapes[i].Words * Math.Max(0, facts.Evidence[i].Body) : 0;
        }

        if (same < Same * words || Of(evidence) is not { } stated || !stated.TryGet(out var whole, out _) || whole.Text.Length < MuchLonger * shown.Text.Length)
        {
            return null;
        }

        return whole with { Dropped = shown.Dropped, Deck = shown.Deck };
    }

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

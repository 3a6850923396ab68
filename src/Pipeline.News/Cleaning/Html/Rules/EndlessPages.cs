using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>
/// Pages that load the next article when a reader comes to the end of one, and were saved then: the article that the title names is the article, or the first.
/// </summary>
internal static class EndlessPages
{
    /// <summary>Fewer paragraphs are a teaser, and judged as such.</summary>
    private const int FewestParagraphs = 2;

    /// <summary>In front of an article's headline stand a section, a label, a date.</summary>
    private const int LatestHeadline = 4;

    public static void Drop(PageFacts facts, bool[] body)
    {
        var articles = new List<(int Box, bool IsTitled)>();
        var end = 0;
        for (var box = 1; box < facts.Page.Boxes.Length; box++)
        {
            if (facts.Page.Boxes[box].FirstBlock >= end && IsArticle(facts, body, box, out var isTitled))
            {
                articles.Add((box, isTitled));
                end = facts.Page.Boxes[box].EndBlock;
            }
        }

        if (articles.Count < 2)
        {
            return;
        }

        var kept = Math.Max(0, articles.FindIndex(article => article.IsTitled));
        for (var i = 0; i < articles.Count; i++)
        {
            ref readonly var box = ref facts.Page.Boxes[articles[i].Box];
            if (i != kept)
            {
                body.AsSpan(box.FirstBlock, box.EndBlock - box.FirstBlock).Clear();
            }
        }
    }

    /// <summary>An <c>article</c> that begins with a main heading and has a text of its own.</summary>
    private static bool IsArticle(PageFacts facts, bool[] body, int box, out bool isTitled)
    {
        isTitled = false;
        ref readonly var article = ref facts.Page.Boxes[box];
        if (article.Tag != HtmlTag.Article)
        {
            return false;
        }

        var (headlines, paragraphs) = (0, 0);
        for (var i = article.FirstBlock; i < article.EndBlock; i++)
        {
            if (facts.Page.Boxes[facts.Page.Blocks[i].Box].Tag == HtmlTag.Heading1)
            {
                headlines += headlines > 0 || i - article.FirstBlock < LatestHeadline ? 1 : 0;
                isTitled |= facts.Evidence[i] is { Title: > 0.8f, OfTitle: > 0.5f };
            }

            paragraphs += body[i] && BoxFacts.IsProse(facts.Page.Blocks[i], facts.Shapes[i]) ? 1 : 0;
        }

        // More than one: it holds the others.
        return headlines == 1 && paragraphs >= FewestParagraphs;
    }
}

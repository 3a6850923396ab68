using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>Lists within the article that lead elsewhere: other stories under a heading that says so or with a date each, and the article's own contents.</summary>
internal static class OtherStories
{
    /// <summary>Two links may be a sentence's two sources.</summary>
    private const int FewestItems = 3;

    private const BoxHints Elsewhere = BoxHints.Related | BoxHints.Widget | BoxHints.Sidebar | BoxHints.Menu | BoxHints.Contents;

    public static void Drop(PageFacts facts, bool[] body)
    {
        var boxes = facts.Page.Boxes;
        for (var box = 1; box < boxes.Length; box++)
        {
            var (first, blocks) = (boxes[box].FirstBlock, boxes[box].EndBlock - boxes[box].FirstBlock);
            if (boxes[box].Tag is HtmlTag.List or HtmlTag.Div or HtmlTag.Section or HtmlTag.Aside && blocks >= FewestItems && body.AsSpan(first, blocks).Contains(true) && Is(facts, box))
            {
                body.AsSpan(first, blocks).Clear();
            }
        }
    }

    private static bool Is(PageFacts facts, int list)
    {
        var boxes = facts.Page.Boxes;
        var (within, dated, blocks) = (0, 0, boxes[list].EndBlock - boxes[list].FirstBlock);
        for (var i = boxes[list].FirstBlock; i < boxes[list].EndBlock; i++)
        {
            ref readonly var block = ref facts.Page.Blocks[i];
            if (block.LinkChars * 2 <= block.Length)
            {
                return false;
            }

            within += block.Links > 0 && block.InPageLinks == block.Links && block.LinkChars * 10 > block.Length * 9 ? 1 : 0;
            dated += block.LinkChars < block.Length && (block.HasTime || facts.Shapes[i].HasYear) ? 1 : 0;
        }

        return within == blocks || (within == 0 && (dated == blocks || IsNamed(facts, list) || IsUnderHeading(facts, list)));
    }

    private static bool IsNamed(PageFacts facts, int list) => (facts.NearHints(facts.Page.Boxes[list].FirstBlock, facts.Page.Boxes[list].EndBlock - facts.Page.Boxes[list].FirstBlock + 1) & Elsewhere) != 0;

    /// <summary>"Popular content", "Read also".</summary>
    private static bool IsUnderHeading(PageFacts facts, int list)
    {
        var heading = facts.Page.Boxes[list].FirstBlock - 1;
        return heading >= 0 && !facts.Shapes[heading].EndsSentence && (facts.Phrases[heading].First & PhraseKinds.Related) != 0;
    }
}

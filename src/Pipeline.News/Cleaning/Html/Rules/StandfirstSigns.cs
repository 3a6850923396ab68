using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>By which signs a text under the headline is the standfirst.</summary>
internal static class StandfirstSigns
{
    /// <summary>A box named "lead" that holds more than a text and its label holds the article.</summary>
    private const int MostInNamedBox = 2;

    public static bool IsNamed(PageFacts facts, int index)
    {
        var boxes = facts.Page.Boxes;
        if ((facts.Page.Blocks[index].InlineHints & (BoxHints.Deck | BoxHints.Standfirst)) != 0)
        {
            return true;
        }

        for (var box = facts.Page.Blocks[index].Box; box > 0 && boxes[box].EndBlock - boxes[box].FirstBlock <= MostInNamedBox; box = boxes[box].Parent)
        {
            if ((boxes[box].Hints & (BoxHints.Deck | BoxHints.Standfirst)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of another kind than the paragraph behind it, or parted from it by what belongs to the head or by the article's picture. A description that only repeats the first
    /// paragraph says nothing.</summary>
    public static bool StandsApart(PageFacts facts, int index, int next)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        ref readonly var following = ref facts.Page.Blocks[next];
        return facts.Page.Boxes[block.Box].Signature != facts.Page.Boxes[following.Box].Signature
            || (block.ItalicChars == block.Length && following.ItalicChars < following.Length)
            || (next == index + 1 && following.AfterPicture)
            || HasHeadBetween(facts, index, next);
    }

    /// <summary>A sentence in bold above text that is not; a question in bold is a heading.</summary>
    public static bool IsInBold(PageFacts facts, int index, int next)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        return facts.Shapes[index].EndsSentence && !HtmlTags.IsHeading(facts.Page.Boxes[block.Box].Tag) && facts.Page.TextOf(block)[^1] != '?'
            && IsBold(block) && !IsBold(facts.Page.Blocks[next]);
    }

    // A space at the end is in no element.
    private static bool IsBold(in Block block) => block.BoldChars >= block.Length - 1;

    public static bool HasHeadBetween(PageFacts facts, int index, int next)
    {
        for (var i = index + 1; i < next; i++)
        {
            if (ArticleHead.RuleOf(facts, i) is DropRules.Byline or DropRules.PublicationTime)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In one <c>header</c> with the headline, and the body outside.</summary>
    public static bool IsInHead(PageFacts facts, int headline, int index, int next)
    {
        var boxes = facts.Page.Boxes;
        var box = facts.Page.Blocks[headline].Box;
        while (box > 0 && boxes[box].Tag != HtmlTag.Header)
        {
            box = boxes[box].Parent;
        }

        return box > 0 && index < boxes[box].EndBlock && next >= boxes[box].EndBlock;
    }
}

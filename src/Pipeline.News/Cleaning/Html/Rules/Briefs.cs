using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>
/// A few short sentences under a headline are an article, too. The model has learned from long ones, and lets go of those that have no paragraph as long as
/// two lines: there what stands as paragraphs beside the headline is the body.
/// </summary>
internal static class Briefs
{
    // Sentences, or paragraphs of prose: two are a teaser, a notice or a caption.
    private const int FewestSentences = 3;
    // "It was closed." is a sentence; shorter ones are labels.
    private const int FewestWords = 3;

    /// <summary>What the article's own paragraphs may be named after, too, is judged by their words.</summary>
    private const BoxHints Clutter = BoxFacts.Clutter & ~BoxHints.Paywall;

    /// <returns>Which blocks are body; null where the page has no brief.</returns>
    public static bool[]? Find(PageFacts facts)
    {
        var headline = Headline(facts);
        var around = headline < 0 ? 0 : Around(facts, headline);
        if (around == 0)
        {
            return null;
        }

        var body = new bool[facts.Shapes.Length];
        var (sentences, prose) = (0, 0);
        for (var i = headline + 1; i < facts.Page.Boxes[around].EndBlock; i++)
        {
            body[i] = IsSentence(facts, i);
            sentences += body[i] ? 1 : 0;
            prose += body[i] && BoxFacts.IsProse(facts.Page.Blocks[i], facts.Shapes[i]) ? 1 : 0;
        }

        return sentences + prose >= FewestSentences ? body : null;
    }

    /// <summary>The box of the article that the headline stands in; 0 where none is named so.</summary>
    private static int Around(PageFacts facts, int headline)
    {
        var box = facts.Page.Blocks[headline].Box;
        while (box > 0 && facts.Page.Boxes[box].Tag is not (HtmlTag.Article or HtmlTag.Main))
        {
            box = facts.Page.Boxes[box].Parent;
        }

        return box;
    }

    private static int Headline(PageFacts facts)
    {
        for (var i = 0; i < facts.Shapes.Length; i++)
        {
            ref readonly var box = ref facts.Page.Boxes[facts.Page.Blocks[i].Box];
            if (!box.Hidden && HtmlTags.IsHeading(box.Tag) && ArticleHead.IsHeadline(facts, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsSentence(PageFacts facts, int index)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        ref readonly var box = ref facts.Page.Boxes[block.Box];
        return box.Tag == HtmlTag.Paragraph && !box.Hidden && !box.In(HtmlTag.Aside) && !box.In(HtmlTag.Nav) && !box.In(HtmlTag.Footer) && !box.In(HtmlTag.Form) && !box.In(HtmlTag.Figure)
            && facts.Shapes[index].EndsSentence && facts.Shapes[index].Words >= FewestWords && block.LinkChars * 2 < block.Length
            && facts.Phrases[index].Any == PhraseKinds.None && ((box.Hints | box.Around) & Clutter) == 0
            && !Boilerplate.Is(facts, index) && !Notices.Is(facts, index) && ArticleHead.RuleOf(facts, index) is null;
    }
}

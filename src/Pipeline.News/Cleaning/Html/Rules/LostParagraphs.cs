using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>
/// A paragraph between kept ones of the same box, tag and class is one of them, unless it says or its names say what else it is: nobody puts
/// something else there in the same dress.
/// </summary>
internal static class LostParagraphs
{
    /// <summary>Below, the model is as sure as it gets that it is something else.</summary>
    private const float LeastLikely = 0.03f;

    /// <summary>Behind the last kept one nothing shows that the text goes on but the dress.</summary>
    private const float LeastLikelyTail = 0.15f;

    // Shorter sentences in the same dress are often labels and buttons.
    private const int FewestWords = 4;

    public static void Restore(PageFacts facts, float[] probabilities, bool[] body)
    {
        var last = new Dictionary<(int Parent, int Signature), int>();
        for (var i = 0; i < body.Length; i++)
        {
            ref readonly var box = ref facts.Page.Boxes[facts.Page.Blocks[i].Box];
            if (!body[i] || box.Tag is not (HtmlTag.Paragraph or HtmlTag.Div))
            {
                continue;
            }

            var kind = (box.Parent, box.Signature);
            for (var between = last.GetValueOrDefault(kind, i) + 1; between < i; between++)
            {
                body[between] |= IsOf(facts, between, kind) && probabilities[between] > LeastLikely && IsPlain(facts, between);
            }

            last[kind] = i;
        }

        foreach (var (kind, end) in last)
        {
            for (var i = end + 1; i < body.Length && IsOf(facts, i, kind) && probabilities[i] > LeastLikelyTail && IsPlain(facts, i); i++)
            {
                body[i] = true;
            }
        }
    }

    private static bool IsOf(PageFacts facts, int index, (int Parent, int Signature) kind)
    {
        ref readonly var box = ref facts.Page.Boxes[facts.Page.Blocks[index].Box];
        return (box.Parent, box.Signature) == kind;
    }

    private static bool IsPlain(PageFacts facts, int index)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        ref readonly var box = ref facts.Page.Boxes[block.Box];
        ref readonly var shape = ref facts.Shapes[index];
        return shape.EndsSentence && shape.Words >= FewestWords && block.LinkChars * 2 < block.Length && !box.Hidden && facts.Phrases[index].Any == PhraseKinds.None
            && (box.Hints & BoxFacts.Clutter) == 0 && (block.InlineHints & BoxFacts.Clutter) == 0 && facts.Copies[index] == 1
            && !PictureText.Is(facts, index) && ArticleHead.RuleOf(facts, index) is null;
    }
}

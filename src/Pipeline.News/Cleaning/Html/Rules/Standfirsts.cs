using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>
/// The standfirst: one short text under the headline that tells what the story is about. Pages name it, put it over the byline, set it in
/// bold, or give it to search engines as the page's description.
/// </summary>
internal static class Standfirsts
{
    /// <summary>In letters; shorter ones are kickers and labels, longer ones paragraphs.</summary>
    private const int Shortest = 30;
    private const int Longest = 600;

    /// <summary>Blocks between the headline and the standfirst: byline, date, buttons, a picture's caption.</summary>
    private const int Reach = 30;

    /// <summary>Share of the words that the page's description has, too.</summary>
    private const float Described = 0.8f;

    private enum Place
    {
        None,
        Here,
        OverByline,
    }

    /// <returns>The index of its block; -1 where the page has none.</returns>
    public static int Find(PageFacts facts, bool[] body) => Search(facts, body).Block;

    /// <summary>
    /// A standfirst over the byline is no paragraph of the text; any other stays if the model took it for body. Of those of the development pages that the
    /// model took, body are by annotation: over the byline 1 of 6, set in bold 14 of 15, like the declared description 30 of 38, named 18 of 29.
    /// Leaving all of them out takes .002 of the body's F1.
    /// </summary>
    /// <returns>The index of its block, as of <see cref="Find"/>.</returns>
    public static int Drop(PageFacts facts, bool[] body)
    {
        var (index, isOverByline) = Search(facts, body);
        if (isOverByline)
        {
            body[index] = false;
        }

        return index;
    }

    private static (int Block, bool OverByline) Search(PageFacts facts, bool[] body)
    {
        var headline = Headline(facts, body);
        var hasByline = false;
        for (var i = headline + 1; headline >= 0 && i < Math.Min(body.Length, headline + 1 + Reach); i++)
        {
            if (ArticleHead.RuleOf(facts, i) is { } rule)
            {
                hasByline |= rule != DropRules.Headline;
                continue;
            }

            if (!MayBe(facts, i))
            {
                continue;
            }

            var place = Judge(facts, body, headline, i, hasByline);
            if (place != Place.None)
            {
                return (i, place == Place.OverByline);
            }

            if (body[i] && BoxFacts.IsProse(facts.Page.Blocks[i], facts.Shapes[i]))
            {
                break;
            }
        }

        return (-1, false);
    }

    private static Place Judge(PageFacts facts, bool[] body, int headline, int index, bool hasByline)
    {
        if (NextProse(facts, body, index) is not (>= 0 and var next))
        {
            return Place.None;
        }

        var isSentence = facts.Shapes[index].EndsSentence;
        return StandfirstSigns.IsNamed(facts, index) || (facts.Evidence[index].Description > Described && StandfirstSigns.StandsApart(facts, index, next)) || StandfirstSigns.IsInBold(facts, index, next) ? Place.Here
            : isSentence && !hasByline && StandfirstSigns.HasHeadBetween(facts, index, next) ? Place.OverByline
            : isSentence && StandfirstSigns.IsInHead(facts, headline, index, next) ? Place.Here
            : Place.None;
    }

    /// <summary>The last headline in front of the first prose.</summary>
    private static int Headline(PageFacts facts, bool[] body)
    {
        var headline = -1;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] && BoxFacts.IsProse(facts.Page.Blocks[i], facts.Shapes[i]))
            {
                return headline;
            }

            headline = !facts.Page.Boxes[facts.Page.Blocks[i].Box].Hidden && ArticleHead.IsHeadline(facts, i) ? i : headline;
        }

        return -1;
    }

    private static bool MayBe(PageFacts facts, int index)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        ref readonly var box = ref facts.Page.Boxes[block.Box];
        ref readonly var shape = ref facts.Shapes[index];
        return shape.Size is >= Shortest and <= Longest && shape.Words >= 5 && block.LinkChars * 2 < block.Length && !box.Hidden
            && !box.In(HtmlTag.Caption) && !box.In(HtmlTag.Figure) && !box.In(HtmlTag.Nav) && !box.In(HtmlTag.Item) && !box.In(HtmlTag.Button) && !box.In(HtmlTag.Label)
            && ((box.Hints | box.Around) & BoxHints.Caption) == 0 && facts.Phrases[index].First == PhraseKinds.None
            && !Boilerplate.Is(facts, index) && !PictureText.Is(facts, index);
    }

    /// <summary>The first prose of the body behind it: without one there is nothing that it could introduce.</summary>
    private static int NextProse(PageFacts facts, bool[] body, int index)
    {
        for (var i = index + 1; i < body.Length; i++)
        {
            if (body[i] && BoxFacts.IsProse(facts.Page.Blocks[i], facts.Shapes[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

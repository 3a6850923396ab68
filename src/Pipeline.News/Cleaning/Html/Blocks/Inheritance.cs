namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Gives every box what the boxes around it say, once it is known how much of the page each of them holds.</summary>
internal static class Inheritance
{
    /// <summary>A box that holds more of the page than this is the page itself: a class name such as
    /// <c>has-sidebar</c>, or a style that hides all until a script has run, says nothing of the text in it.</summary>
    private const double WholePage = 0.5;

    private const BoxHints Article = BoxHints.Body | BoxHints.Content;

    /// <summary>These a box may hold even so, if the headline stands elsewhere: a hundred comments below a brief, a notice that fills the screen.</summary>
    private const BoxHints MayFillPage = BoxHints.Comments | BoxHints.Cookies | BoxHints.Popup;

    /// <summary>In characters: a paragraph, and what an article has at least.</summary>
    private const int ShortestText = 80;
    private const int LeastText = 200;

    public static void Settle(Page page)
    {
        var boxes = page.Boxes;
        foreach (ref readonly var block in page.Blocks.AsSpan())
        {
            boxes[block.Box].Chars += block.Length;
        }

        for (var i = boxes.Length - 1; i > 0; i--)
        {
            boxes[boxes[i].Parent].Chars += boxes[i].Chars;
        }

        var much = (int)(boxes[0].Chars * WholePage);
        // Few pages have such a box, and the headline is looked for once.
        int? headline = null;
        boxes[0].Row = -1;
        for (var i = 1; i < boxes.Length; i++)
        {
            ref var box = ref boxes[i];
            ref readonly var parent = ref boxes[box.Parent];
            if (box.Chars > much)
            {
                var mayFill = (box.Hints & MayFillPage) != 0 && (box.Hints & Article) == 0 && IsBesideArticle(page, box, headline ??= Headline(page));
                box.Hints &= Article | (mayFill ? MayFillPage : BoxHints.None);
                box.Hidden = false;
            }

            box.Depth = parent.Depth + 1;
            box.Around = parent.Around | parent.Hints;
            box.Tags = parent.Tags | (1UL << (int)box.Tag);
            box.Hidden |= parent.Hidden;
            box.Row = box.Tag == HtmlTag.Row ? i : box.Tag == HtmlTag.Table ? -1 : parent.Row;
        }
    }

    /// <summary>Where no text follows the headline but what the box holds, that is the article: its names are <c>has-comments</c>, <c>with-cookie-notice</c>.</summary>
    private static bool IsBesideArticle(Page page, in Box box, int headline)
    {
        if (headline < 0 || (headline >= box.FirstBlock && headline < box.EndBlock))
        {
            return false;
        }

        var outside = 0;
        for (var i = headline + 1; i < page.Blocks.Length; i++)
        {
            ref readonly var block = ref page.Blocks[i];
            outside += (i < box.FirstBlock || i >= box.EndBlock) && block.Length >= ShortestText && block.LinkChars * 3 < block.Length ? block.Length : 0;
        }

        return outside >= LeastText;
    }

    /// <summary>The first heading that says what the page's title says, or else its first of the first level.</summary>
    private static int Headline(Page page)
    {
        var first = -1;
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            var tag = page.Boxes[page.Blocks[i].Box].Tag;
            if (HtmlTags.IsHeading(tag) && page.Evidence.Compare(page.TextOf(page.Blocks[i])) is { Title: > 0.8f, OfTitle: > 0.5f })
            {
                return i;
            }

            first = first < 0 && tag == HtmlTag.Heading1 ? i : first;
        }

        return first;
    }
}

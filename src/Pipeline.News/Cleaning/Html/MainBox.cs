namespace Pipeline.News.Cleaning.Html;

/// <summary>Finds the box that most of the page's prose stands in.</summary>
internal static class MainBox
{
    /// <summary>The deepest box that holds nearly all prose outside boxes that are named as clutter.</summary>
    public static int Find(Page page, BoxHints clutter)
    {
        var prose = new int[page.Boxes.Length];
        foreach (ref readonly var block in page.Blocks.AsSpan())
        {
            ref readonly var box = ref page.Boxes[block.Box];
            if (!box.Hidden && ((box.Hints | box.Around) & clutter) == 0 && block.Length >= 60 && block.LinkChars * 3 < block.Length)
            {
                prose[block.Box] += block.Length;
            }
        }

        for (var i = prose.Length - 1; i > 0; i--)
        {
            prose[page.Boxes[i].Parent] += prose[i];
        }

        var best = 0;
        for (var i = 1; i < prose.Length; i++)
        {
            if (page.Boxes[i].Parent == best && prose[i] >= 0.6 * prose[0])
            {
                best = i;
            }
        }

        return best;
    }
}

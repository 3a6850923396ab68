using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.Training.Bodies;

/// <summary>Pages whose article is a brief: of the body only the first blocks stay, everything around it stays too.</summary>
internal static class ShortBody
{
    public const string Brief = "bodies of 120 words";
    public const string News = "bodies of 300 words";

    public static LabelledPage Of(LabelledPage page, string name) => name switch
    {
        Brief or TeaserShift.Briefs => Of(page, 120),
        News or TeaserShift.Short => Of(page, 300),
        _ => page,
    };

    /// <param name="least">Words of the body from which on it ends with the block at hand.</param>
    private static LabelledPage Of(LabelledPage page, int least)
    {
        var whole = page.Facts.Page;
        var (words, kept) = (0, new List<int>());
        for (var i = 0; i < whole.Blocks.Length; i++)
        {
            var isBody = page.Labels[i] > 0.5f;
            if (!isBody || words < least)
            {
                kept.Add(i);
                words += isBody ? page.Facts.Shapes[i].Words : 0;
            }
        }

        var blocks = kept.Select(i => whole.Blocks[i]).ToArray();
        var gold = string.Join('\n', kept.Where(i => page.Labels[i] > 0.5f).Select(i => whole.TextOf(whole.Blocks[i]).ToString()));
        var facts = PageFacts.Of(new Page { Chars = whole.Chars, Blocks = blocks, Boxes = Boxes(whole, kept), Evidence = whole.Evidence });
        return page with { Gold = gold, Facts = facts, Labels = [.. kept.Select(i => page.Labels[i])] };
    }

    private static Box[] Boxes(Page whole, List<int> kept)
    {
        var before = new int[whole.Blocks.Length + 1];
        foreach (var block in kept)
        {
            before[block + 1] = 1;
        }

        for (var i = 1; i < before.Length; i++)
        {
            before[i] += before[i - 1];
        }

        return [.. whole.Boxes.Select(box => box with { FirstBlock = before[box.FirstBlock], EndBlock = before[box.EndBlock] })];
    }
}

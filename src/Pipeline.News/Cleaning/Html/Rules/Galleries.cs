using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>
/// A series of pictures amid an article, each with its text, is shown on every page of a section and tells other stories. Where the series is all
/// there is, it is the article.
/// </summary>
internal static class Galleries
{
    // Two pictures illustrate an article; a series has more.
    private const int FewestPictures = 3;

    public static void Drop(PageFacts facts, bool[] body)
    {
        var boxes = facts.Page.Boxes;
        var prose = ProseBefore(facts, body);
        for (var box = 1; box < boxes.Length; box++)
        {
            var (first, end) = (boxes[box].FirstBlock, boxes[box].EndBlock);
            var isAmid = end - first >= FewestPictures && prose[first] > 0 && prose[^1] > prose[end];
            if (isAmid && IsSeries(facts, box, prose[end] - prose[first]))
            {
                body.AsSpan(first, end - first).Clear();
            }
        }
    }

    /// <summary>Of each block, how many paragraphs of the body stand before it.</summary>
    private static int[] ProseBefore(PageFacts facts, bool[] body)
    {
        var before = new int[body.Length + 1];
        for (var i = 0; i < body.Length; i++)
        {
            before[i + 1] = before[i] + (body[i] && BoxFacts.IsProse(facts.Page.Blocks[i], facts.Shapes[i]) ? 1 : 0);
        }

        return before;
    }

    /// <summary>Pictures with a number each ("3/12") or, in a box that is named so, with a credit each; and hardly a text more.</summary>
    private static bool IsSeries(PageFacts facts, int box, int texts)
    {
        var (numbered, credited) = (0, 0);
        for (var i = facts.Page.Boxes[box].FirstBlock; i < facts.Page.Boxes[box].EndBlock; i++)
        {
            numbered += IsNumbered(facts.Page.TextOf(facts.Page.Blocks[i])) ? 1 : 0;
            credited += (facts.Phrases[i].First & PhraseKinds.Credit) != 0 ? 1 : 0;
        }

        var pictures = (facts.Page.Boxes[box].Hints & BoxHints.Player) != 0 ? Math.Max(numbered, credited) : numbered;
        return pictures >= FewestPictures && texts <= 2 * pictures;
    }

    /// <summary>"3/12", "3 / 12 Oil up".</summary>
    private static bool IsNumbered(ReadOnlySpan<char> text)
    {
        var slash = text[..Math.Min(text.Length, 6)].IndexOf('/');
        return slash > 0 && slash + 1 < text.Length && text[..slash].TrimEnd().IndexOfAnyExceptInRange('0', '9') < 0
            && text[(slash + 1)..].TrimStart() is [>= '0' and <= '9', ..];
    }
}

using System.Runtime.InteropServices;
using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>
/// Pages of a tag, an author, an archive, a search: boxes of one kind, each with the linked headline of another page and its first words. Not one
/// article but many, none of them whole.
/// </summary>
internal static class TeaserLists
{
    /// <summary>Two stories may be one article's parts.</summary>
    private const int FewestItems = 3;

    /// <summary>In words: three sentences. What is longer is told here and not elsewhere.</summary>
    private const int LongestTeaser = 70;

    /// <summary>On the average of a list; lists of things link their names, of one word or three.</summary>
    private const int HeadlineWords = 4;

    /// <summary>Of the body's words; the rest is a line on the tag or the author.</summary>
    private const double Most = 0.8;

    /// <summary>Of 646 articles none is taken for such a list.</summary>
    public static bool Is(PageFacts facts, bool[] body)
    {
        var words = 0;
        for (var i = 0; i < body.Length; i++)
        {
            words += body[i] ? facts.Shapes[i].Words : 0;
        }

        var kinds = new Dictionary<(int Parent, int Signature), Kind>();
        var boxes = facts.Page.Boxes;
        for (var box = 1; words > 0 && box < boxes.Length; box++)
        {
            if (boxes[box].EndBlock - boxes[box].FirstBlock >= 2 && !boxes[box].Hidden)
            {
                ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, (boxes[box].Parent, boxes[box].Signature), out _);
                kind = kind.With(Item(facts, body, box));
            }
        }

        return kinds.Any(kind => kind.Value.Items >= FewestItems && kind.Value.Headlines >= HeadlineWords * kind.Value.Items && kind.Value.Words >= Most * words
            && Cut(facts, kind.Key) * 2 >= kind.Value.Items);
    }

    /// <summary>One box as a teaser; all zero where it is none.</summary>
    private static Kind Item(PageFacts facts, bool[] body, int box)
    {
        var (words, headline) = (0, 0);
        for (var i = facts.Page.Boxes[box].FirstBlock; i < facts.Page.Boxes[box].EndBlock && words <= LongestTeaser; i++)
        {
            ref readonly var block = ref facts.Page.Blocks[i];
            words += body[i] ? facts.Shapes[i].Words : 0;
            headline = Math.Max(headline, block.Links > 0 && block.InPageLinks == 0 && block.LinkChars * 2 > block.Length ? facts.Shapes[i].Words : 0);
        }

        return headline > 1 && words is > 0 and <= LongestTeaser ? new Kind(1, words, headline) : default;
    }

    /// <summary>How many boxes of the kind are dated or not told to their end.</summary>
    private static int Cut(PageFacts facts, (int Parent, int Signature) kind)
    {
        var cut = 0;
        foreach (ref readonly var box in facts.Page.Boxes.AsSpan())
        {
            if ((box.Parent, box.Signature) == kind)
            {
                cut += Enumerable.Range(box.FirstBlock, box.EndBlock - box.FirstBlock).Any(i => LeadsOn(facts, i) || IsDate(facts, i)) ? 1 : 0;
            }
        }

        return cut;
    }

    private static bool IsDate(PageFacts facts, int index) => facts.Page.Blocks[index].HasTime || ArticleHead.RuleOf(facts, index) == DropRules.PublicationTime;

    /// <summary>"… Read more": a text that is not told to its end.</summary>
    private static bool LeadsOn(PageFacts facts, int index)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        var text = facts.Page.TextOf(block);
        return text.Contains('\u2026') || text.Contains("...", StringComparison.Ordinal) || (block.Links > 0 && (facts.Phrases[index].Any & PhraseKinds.Related) != 0);
    }

    /// <param name="Words">Those of the body in the items.</param>
    /// <param name="Headlines">Words of the items' headlines.</param>
    private readonly record struct Kind(int Items, int Words, int Headlines)
    {
        public Kind With(Kind item) => new(Items + item.Items, Words + item.Words, Headlines + item.Headlines);
    }
}

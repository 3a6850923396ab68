namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>What follows from a page's blocks and boxes, computed once and in linear time, for the features to read.</summary>
internal sealed class PageFacts
{
    /// <summary>In characters; only a page in one piece has longer blocks.</summary>
    private const int LongestCompared = 100_000;

    /// <summary>In characters: the words at a long block's start say what it is; in its middle they are prose.</summary>
    private const int WhereItSaysWhatItIs = 600;

    public required Page Page { get; init; }
    public required BlockShape[] Shapes { get; init; }
    public required (PhraseKinds Any, PhraseKinds First, int Words)[] Phrases { get; init; }
    public required (float Title, float OfTitle, float Description, float Body)[] Evidence { get; init; }

    public required SharedWords Shared { get; init; }

    /// <summary>How often each block's words have stood on the page before.</summary>
    public required int[] Repeats { get; init; }

    /// <summary>How often each block's words stand on the page.</summary>
    public required int[] Copies { get; init; }
    public required BoxFacts[] Boxes { get; init; }
    public required Dictionary<int, BoxFacts> Kinds { get; init; }
    public required int Main { get; init; }

    /// <summary>The box whose own children hold the most prose.</summary>
    public required int Densest { get; init; }

    /// <summary>What the names of the boxes around a block say that hold at most so many blocks: larger ones speak of more than of it.</summary>
    public BoxHints NearHints(int index, int most)
    {
        var hints = BoxHints.None;
        for (var box = Page.Blocks[index].Box; box > 0 && Page.Boxes[box].EndBlock - Page.Boxes[box].FirstBlock <= most; box = Page.Boxes[box].Parent)
        {
            hints |= Page.Boxes[box].Hints;
        }

        return hints;
    }

    public static PageFacts Of(Page page)
    {
        var shapes = new BlockShape[page.Blocks.Length];
        var phrases = new (PhraseKinds, PhraseKinds, int)[shapes.Length];
        var evidence = new (float, float, float, float)[shapes.Length];
        var shared = new SharedWords(shapes.Length);
        for (var i = 0; i < shapes.Length; i++)
        {
            var text = page.TextOf(page.Blocks[i]);
            var compared = text[..Math.Min(text.Length, LongestCompared)];
            shapes[i] = BlockShape.Of(text);
            phrases[i] = PhraseLexicon.Find(text[..Math.Min(text.Length, WhereItSaysWhatItIs)]);
            evidence[i] = page.Evidence.Compare(compared);
            if (BoxFacts.IsProse(page.Blocks[i], shapes[i]))
            {
                shared.Add(i, compared);
            }
        }

        var (repeats, copies) = Count(shapes);
        var boxes = BoxFacts.Of(page, shapes);
        return new PageFacts
        {
            Page = page,
            Shapes = shapes,
            Phrases = phrases,
            Evidence = evidence,
            Shared = shared,
            Repeats = repeats,
            Copies = copies,
            Boxes = boxes,
            Kinds = BoxFacts.Kinds(page, boxes),
            Main = BoxFacts.FindMain(page, boxes),
            Densest = BoxFacts.FindDensest(page, shapes),
        };
    }

    private static (int[] Repeats, int[] Copies) Count(BlockShape[] shapes)
    {
        var repeats = new int[shapes.Length];
        var seen = new Dictionary<ulong, int>(shapes.Length);
        for (var i = 0; i < shapes.Length; i++)
        {
            repeats[i] = seen.GetValueOrDefault(shapes[i].Hash);
            seen[shapes[i].Hash] = repeats[i] + 1;
        }

        return (repeats, [.. shapes.Select(shape => seen[shape.Hash])]);
    }
}

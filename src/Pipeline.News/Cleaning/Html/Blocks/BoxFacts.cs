namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Sums over the blocks in a box (or in all boxes of one kind).</summary>
internal struct BoxFacts
{
    public int Size;
    public int Links;

    /// <summary>Size of the blocks that read like sentences; and of those outside boxes named as clutter.</summary>
    public int Prose;
    public int CleanProse;
    public int Blocks;
    public int ProseBlocks;
    public int Boxes;
    public int HiddenProse;

    /// <summary>Names that mark what is beside the article.</summary>
    public const BoxHints Clutter = BoxHints.Ad | BoxHints.Author | BoxHints.Caption | BoxHints.Comments | BoxHints.Cookies | BoxHints.Footer
        | BoxHints.Menu | BoxHints.Newsletter | BoxHints.Popup | BoxHints.Related | BoxHints.Share | BoxHints.Sidebar | BoxHints.Paywall;

    /// <summary>Two lines of text, mostly not links, with a mark of punctuation.</summary>
    public static bool IsProse(in Block block, in BlockShape shape) =>
        shape.Size >= 60 && block.LinkChars * 3 < block.Length && shape.Commas + shape.Sentences > 0;

    public static BoxFacts[] Of(Page page, BlockShape[] shapes)
    {
        var facts = new BoxFacts[page.Boxes.Length];
        for (var i = 0; i < shapes.Length; i++)
        {
            ref readonly var block = ref page.Blocks[i];
            ref readonly var box = ref page.Boxes[block.Box];
            ref var fact = ref facts[block.Box];
            var prose = IsProse(block, shapes[i]) ? shapes[i].Size : 0;
            if (box.Hidden)
            {
                fact.HiddenProse += prose;
                continue;
            }

            fact.Size += shapes[i].Size;
            fact.Links += block.LinkChars;
            fact.Blocks++;
            fact.Prose += prose;
            fact.ProseBlocks += prose > 0 ? 1 : 0;
            fact.CleanProse += ((box.Hints | box.Around) & Clutter) == 0 ? prose : 0;
        }

        for (var i = facts.Length - 1; i > 0; i--)
        {
            facts[page.Boxes[i].Parent].Add(facts[i]);
            facts[page.Boxes[i].Parent].Boxes++;
        }

        return facts;
    }

    /// <summary>The sums of all boxes with the same tag and class.</summary>
    public static Dictionary<int, BoxFacts> Kinds(Page page, BoxFacts[] facts)
    {
        var kinds = new Dictionary<int, BoxFacts>();
        for (var i = 0; i < facts.Length; i++)
        {
            var kind = kinds.GetValueOrDefault(page.Boxes[i].Signature);
            kind.Add(facts[i]);
            kind.Boxes++;
            kinds[page.Boxes[i].Signature] = kind;
        }

        return kinds;
    }

    /// <summary>The deepest box that holds most prose, if possible prose outside boxes that are named as clutter.</summary>
    public static int FindMain(Page page, BoxFacts[] facts)
    {
        // More than half, so that there is one such box on each level, and less than all, so that a stray paragraph does not widen it.
        const double Most = 0.6;
        var clean = facts[0].CleanProse > 0.25 * facts[0].Prose;
        var main = 0;
        for (var i = 1; i < facts.Length; i++)
        {
            var (prose, all) = clean ? (facts[i].CleanProse, facts[0].CleanProse) : (facts[i].Prose, facts[0].Prose);
            main = page.Boxes[i].Parent == main && prose > 0 && prose >= Most * all ? i : main;
        }

        return main;
    }

    public static int FindDensest(Page page, BlockShape[] shapes)
    {
        var prose = new int[page.Boxes.Length];
        var densest = 0;
        for (var i = 0; i < shapes.Length; i++)
        {
            ref readonly var block = ref page.Blocks[i];
            if (IsProse(block, shapes[i]) && !page.Boxes[block.Box].Hidden)
            {
                var around = page.Boxes[block.Box].Tag is HtmlTag.Div ? block.Box : Math.Max(0, page.Boxes[block.Box].Parent);
                prose[around] += shapes[i].Size;
                densest = prose[around] > prose[densest] ? around : densest;
            }
        }

        return densest;
    }

    private void Add(in BoxFacts other)
    {
        Size += other.Size;
        Links += other.Links;
        Prose += other.Prose;
        CleanProse += other.CleanProse;
        Blocks += other.Blocks;
        ProseBlocks += other.ProseBlocks;
        HiddenProse += other.HiddenProse;
    }
}

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>What stands between two headings: size, and how much of it is prose and links.</summary>
internal readonly record struct Stretch(int Size, int Prose, int Links, int Blocks)
{
    /// <summary>Of each block, the stretch that it stands in; of a heading, the one that it opens.</summary>
    public static Stretch[] Of(PageFacts facts)
    {
        var stretches = new Stretch[facts.Shapes.Length];
        var sum = default(Stretch);
        for (var i = stretches.Length - 1; i >= 0; i--)
        {
            ref readonly var block = ref facts.Page.Blocks[i];
            stretches[i] = sum;
            if (HtmlTags.IsHeading(facts.Page.Boxes[block.Box].Tag))
            {
                sum = default;
                continue;
            }

            var prose = BoxFacts.IsProse(block, facts.Shapes[i]) ? facts.Shapes[i].Size : 0;
            sum = new Stretch(sum.Size + facts.Shapes[i].Size, sum.Prose + prose, sum.Links + block.LinkChars, sum.Blocks + 1);
        }

        for (var i = 1; i < stretches.Length; i++)
        {
            if (!HtmlTags.IsHeading(facts.Page.Boxes[facts.Page.Blocks[i].Box].Tag))
            {
                stretches[i] = stretches[i - 1];
            }
        }

        return stretches;
    }
}

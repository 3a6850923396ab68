using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Features;

/// <summary>Adds to each block's features what a first look found of the blocks around it.</summary>
internal static class SecondPassFeatures
{
    // Blocks on either side, and the distance from which all are equally far; the weights are fitted with both.
    private const int Window = 10;
    private const int Far = 50;

    public static void Fill(PageFacts facts, BlockFeatures features, float[] first)
    {
        var page = facts.Page;
        var sums = Sums(facts, first);
        var boxes = BoxMeans(facts, first);
        var kinds = KindMeans(facts, first);
        var nextBody = NextBody(first);
        var shared = facts.Shared.With(first);
        var (lastBody, heading) = (-1, -1);
        for (var i = 0; i < first.Length; i++)
        {
            var row = features.Row(i);
            row[(int)BlockFeature.First] = first[i];
            for (var step = 1; step <= 3; step++)
            {
                row[(int)BlockFeature.FirstPrevious1 + step - 1] = i >= step ? first[i - step] : 0;
                row[(int)BlockFeature.FirstNext1 + step - 1] = i + step < first.Length ? first[i + step] : 0;
            }

            var box = page.Blocks[i].Box;
            row[(int)BlockFeature.FirstKind] = kinds[page.Boxes[box].Signature].Mean;
            for (var level = 0; level < 3; level++)
            {
                row[(int)BlockFeature.FirstBox1 + level] = boxes[box].Mean;
                box = Math.Max(0, page.Boxes[box].Parent);
            }

            var (from, to) = (Math.Max(0, i - Window), Math.Min(first.Length, i + Window + 1));
            row[(int)BlockFeature.FirstAround] = (sums[to].Body - sums[from].Body) / Math.Max(1, sums[to].Size - sums[from].Size);
            row[(int)BlockFeature.FirstBefore] = sums[i].Body / Math.Max(1, sums[^1].Body);
            row[(int)BlockFeature.FirstAfter] = sums[^1].Body - sums[i + 1].Body;
            row[(int)BlockFeature.FirstPage] = sums[^1].Body;
            row[(int)BlockFeature.FirstShared] = shared[i];
            row[(int)BlockFeature.FirstHeading] = heading < 0 ? -1 : first[heading];
            row[(int)BlockFeature.FirstSinceBody] = lastBody < 0 ? Far : Math.Min(Far, i - lastBody);
            row[(int)BlockFeature.FirstUntilBody] = Math.Min(Far, nextBody[i + 1] - i);
            lastBody = first[i] > 0.5f ? i : lastBody;
            heading = HtmlTags.IsHeading(page.Boxes[page.Blocks[i].Box].Tag) ? i : heading;
        }
    }

    private static (float Body, float Size)[] Sums(PageFacts facts, float[] first)
    {
        var sums = new (float Body, float Size)[first.Length + 1];
        for (var i = 0; i < first.Length; i++)
        {
            var size = facts.Shapes[i].Size;
            sums[i + 1] = (sums[i].Body + (first[i] * size), sums[i].Size + size);
        }

        return sums;
    }

    private static Sum[] BoxMeans(PageFacts facts, float[] first)
    {
        var boxes = new Sum[facts.Boxes.Length];
        for (var i = 0; i < first.Length; i++)
        {
            boxes[facts.Page.Blocks[i].Box].Add(first[i], facts.Shapes[i].Size);
        }

        for (var i = boxes.Length - 1; i > 0; i--)
        {
            boxes[facts.Page.Boxes[i].Parent].Add(boxes[i]);
        }

        return boxes;
    }

    private static Dictionary<int, Sum> KindMeans(PageFacts facts, float[] first)
    {
        var kinds = new Dictionary<int, Sum>();
        for (var i = 0; i < first.Length; i++)
        {
            var signature = facts.Page.Boxes[facts.Page.Blocks[i].Box].Signature;
            var sum = kinds.GetValueOrDefault(signature);
            sum.Add(first[i], facts.Shapes[i].Size);
            kinds[signature] = sum;
        }

        return kinds;
    }

    private static int[] NextBody(float[] first)
    {
        var next = new int[first.Length + 1];
        next[^1] = first.Length + Far;
        for (var i = first.Length - 1; i >= 0; i--)
        {
            next[i] = first[i] > 0.5f ? i : next[i + 1];
        }

        return next;
    }

    private struct Sum
    {
        private float _body;
        private float _size;

        public readonly float Mean => _size == 0 ? 0 : _body / _size;

        public void Add(float body, float size)
        {
            _body += body * size;
            _size += size;
        }

        public void Add(in Sum other)
        {
            _body += other._body;
            _size += other._size;
        }
    }
}

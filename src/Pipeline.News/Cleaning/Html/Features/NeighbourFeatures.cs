using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Features;

/// <summary>What stands before and after a block.</summary>
internal sealed class NeighbourFeatures
{
    // Blocks on either side, and the distance from which all are equally far; the weights are fitted with both.
    private const int Window = 5;
    private const int Far = 50;

    private readonly PageFacts _facts;
    private readonly int[] _proseBefore;
    private readonly int[] _nextProse;
    private readonly int _title;
    private readonly Stretch[] _stretches;
    private readonly (int Start, int End) _main;
    private int _heading = -1;
    private int _clutterHeading = -1;
    private int _lastProse = -1;

    public NeighbourFeatures(PageFacts facts)
    {
        _facts = facts;
        var count = facts.Shapes.Length;
        _proseBefore = new int[count + 1];
        _nextProse = new int[count + 1];
        _nextProse[count] = count + Far;
        for (var i = 0; i < count; i++)
        {
            _proseBefore[i + 1] = _proseBefore[i] + (IsProse(i) ? facts.Shapes[i].Size : 0);
        }

        for (var i = count - 1; i >= 0; i--)
        {
            _nextProse[i] = IsProse(i) ? i : _nextProse[i + 1];
        }

        _title = FindTitle();
        _stretches = Stretch.Of(facts);
        ref readonly var main = ref facts.Page.Boxes[facts.Main];
        _main = (main.FirstBlock, main.EndBlock);
    }

    /// <summary>Blocks are filled in order.</summary>
    public void Fill(int index, Span<float> row)
    {
        One(index, index - 1, BlockFeature.Previous1Size, row);
        One(index, index + 1, BlockFeature.Next1Size, row);
        Two(index - 2, BlockFeature.Previous2Size, row);
        Two(index + 2, BlockFeature.Next2Size, row);
        var count = _facts.Shapes.Length;
        var (from, to) = (Math.Max(0, index - Window), Math.Min(count, index + Window + 1));
        row[(int)BlockFeature.ProseAround] = (_proseBefore[to] - _proseBefore[from]) / (float)(to - from);
        row[(int)BlockFeature.SinceProse] = Math.Min(Far, _lastProse < 0 ? Far : index - _lastProse);
        row[(int)BlockFeature.UntilProse] = Math.Min(Far, _nextProse[index + 1] - index);
        row[(int)BlockFeature.PreviousPhrase] = index == 0 ? 0 : PhraseShare(index - 1);
        row[(int)BlockFeature.NextPhrase] = index + 1 == count ? 0 : PhraseShare(index + 1);
        var stretch = _stretches[index];
        row[(int)BlockFeature.StretchSize] = stretch.Size;
        row[(int)BlockFeature.StretchProse] = stretch.Prose / Math.Max(1f, stretch.Size);
        row[(int)BlockFeature.StretchLinks] = stretch.Links / Math.Max(1f, stretch.Size);
        row[(int)BlockFeature.StretchBlocks] = stretch.Blocks;
        Position(index, row);
        Headings(index, row);
        _lastProse = IsProse(index) ? index : _lastProse;
    }

    private void One(int index, int other, BlockFeature first, Span<float> row)
    {
        if (other < 0 || other >= _facts.Shapes.Length)
        {
            return;
        }

        var page = _facts.Page;
        row[(int)first] = _facts.Shapes[other].Size;
        row[(int)first + 1] = page.Blocks[other].LinkChars / (float)page.Blocks[other].Length;
        row[(int)first + 2] = HtmlTags.IsHeading(page.Boxes[page.Blocks[other].Box].Tag) ? 1 : 0;
        row[(int)first + 3] = Together(page.Blocks[index].Box, page.Blocks[other].Box);
    }

    private void Two(int other, BlockFeature first, Span<float> row)
    {
        if (other >= 0 && other < _facts.Shapes.Length)
        {
            row[(int)first] = _facts.Shapes[other].Size;
            row[(int)first + 1] = _facts.Page.Blocks[other].LinkChars / (float)_facts.Page.Blocks[other].Length;
        }
    }

    /// <summary>3 in one box, 2 in boxes side by side of one kind, 1 in boxes side by side, 0 further apart.</summary>
    private int Together(int one, int other)
    {
        var boxes = _facts.Page.Boxes;
        return one == other ? 3 : boxes[one].Parent != boxes[other].Parent ? 0 : boxes[one].Signature == boxes[other].Signature ? 2 : 1;
    }

    private void Position(int index, Span<float> row)
    {
        var before = _proseBefore[index];
        var all = _proseBefore[^1];
        row[(int)BlockFeature.ProseBefore] = before / Math.Max(1f, all);
        row[(int)BlockFeature.ProseAfter] = all - _proseBefore[index + 1];
        var at = Math.Clamp(index, _main.Start, _main.End);
        var (first, last) = (_proseBefore[_main.Start], _proseBefore[_main.End]);
        row[(int)BlockFeature.MainProseBefore] = (_proseBefore[at] - first) / Math.Max(1f, last - first);
        row[(int)BlockFeature.MainProseAfter] = last - _proseBefore[at];
        row[(int)BlockFeature.SectionAt] = (index - _main.Start) / Math.Max(1f, _main.End - _main.Start);
        row[(int)BlockFeature.BlocksSinceTitle] = _title < 0 ? -1 : Math.Min(Far, Math.Max(0, index - _title));
        row[(int)BlockFeature.SizeSinceTitle] = _title < 0 ? -1 : Math.Max(0, before - _proseBefore[_title]);
        row[(int)BlockFeature.BeforeTitle] = index < _title ? 1 : 0;
    }

    private void Headings(int index, Span<float> row)
    {
        row[(int)BlockFeature.HeadingPhrase] = _heading < 0 ? 0 : PhraseShare(_heading);
        row[(int)BlockFeature.HeadingSince] = _heading < 0 ? Far : Math.Min(Far, index - _heading);
        row[(int)BlockFeature.HeadingSize] = _heading < 0 ? 0 : _facts.Shapes[_heading].Size;
        row[(int)BlockFeature.HeadingLinks] = _heading < 0 ? 0 : _facts.Page.Blocks[_heading].LinkChars / (float)_facts.Page.Blocks[_heading].Length;
        row[(int)BlockFeature.HeadingClutterSince] = _clutterHeading < 0 ? Far * 2 : Math.Min(Far * 2, index - _clutterHeading);
        if (HtmlTags.IsHeading(_facts.Page.Boxes[_facts.Page.Blocks[index].Box].Tag))
        {
            _heading = index;
            _clutterHeading = PhraseShare(index) > 0.5f ? index : _clutterHeading;
        }
    }

    private float PhraseShare(int index) => _facts.Phrases[index].Words / Math.Max(1f, _facts.Shapes[index].Words);

    /// <summary>The block that says the page's title: the first h1 that shares words with it, or else the first block that has most of it.</summary>
    private int FindTitle()
    {
        var best = -1;
        var most = 0.5f;
        for (var i = 0; i < _facts.Shapes.Length; i++)
        {
            var evidence = _facts.Evidence[i];
            var heading = _facts.Page.Boxes[_facts.Page.Blocks[i].Box].Tag == HtmlTag.Heading1;
            var score = evidence.Title < 0.5f ? 0 : Math.Min(1, evidence.OfTitle) * evidence.Title + (heading ? 1 : 0);
            (best, most) = score > most ? (i, score) : (best, most);
        }

        return best;
    }

    private bool IsProse(int index) => BoxFacts.IsProse(_facts.Page.Blocks[index], _facts.Shapes[index]) && !_facts.Page.Boxes[_facts.Page.Blocks[index].Box].Hidden;
}

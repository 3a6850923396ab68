using System.Numerics;
using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Features;

/// <summary>Where a block stands: the boxes around it, their names and what they hold, and the page's main box.</summary>
internal sealed class PlaceFeatures
{
    // A bit a name. What a box is named after counts most in the box itself and one less on each level within; the weights are fitted so.
    private const int Names = (int)BlockFeature.ClutterSize - (int)BlockFeature.NamedBody;
    private const int Near = 8;

    private readonly PageFacts _facts;
    private readonly byte[] _nearness;
    private readonly float[] _clutterSize;
    private readonly int[] _outsideDensest;

    /// <summary>Of each box: levels up to a box that holds the main box; levels below the main box; the main box's child that holds it.</summary>
    private readonly (int Outside, int Below, int Section)[] _places;

    public PlaceFeatures(PageFacts facts)
    {
        _facts = facts;
        var boxes = facts.Page.Boxes;
        _nearness = new byte[boxes.Length * Names];
        _clutterSize = new float[boxes.Length];
        _places = new (int, int, int)[boxes.Length];
        _outsideDensest = new int[boxes.Length];
        var holdsMain = Holders(facts.Main);
        var holdsDensest = Holders(facts.Densest);

        for (var i = 0; i < boxes.Length; i++)
        {
            Inherit(i, holdsMain);
            var parent = boxes[i].Parent;
            _outsideDensest[i] = holdsDensest[i] || (parent >= 0 && _outsideDensest[parent] == 0 && !holdsDensest[parent]) || parent == facts.Densest ? 0
                : _outsideDensest[parent] + 1;
        }
    }

    private bool[] Holders(int held)
    {
        var holders = new bool[_facts.Page.Boxes.Length];
        for (var i = held; i >= 0; i = _facts.Page.Boxes[i].Parent)
        {
            holders[i] = true;
        }

        return holders;
    }

    public void Fill(int index, Span<float> row)
    {
        var box = _facts.Page.Blocks[index].Box;
        var nearness = _nearness.AsSpan(box * Names, Names);
        for (var i = 0; i < Names; i++)
        {
            row[(int)BlockFeature.NamedBody + i] = nearness[i];
        }

        row[(int)BlockFeature.ClutterSize] = _clutterSize[box];
        Around(box, row);
        var (outside, below, section) = _places[box];
        row[(int)BlockFeature.OutsideMain] = outside;
        row[(int)BlockFeature.BelowMain] = below;
        ref readonly var held = ref _facts.Boxes[section];
        row[(int)BlockFeature.SectionSize] = held.Size / Math.Max(1f, _facts.Boxes[_facts.Main].Size);
        row[(int)BlockFeature.SectionLinks] = held.Links / Math.Max(1f, held.Size);
        row[(int)BlockFeature.SectionProse] = held.Prose / Math.Max(1f, held.Size);
        row[(int)BlockFeature.MainShare] = _facts.Boxes[_facts.Main].Prose / Math.Max(1f, _facts.Boxes[0].Prose);
        row[(int)BlockFeature.OutsideDensest] = _outsideDensest[box];
        row[(int)BlockFeature.DensestShare] = _facts.Boxes[_facts.Densest].Prose / Math.Max(1f, _facts.Boxes[0].Prose);
        row[(int)BlockFeature.AsDensest] = _facts.Page.Boxes[_facts.Page.Boxes[box].Parent < 0 ? 0 : _facts.Page.Boxes[box].Parent].Signature == _facts.Page.Boxes[_facts.Densest].Signature ? 1 : 0;
        row[(int)BlockFeature.HiddenProse] = _facts.Boxes[0].HiddenProse / Math.Max(1f, _facts.Boxes[0].Prose + _facts.Boxes[0].HiddenProse);
        row[(int)BlockFeature.PageProse] = _facts.Boxes[0].Prose;
        row[(int)BlockFeature.PageBlocks] = _facts.Shapes.Length;
    }

    private void Around(int box, Span<float> row)
    {
        var boxes = _facts.Page.Boxes;
        var page = Math.Max(1f, _facts.Boxes[0].Size);
        for (var level = 0; level < 4; level++)
        {
            ref readonly var held = ref _facts.Boxes[box];
            var size = Math.Max(1f, held.Size);
            if (level == 3)
            {
                row[(int)BlockFeature.Box4Links] = held.Links / size;
                row[(int)BlockFeature.Box4Prose] = held.Prose / size;
                return;
            }

            var at = (int)BlockFeature.Box1Size + (level * 3);
            row[at] = held.Size / page;
            row[at + 1] = held.Links / size;
            row[at + 2] = held.Prose / size;
            var kind = _facts.Kinds[boxes[box].Signature];
            at = (int)BlockFeature.Kind1Count + (level * 3);
            row[at] = kind.Boxes;
            row[at + 1] = kind.Prose / Math.Max(1f, kind.Size);
            row[at + 2] = kind.Size / (float)Math.Max(1, kind.Boxes);
            box = Math.Max(0, boxes[box].Parent);
        }
    }

    private void Inherit(int index, bool[] holdsMain)
    {
        ref readonly var box = ref _facts.Page.Boxes[index];
        var own = _nearness.AsSpan(index * Names, Names);
        var around = box.Parent < 0 ? default : _nearness.AsSpan(box.Parent * Names, Names);
        for (var i = 0; i < around.Length; i++)
        {
            own[i] = around[i] <= 1 ? around[i] : (byte)(around[i] - 1);
        }

        for (var hints = (uint)box.Hints; hints != 0; hints &= hints - 1)
        {
            var bit = BitOperations.TrailingZeroCount(hints);
            if (bit < Names)
            {
                own[bit] = Near;
            }
        }

        var page = Math.Max(1f, _facts.Boxes[0].Size);
        _clutterSize[index] = (box.Hints & BoxFacts.Clutter) != 0 ? _facts.Boxes[index].Size / page : box.Parent < 0 ? 0 : _clutterSize[box.Parent];
        _places[index] = index == _facts.Main || box.Parent < 0 ? (0, 0, index)
            : holdsMain[index] ? (0, 0, index)
            : box.Parent == _facts.Main ? (0, 1, index)
            : _places[box.Parent] is { Below: > 0 } inside ? (0, inside.Below + 1, inside.Section)
            : _places[box.Parent] is { Outside: > 0 } outside ? (outside.Outside + 1, 0, outside.Section)
            : (1, 0, index);
    }
}

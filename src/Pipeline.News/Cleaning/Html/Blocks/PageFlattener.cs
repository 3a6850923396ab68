using Pipeline.News.Reading;
using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Walks a DOM once, without recursion, and makes the flat <see cref="Page"/> of it.</summary>
internal sealed class PageFlattener
{
    /// <summary>
    /// What a page may have beside a box for each five hundred characters and a piece of text for each thousand; what comes
    /// after that is not read. The largest of 646 pages have 2,300 and 1,500.
    /// </summary>
    private const int FreeBoxes = 10_000;
    private const int FreeBlocks = 4_000;

    private readonly BlockText _text;
    private readonly BoxNames _names = new();
    private readonly List<Box> _boxes = new(512);
    private readonly Stack<Frame> _open = new(64);
    private readonly bool _scripts;
    private readonly bool _isPaid;
    private int _box;
    private bool _isCut;

    private PageFlattener(HtmlDocument document, bool scripts) =>
        (_text, _scripts, _isPaid) = (new BlockText(document.Tree.TextLength + 1), scripts, document.PageEvidence.Linked.IsPaid);

    /// <param name="scripts">False to read what the page shows where no script can run.</param>
    public static Page Flatten(HtmlDocument document, bool scripts = true)
    {
        var flattener = new PageFlattener(document, scripts);
        flattener.Walk(document.Tree);
        var page = new Page
        {
            Chars = flattener._text.Chars(),
            Blocks = [.. flattener._text.Blocks],
            Boxes = [.. flattener._boxes],
            Evidence = StatedWords.Of(document.PageEvidence),
            IsCut = flattener._isCut || document.Tree.Limits.IsFull,
        };
        Inheritance.Settle(page);
        return page;
    }

    private void Walk(PageTree root)
    {
        var mostBoxes = FreeBoxes + (root.Length / 500);
        var mostBlocks = FreeBlocks + (root.Length / 1000);
        _boxes.Add(new Box { Parent = -1 });
        _open.Push(new Frame(root, HtmlTag.Other, IsBox: true));
        while (_open.TryPop(out var frame))
        {
            var isFull = _boxes.Count > mostBoxes || _text.Blocks.Count > mostBlocks;
            if (frame.Next == frame.Node.ChildCount || isFull)
            {
                _isCut |= isFull;
                Leave(frame);
                continue;
            }

            var node = frame.Node.Child(frame.Next);
            _open.Push(frame with { Next = frame.Next + 1 });
            if (node is PageText text)
            {
                _text.Append(text.Data);
            }
            else if (node is PageElement element)
            {
                Enter(element, frame.Node, frame.Next + 1);
            }
        }

        _text.EndBlock(_box);
    }

    private void Enter(PageElement element, PageParent parent, int next)
    {
        var (tag, flow) = HtmlTags.Of(element.LocalName);
        if (tag == HtmlTag.NoScript && !_scripts)
        {
            flow = TagFlow.Block;
        }

        if (flow == TagFlow.Unread)
        {
            if (element.LocalName is "img" or "picture" or "video" or "iframe")
            {
                _text.Picture();
            }
        }
        else if (tag == HtmlTag.LineBreak)
        {
            _text.LineBreak(_box);
        }
        else if (flow == TagFlow.Block && DropCaps.LetterOf(element, parent, next) is not '\0' and var letter)
        {
            _text.DropCap(letter, _box);
        }
        else if (flow == TagFlow.Block || !SmallMarks.Is(element, _text.Last))
        {
            EnterText(element, tag == HtmlTag.Anchor && element.GetAttribute("href") is null ? HtmlTag.Other : tag, flow);
        }
    }

    private void EnterText(PageElement element, HtmlTag tag, TagFlow flow)
    {
        var (hints, signature, hidden, inPage) = _names.Of(element, tag);
        if (flow == TagFlow.Inline)
        {
            // A hidden word in a line (for screen readers) has no block of its own to be dropped with.
            if (!hidden && (hints & BoxHints.Hidden) == 0)
            {
                _text.OpenInline(tag, hints, inPage);
                _open.Push(new Frame(element, tag, IsBox: false));
            }

            return;
        }

        _text.EndBlock(_box);
        _boxes.Add(new Box
        {
            Parent = _box,
            Tag = tag,
            Hints = hints,
            Hidden = hidden && !IsPaidFor(hints),
            Signature = signature,
            FirstBlock = _text.Blocks.Count,
        });
        _box = _boxes.Count - 1;
        _open.Push(new Frame(element, tag, IsBox: true));
    }

    /// <summary>Hidden until somebody has paid: what is named so or, on a page that says it is not free, what nothing else is said of. Requests to pay say what they are.</summary>
    private bool IsPaidFor(BoxHints hints) => (hints & BoxHints.Paywall) != 0 || (_isPaid && (hints & (BoxFacts.Clutter | BoxHints.Hidden)) == 0);

    private void Leave(Frame frame)
    {
        if (!frame.IsBox)
        {
            _text.CloseInline(frame.Tag);
            return;
        }

        _text.EndBlock(_box);
        var box = _boxes[_box] with { EndBlock = _text.Blocks.Count };
        _boxes[_box] = box;
        _box = Math.Max(0, box.Parent);
    }

    private readonly record struct Frame(PageParent Node, HtmlTag Tag, bool IsBox, int Next = 0);
}

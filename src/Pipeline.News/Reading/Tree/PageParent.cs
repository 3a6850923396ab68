using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Html.Construction;

namespace Pipeline.News.Reading.Tree;

/// <summary>A node with children.</summary>
internal abstract class PageParent : PageNode
{
    /// <summary>Null, the only child, or an array of which <c>[_first, _first + _count)</c> is in use.</summary>
    private object? _children;
    private int _first;
    private int _count;

    public int ChildCount => _count;

    /// <summary>The text of everything in it.</summary>
    public string TextContent
    {
        get
        {
            if (_count == 1 && _children is PageText only)
            {
                return only.Data.ToString();
            }

            var text = new StringBuilder();
            var walk = new TreeWalk(this);
            while (walk.Next() is { } node)
            {
                if (node is PageText run)
                {
                    text.Append(run.Data);
                }
            }

            return text.ToString();
        }
    }

    private protected override IConstructableNodeList NodeList => Tree.ListOf(this);

    private protected abstract PageTree Tree { get; }

    /// <summary>False where nothing is kept of what is put in.</summary>
    private protected virtual bool KeepsChildren => true;

    public PageNode Child(int index) => _children is PageNode[] children ? children[_first + index] : Unsafe.As<PageNode>(_children!);

    /// <summary>The first child element of that name.</summary>
    public PageElement? Child(string localName)
    {
        for (var i = 0; i < _count; i++)
        {
            if (Child(i) is PageElement element && element.LocalName == localName)
            {
                return element;
            }
        }

        return null;
    }

    public virtual void Add(PageNode child)
    {
        Adopt(child);
        if (KeepsChildren)
        {
            Append(child);
        }
    }

    public void Insert(int index, PageNode child)
    {
        Adopt(child);
        Tree.Limits.Searched(_count - index);
        if (!KeepsChildren)
        {
            return;
        }

        Append(child);
        if (_children is PageNode[] children)
        {
            Array.Copy(children, _first + index, children, _first + index + 1, _count - 1 - index);
            children[_first + index] = child;
        }
    }

    /// <summary>Puts a node before one that is among the last children.</summary>
    public void InsertBefore(PageNode place, PageNode child)
    {
        var index = _count - 1;
        while (index > 0 && Child(index) != place)
        {
            index--;
        }

        Insert(Math.Max(0, index), child);
    }

    public void AppendText(ReadOnlyMemory<char> text)
    {
        if (!KeepsChildren)
        {
            return;
        }

        var last = _count > 0 ? Child(_count - 1) : null;
        if (PageText.IsSpace(text.Span))
        {
            // A line break is white space too.
            if (last != PageText.Space && last is not PageElement { LocalName: "br" })
            {
                Tree.TextLength++;
                Append(PageText.Space);
            }

            return;
        }

        CountText(text.Length);
        if (last is PageText before && last != PageText.Space)
        {
            SetChild(_count - 1, before.With(text.Span));
        }
        else
        {
            Tree.Limits.NodeMade();
            Append(new PageText(text));
        }
    }

    public void InsertText(int index, ReadOnlyMemory<char> text)
    {
        CountText(text.Length);
        if (index > 0 && index <= _count && Child(index - 1) is PageText before && before != PageText.Space)
        {
            SetChild(index - 1, before.With(text.Span));
        }
        else
        {
            Tree.Limits.NodeMade();
            Insert(index, PageText.IsSpace(text.Span) ? PageText.Space : new PageText(text));
        }
    }

    public void Remove(PageNode child)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (Child(i) == child)
            {
                Tree.Limits.Searched(_count - i);
                RemoveAt(i);
                return;
            }
        }
    }

    public void RemoveAt(int index)
    {
        if (_children is not PageNode[] children)
        {
            Clear();
            return;
        }

        if (index == 0)
        {
            children[_first++] = null!;
        }
        else
        {
            Array.Copy(children, _first + index + 1, children, _first + index, _count - index - 1);
            children[_first + _count - 1] = null!;
        }

        _count--;
    }

    public void Clear() => (_children, _first, _count) = (null, 0, 0);

    /// <summary>Puts another node where a child stands last.</summary>
    public bool ReplaceLast(PageNode child, PageNode by)
    {
        var isLast = _count > 0 && Child(_count - 1) == child;
        if (isLast)
        {
            SetChild(_count - 1, by);
        }

        return isLast;
    }

    private void CountText(int characters) => Tree.TextLength += this is PageScript ? 0 : characters;

    private void Adopt(PageNode child) => ((IConstructableNode)child).Parent = this;

    private void SetChild(int index, PageNode child)
    {
        if (_children is PageNode[] children)
        {
            children[_first + index] = child;
        }
        else
        {
            _children = child;
        }
    }

    private void Append(PageNode child)
    {
        if (_count == 0)
        {
            (_children, _first, _count) = (child, 0, 1);
            return;
        }

        if (_children is not PageNode[] children)
        {
            _children = children = [(PageNode)_children!, null!];
        }
        else if (_first + _count == children.Length)
        {
            var larger = new PageNode[_count + (_count / 2) + 1];
            Array.Copy(children, _first, larger, 0, _count);
            (_children, children, _first) = (larger, larger, 0);
        }

        children[_first + _count++] = child;
    }
}

using System.Text;
using AngleSharp.Html.Construction;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Tree;

/// <summary>A node with children.</summary>
internal abstract class PageParent : PageNode
{
    private ChildNodes _children;

    public int ChildCount => _children.Count;

    /// <summary>The text of everything in it.</summary>
    public string TextContent
    {
        get
        {
            if (ChildCount == 1 && Child(0) is PageText only)
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

    public PageNode Child(int index) => _children[index];

    /// <summary>The first child element of that name.</summary>
    public PageElement? Child(string localName)
    {
        for (var i = 0; i < ChildCount; i++)
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
            _children.Append(child);
        }
    }

    public void Insert(int index, PageNode child)
    {
        Adopt(child);
        Tree.Limits.Searched(ChildCount - index);
        if (!KeepsChildren)
        {
            return;
        }

        _children.Insert(index, child);
    }

    /// <summary>Puts a node before one that is among the last children.</summary>
    public void InsertBefore(PageNode place, PageNode child)
    {
        var index = ChildCount - 1;
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

        // References name what the file's own characters were freed of.
        text = CharacterCleanup.Clean(text);
        var last = _children.Last;
        if (PageText.IsSpace(text.Span))
        {
            // A line break is white space too.
            if (last != PageText.Space && last is not PageElement { LocalName: "br" })
            {
                Tree.TextLength++;
                _children.Append(PageText.Space);
            }

            return;
        }

        CountText(text.Length);
        if (last is PageText before && last != PageText.Space)
        {
            _children[ChildCount - 1] = before.With(text.Span);
        }
        else
        {
            Tree.Limits.NodeMade();
            _children.Append(new PageText(text));
        }
    }

    public void InsertText(int index, ReadOnlyMemory<char> text)
    {
        text = CharacterCleanup.Clean(text);
        CountText(text.Length);
        if (index > 0 && index <= ChildCount && Child(index - 1) is PageText before && before != PageText.Space)
        {
            _children[index - 1] = before.With(text.Span);
        }
        else
        {
            Tree.Limits.NodeMade();
            Insert(index, PageText.IsSpace(text.Span) ? PageText.Space : new PageText(text));
        }
    }

    public void Remove(PageNode child)
    {
        for (var i = ChildCount - 1; i >= 0; i--)
        {
            if (Child(i) == child)
            {
                Tree.Limits.Searched(ChildCount - i);
                RemoveAt(i);
                return;
            }
        }
    }

    public void RemoveAt(int index) => _children.RemoveAt(index);

    public void Clear() => _children.Clear();

    /// <summary>Puts another node where a child stands last.</summary>
    public bool ReplaceLast(PageNode child, PageNode by)
    {
        var isLast = _children.Last == child;
        if (isLast)
        {
            _children[ChildCount - 1] = by;
        }

        return isLast;
    }

    private void CountText(int characters) => Tree.TextLength += this is PageScript ? 0 : characters;

    private void Adopt(PageNode child) => ((IConstructableNode)child).Parent = this;
}

namespace Pipeline.News.Reading.Tree;

/// <summary>All nodes below one, in document order, without recursion.</summary>
internal struct TreeWalk(PageParent root)
{
    private readonly Stack<(PageParent Parent, int Next)> _open = new([(root, 0)]);

    /// <summary>Passes over what is in the element that was given last.</summary>
    public readonly void Skip()
    {
        if (_open.TryPeek(out var at) && at.Next == 0)
        {
            _open.Pop();
        }
    }

    public readonly PageNode? Next()
    {
        while (_open.TryPop(out var at))
        {
            if (at.Next >= at.Parent.ChildCount)
            {
                continue;
            }

            var node = at.Parent.Child(at.Next);
            _open.Push((at.Parent, at.Next + 1));
            if (node is PageParent { ChildCount: > 0 } parent)
            {
                _open.Push((parent, 0));
            }

            return node;
        }

        return null;
    }
}

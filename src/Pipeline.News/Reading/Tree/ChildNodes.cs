using System.Runtime.CompilerServices;

namespace Pipeline.News.Reading.Tree;

/// <summary>A node's children, in the least memory: most nodes have none or one. Mutable, and part of its node.</summary>
internal struct ChildNodes
{
    /// <summary>Null, the only child, or an array of which <c>[_first, _first + Count)</c> is in use.</summary>
    private object? _nodes;
    private int _first;

    public int Count { get; private set; }

    public readonly PageNode? Last => Count > 0 ? this[Count - 1] : null;

    public PageNode this[int index]
    {
        readonly get => _nodes is PageNode[] nodes ? nodes[_first + index] : Unsafe.As<PageNode>(_nodes!);
        set
        {
            if (_nodes is PageNode[] nodes)
            {
                nodes[_first + index] = value;
            }
            else
            {
                _nodes = value;
            }
        }
    }

    public void Append(PageNode child)
    {
        if (Count == 0)
        {
            (_nodes, _first, Count) = (child, 0, 1);
            return;
        }

        if (_nodes is not PageNode[] nodes)
        {
            _nodes = nodes = [(PageNode)_nodes!, null!];
        }
        else if (_first + Count == nodes.Length)
        {
            var larger = new PageNode[Count + (Count / 2) + 1];
            Array.Copy(nodes, _first, larger, 0, Count);
            (_nodes, nodes, _first) = (larger, larger, 0);
        }

        nodes[_first + Count++] = child;
    }

    public void Insert(int index, PageNode child)
    {
        Append(child);
        if (_nodes is PageNode[] nodes)
        {
            Array.Copy(nodes, _first + index, nodes, _first + index + 1, Count - 1 - index);
            nodes[_first + index] = child;
        }
    }

    /// <summary>At once at the start, where tree construction takes children away one by one.</summary>
    public void RemoveAt(int index)
    {
        if (_nodes is not PageNode[] nodes)
        {
            Clear();
            return;
        }

        if (index == 0)
        {
            nodes[_first++] = null!;
        }
        else
        {
            Array.Copy(nodes, _first + index + 1, nodes, _first + index, Count - index - 1);
            nodes[_first + Count - 1] = null!;
        }

        Count--;
    }

    public void Clear() => (_nodes, _first, Count) = (null, 0, 0);
}

namespace Pipeline.News.Reading.Tree;

/// <summary>Bounds what a page's markup may cost. The largest of 646 pages has 7,200 nodes, one for each 26 characters.</summary>
internal sealed class TreeLimits(int length)
{
    private int _nodes = 25_000 + (length / 16);
    private int _copies = 10_000 + (length / 50);
    private long _searches = 20_000_000 + (16L * length);

    /// <summary>True when the page has all the nodes that it may have; what comes after them is not read.</summary>
    public bool IsFull => _nodes < 0;

    public void NodeMade() => _nodes--;

    /// <summary>A node was taken out again.</summary>
    public void NodeLeft() => _nodes++;

    /// <summary>A formatting element that was left open is opened again in another block.</summary>
    public void ElementCopied()
    {
        if (--_copies < 0)
        {
            throw new CostlyMarkupException();
        }
    }

    /// <summary>So many children were looked at to find the place of one.</summary>
    public void Searched(int children)
    {
        if ((_searches -= children) < 0)
        {
            throw new CostlyMarkupException();
        }
    }
}

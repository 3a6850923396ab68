using System.Collections;
using AngleSharp.Html.Construction;

namespace Pipeline.News.Reading.Tree;

/// <summary>A node's children as tree construction asks for them.</summary>
internal sealed class PageNodeList(PageParent? parent) : IConstructableNodeList
{
    public static PageNodeList Empty { get; } = new(null);

    public PageParent? Parent => parent;

    public int Length => parent?.ChildCount ?? 0;

    public IConstructableNode this[int index] => parent!.Child(index);

    public void Clear() => parent?.Clear();

    public IEnumerator<IConstructableNode> GetEnumerator()
    {
        for (var i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

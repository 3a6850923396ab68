using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Pipeline.News.Reading.Tree;

/// <summary>
/// A node of a page, much smaller than the library's: it can be read and nothing else. The library's own tree construction
/// builds it, through the interface members.
/// </summary>
internal abstract class PageNode : IConstructableNode
{
    private protected PageNode()
    {
    }

    StringOrMemory IConstructableNode.NodeName => Name;

    NodeFlags IConstructableNode.Flags => Flags;

    IConstructableNode? IConstructableNode.Parent
    {
        get => ParentNode;
        set => ParentNode = value as PageParent;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => NodeList;

    private protected virtual string Name => "#text";

    private protected virtual NodeFlags Flags => NodeFlags.None;

    private protected virtual PageParent? ParentNode
    {
        get => null;
        set { }
    }

    private protected virtual IConstructableNodeList NodeList => PageNodeList.Empty;

    void IConstructableNode.RemoveFromParent() => ParentNode?.Remove(this);

    void IConstructableNode.RemoveChild(IConstructableNode childNode) => (this as PageParent)?.Remove((PageNode)childNode);

    void IConstructableNode.RemoveNode(int index, IConstructableNode node) => (this as PageParent)?.RemoveAt(index);

    void IConstructableNode.InsertNode(int index, IConstructableNode childNode) => (this as PageParent)?.Insert(index, (PageNode)childNode);

    void IConstructableNode.AddNode(IConstructableNode node) => (this as PageParent)?.Add((PageNode)node);

    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => (this as PageParent)?.AppendText(text.Memory);

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => (this as PageParent)?.InsertText(idx, text.Memory);
}

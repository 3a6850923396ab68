using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Pipeline.News.Reading.Tree;

/// <summary>A name of elements within one page; one object a name, shared by its elements.</summary>
internal sealed class PageTag
{
    private const NodeFlags Foreign = NodeFlags.SvgMember | NodeFlags.MathMember;

    private static readonly FrozenSet<string> Boxes = new[]
    {
        "article", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "section", "table", "tbody", "td", "th", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    public PageTag(PageTree tree, string name, string namespaceUri, NodeFlags flags)
    {
        (Tree, Name, NamespaceUri, Flags) = (tree, name, namespaceUri, flags);
        IsRead = (flags & Foreign) == 0 && name != "style";
        IsDoneWhenClosed = (flags & NodeFlags.HtmlFormatting) == 0 && name is not ("html" or "head" or "body" or "form" or "frameset");
        IsBox = (flags & NodeFlags.HtmlMember) != 0 && Boxes.Contains(name);
        Empty = new PageElement(this);
    }

    public PageTree Tree { get; }

    public string Name { get; }

    public string NamespaceUri { get; }

    public NodeFlags Flags { get; }

    /// <summary>Stands wherever an element of this name has neither attributes nor children.</summary>
    public PageElement Empty { get; }

    /// <summary>True where white space at the start or the end of an element means nothing.</summary>
    public bool IsBox { get; }

    /// <summary>False for drawings, formulas and style sheets: no stage reads what is in them.</summary>
    public bool IsRead { get; }

    /// <summary>False for elements that tree construction may come back to after their end.</summary>
    public bool IsDoneWhenClosed { get; }
}

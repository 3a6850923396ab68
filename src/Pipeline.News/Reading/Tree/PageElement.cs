using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Tree;

/// <summary>An element with the attributes that some stage reads.</summary>
internal class PageElement(PageTag tag) : PageParent, IConstructableElement, IConstructableMathElement, IConstructableSvgElement, IConstructableMetaElement,
    IConstructableFrameElement, IConstructableFormElement
{
    private PageParent? _parent;
    private (string Name, string Value)[] _attributes = [];

    public string LocalName => tag.Name;

    private PageTag Tag => tag;

    public PageParent? Parent => _parent;

    public PageElement? ParentElement => _parent as PageElement;

    public ReadOnlySpan<(string Name, string Value)> Attributes => _attributes;

    public string? ClassName => GetAttribute("class");

    public string? Id => GetAttribute("id");

    StringOrMemory IConstructableElement.NamespaceUri => tag.NamespaceUri;

    StringOrMemory IConstructableElement.LocalName => tag.Name;

    StringOrMemory IConstructableElement.Prefix => default;

    IConstructableNamedNodeMap IConstructableElement.Attributes => new PageAttributes(_attributes);

    ISourceReference? IConstructableElement.SourceReference
    {
        get => null;
        set { }
    }

    private protected override string Name => tag.Name;

    private protected override NodeFlags Flags => tag.Flags;

    private protected override PageTree Tree => tag.Tree;

    private protected override bool KeepsChildren => tag.IsRead;

    private protected override PageParent? ParentNode
    {
        get => _parent;
        set => _parent = this == tag.Empty ? null : value;
    }

    private bool HoldsNothing
    {
        get
        {
            var blank = 0;
            while (blank < ChildCount && tag.IsBox && IsBlank(Child(blank)))
            {
                blank++;
            }

            return blank == ChildCount;
        }
    }

    public string? GetAttribute(string name)
    {
        foreach (var (own, value) in _attributes)
        {
            if (own == name)
            {
                return value;
            }
        }

        return null;
    }

    void IConstructableElement.SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => Set(name.Memory.Span, value.ToString());

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Set(name.Memory.Span, value.ToString());

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) =>
        GetAttribute(localName.Memory.ToString()) is { } value ? value : default(StringOrMemory);

    bool IConstructableElement.HasAttribute(StringOrMemory name) => GetAttribute(name.Memory.ToString()) is not null;

    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0)
        {
            return;
        }

        // A second tag of the page's root or body adds to what the first had.
        var before = _attributes.Length;
        Array.Resize(ref _attributes, before + tagAttributes.Count);
        for (var i = 0; i < tagAttributes.Count; i++)
        {
            var attribute = tagAttributes[i];
            _attributes[before + i] = (KeptAttributes.Of(attribute.Name.Memory.Span) ?? "", CharacterCleanup.Clean(attribute.Value.ToString()));
        }
    }

    /// <summary>At its end an element without anything in it gives way to one that all like it share.</summary>
    void IConstructableElement.SetupElement()
    {
        if (tag.Name == "table")
        {
            tag.Tree.Closed(this);
        }

        if (HoldsNothing && _attributes.Length == 0 && tag.IsDoneWhenClosed && _parent is { } parent && parent.ReplaceLast(this, tag.Empty))
        {
            tag.Tree.Limits.NodeLeft();
        }
    }

    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
    }

    IConstructableNode IConstructableElement.ShallowCopy()
    {
        tag.Tree.Limits.ElementCopied();
        return new PageElement(tag) { _attributes = _attributes };
    }

    void IConstructableMetaElement.Handle()
    {
    }

    private static bool IsBlank(PageNode node) => node == PageText.Space || (node is PageElement { LocalName: "br" } lineBreak && lineBreak == lineBreak.Tag.Empty);

    private void Set(ReadOnlySpan<char> name, string value)
    {
        if (KeptAttributes.Of(name) is { } kept && GetAttribute(kept) is null)
        {
            _attributes = [.. _attributes, (kept, CharacterCleanup.Clean(value))];
        }
    }
}

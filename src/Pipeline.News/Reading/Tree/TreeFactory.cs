using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace Pipeline.News.Reading.Tree;

/// <summary>Makes the nodes that the library's tree construction asks for.</summary>
internal sealed class TreeFactory(TreeLimits limits) : IDomConstructionElementFactory<PageTree, PageElement>
{
    public PageElement Create(PageTree document, StringOrMemory localName, StringOrMemory prefix, NodeFlags flags) =>
        New(document, document.HtmlTag(localName.Memory.Span));

    public PageElement CreateNoScript(PageTree document, bool scripting) => New(document, document.HtmlTag("noscript"));

    public IConstructableNode CreateDocumentType(PageTree document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) =>
        PageText.Space;

    public IConstructableMathElement CreateMath(PageTree document, StringOrMemory name) =>
        New(document, document.MathTag(name.IsNullOrEmpty ? "math" : name.ToString()));

    public IConstructableSvgElement CreateSvg(PageTree document, StringOrMemory name) =>
        New(document, document.SvgTag(name.IsNullOrEmpty ? "svg" : name.ToString()));

    public IConstructableMetaElement CreateMeta(PageTree document) => New(document, document.HtmlTag("meta"));

    public IConstructableScriptElement CreateScript(PageTree document, bool parserInserted, bool started)
    {
        limits.NodeMade();
        return new PageScript(document.HtmlTag("script"));
    }

    public IConstructableFrameElement CreateFrame(PageTree document) => New(document, document.HtmlTag("frame"));

    public IConstructableTemplateElement CreateTemplate(PageTree document) => throw new NotSupportedException("Templates are passed over before the tree is built.");

    public IConstructableFormElement CreateForm(PageTree document) => New(document, document.HtmlTag("form"));

    public PageElement CreateUnknown(PageTree document, StringOrMemory tagName) => New(document, document.HtmlTag(tagName.Memory.Span));

    public PageTree CreateDocument(TextSource source, IBrowsingContext? context) => new(source, limits);

    private PageElement New(PageTree document, PageTag tag)
    {
        limits.NodeMade();
        var element = new PageElement(tag);
        if (tag.Name == "table")
        {
            document.Opened(element);
        }

        return element;
    }
}

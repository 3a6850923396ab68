using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Pipeline.News.Reading.Tree;

/// <summary>A parsed page.</summary>
internal sealed class PageTree(TextSource source, TreeLimits limits) : PageParent, IConstructableDocument
{
    private TextSource? _source = source;
    private IDisposable? _builder;
    private readonly Dictionary<string, PageTag> _html = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageTag> _foreign = new(StringComparer.Ordinal);
    private readonly Stack<PageElement> _openTables = new();
    private PageNodeList? _list;

    public TreeLimits Limits => limits;

    /// <summary>Characters of the page's source.</summary>
    public int Length { get; } = source.Length;

    /// <summary>Characters of text outside scripts, white space between elements as one.</summary>
    public int TextLength { get; set; }

    public PageElement? Root => Child("html");

    public PageElement? Head => Root?.Child("head");

    public PageElement? Body => Root?.Child("body");

    TextSource IConstructableDocument.Source => _source!;

    /// <summary>Not disposed of: the buffers it would give back hold the text.</summary>
    IDisposable? IConstructableDocument.Builder
    {
        get => _builder;
        set => _builder = value;
    }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    IConstructableElement? IConstructableDocument.Head => Head;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    bool IConstructableDocument.IsLoading => false;

    private protected override string Name => "#document";

    private protected override PageTree Tree => this;

    /// <summary>
    /// What stands between the cells of a table goes before the table; the library looks for a table of its own class, finds
    /// none and gives it to the document.
    /// </summary>
    public override void Add(PageNode child)
    {
        if (Root is not null && _openTables.TryPeek(out var table) && table.Parent is { } parent)
        {
            parent.InsertBefore(table, child);
        }
        else
        {
            base.Add(child);
        }
    }

    public void Opened(PageElement table) => _openTables.Push(table);

    public void Closed(PageElement table)
    {
        while (_openTables.Count > 0 && _openTables.Pop() != table)
        {
        }
    }

    /// <summary>Lets go of the page's source and of what built the tree: a copy of the page.</summary>
    public void Finish() => (_source, _builder) = (null, null);

    /// <summary>The elements of a name, in document order.</summary>
    public IEnumerable<PageElement> Descendants(string localName)
    {
        var walk = new TreeWalk(this);
        while (walk.Next() is { } node)
        {
            if (node is PageElement element && element.LocalName == localName)
            {
                yield return element;
            }
        }
    }

    public PageTag HtmlTag(ReadOnlySpan<char> name) =>
        _html.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var tag) ? tag : NewHtmlTag(name.ToString());

    public PageTag SvgTag(string name) => ForeignTag(name, NamespaceNames.SvgUri, TagFlags.OfSvg(name));

    public PageTag MathTag(string name) => ForeignTag(name, NamespaceNames.MathMlUri, TagFlags.OfMath(name));

    void IConstructableDocument.PerformMicrotaskCheckpoint()
    {
    }

    void IConstructableDocument.ProvideStableState()
    {
    }

    void IConstructableDocument.AddComment(ref StructHtmlToken token)
    {
    }

    void IConstructableDocument.TrackError(Exception exception)
    {
    }

    Task IConstructableDocument.WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    Task IConstructableDocument.FinishLoadingAsync() => Task.CompletedTask;

    void IConstructableDocument.ApplyManifest()
    {
    }

    /// <summary>The same list as long as the same node is asked for.</summary>
    public PageNodeList ListOf(PageParent parent) => _list?.Parent == parent ? _list : _list = new PageNodeList(parent);

    private PageTag NewHtmlTag(string name) => _html[name] = new PageTag(this, name, NamespaceNames.HtmlUri, TagFlags.OfHtml(name));

    private PageTag ForeignTag(string name, string namespaceUri, NodeFlags flags) =>
        _foreign.TryGetValue(name, out var tag) && tag.NamespaceUri == namespaceUri ? tag : _foreign[name] = new PageTag(this, name, namespaceUri, flags);
}

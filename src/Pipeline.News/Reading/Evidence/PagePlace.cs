using System.Collections.Immutable;
using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Reading.Evidence;

/// <summary>Where a walk through a page stands: in what belongs to something else, in a quotation, in which article.</summary>
internal sealed class PagePlace
{
    private readonly Stack<int> _articles = new([0]);
    private readonly ImmutableArray<int>.Builder _articlesAround = ImmutableArray.CreateBuilder<int>();
    private PageElement? _aside;
    private PageElement? _quoted;
    private PageElement? _topics;

    public PagePlace() => _articlesAround.Add(0);

    public bool IsAside => _aside is not null;

    /// <summary>In another's words; an aside, too.</summary>
    public bool IsQuoted => _quoted is not null;

    /// <summary>In a box of links to what the article is about; an aside, too.</summary>
    public bool IsInTopics => _topics is not null;

    /// <summary>The number of the innermost <c>article</c> element; 0 for none.</summary>
    public int Article => _articles.Peek();

    /// <summary>For each <c>article</c> element the one around it.</summary>
    public ImmutableArray<int> ArticlesAround => _articlesAround.ToImmutable();

    public void Enter(PageElement element)
    {
        if (element.LocalName == "article")
        {
            _articlesAround.Add(Article);
            _articles.Push(_articlesAround.Count - 1);
        }

        _topics ??= !IsAside && ElementHints.HoldsTopics(element) ? element : null;
        _aside ??= _topics ?? (ElementHints.IsAside(element) ? element : null);
        _quoted ??= ElementHints.IsQuoted(element) ? element : null;
    }

    /// <summary>True where the node is what the aside began with.</summary>
    public bool IsAsideItself(PageParent node) => node == _aside;

    public void Leave(PageParent node)
    {
        if (node is PageElement { LocalName: "article" } && _articles.Count > 1)
        {
            _articles.Pop();
        }

        _aside = node == _aside ? null : _aside;
        _quoted = node == _quoted ? null : _quoted;
        _topics = node == _topics ? null : _topics;
    }
}

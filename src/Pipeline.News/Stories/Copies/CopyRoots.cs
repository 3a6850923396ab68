using System.Collections.Immutable;
using Pipeline.News.Articles;

namespace Pipeline.News.Stories.Copies;

/// <summary>Which article each article repeats: itself where it stands on its own.</summary>
internal sealed class CopyRoots
{
    private readonly DisjointSets _sets;
    private readonly ImmutableArray<Article> _articles = [];

    public CopyRoots(int articles, ImmutableArray<CopyGroup> copies)
    {
        _sets = new DisjointSets(articles);
        foreach (var group in copies)
        {
            foreach (var article in group.Articles)
            {
                _sets.Join(group.Articles[0], article);
            }
        }
    }

    public CopyRoots(ImmutableArray<Article> articles, ImmutableArray<CopyGroup> copies)
        : this(articles.Length, copies) => _articles = articles;

    public int this[int article] => _sets.Root(article);

    /// <summary>How many texts of their own.</summary>
    public int Independent(IEnumerable<int> articles) => articles.Select(_sets.Root).Distinct().Count();

    /// <summary>How many outlets with a text of their own; one whose name is not known counts as another.</summary>
    public int Outlets(IEnumerable<int> articles) => articles.Select(_sets.Root).Distinct()
        .Select(own => (Name: Articles.Outlets.KeyOf(_articles[own].Metadata), Own: own)).Select(x => (x.Name, Own: x.Name is null ? x.Own : -1)).Distinct().Count();
}

using System.Collections.Immutable;

namespace Pipeline.News.Stories.Copies;

/// <summary>Which article each article repeats: itself where it stands on its own.</summary>
internal sealed class CopyRoots
{
    private readonly DisjointSets _sets;

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

    public int this[int article] => _sets.Root(article);

    public int Independent(IEnumerable<int> articles) => articles.Select(_sets.Root).Distinct().Count();
}

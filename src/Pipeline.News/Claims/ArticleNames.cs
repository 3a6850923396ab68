using System.Collections.Immutable;

namespace Pipeline.News.Claims;

/// <summary>The entities of one article, and who a phrase of it stands for.</summary>
public sealed record ArticleNames(ImmutableArray<NamedEntity> Entities)
{
    public static readonly ArticleNames None = new([]);
}

using System.Collections.Immutable;

namespace Pipeline.News.Stories;

/// <summary>Finds figures that different articles give for one thing.</summary>
public static class FigureMatcher
{
    public static ImmutableArray<FigureMatch> Match(
        ImmutableArray<Article> articles, ImmutableArray<Story> stories, ImmutableArray<CopyGroup> copies) => [];
}

using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Stories.Figures;
using Pipeline.News.Stories.Telling;

namespace Pipeline.News.Stories;

/// <summary>Articles about one event. Numbers are places in <see cref="Comparison.Articles"/>.</summary>
/// <param name="Id">From the article that was uploaded first, so that late ones do not change it.</param>
/// <param name="Articles">Ascending; never empty.</param>
/// <param name="Lead">The article that tells it best; its headline is the story's.</param>
/// <param name="Related">Places in <see cref="Comparison.Stories"/> of other events of the same running story.</param>
/// <param name="Terms">What tells it from other stories, weightiest first.</param>
public sealed record Story(
    string Id, string Headline, ImmutableArray<int> Articles, int Lead, ImmutableArray<int> Related, ImmutableArray<WeightedTerm> Terms);

public readonly record struct WeightedTerm(string Term, double Weight);

/// <summary>Articles that are not independent of each other.</summary>
/// <param name="Articles">The likely original first.</param>
public sealed record CopyGroup(ImmutableArray<int> Articles, CopyKind Kind)
{
    /// <summary>What the copies of a near text have in other words than the original.</summary>
    public ImmutableArray<CopyChange> Changes { get; init; } = [];
}

/// <summary>A wording of the original, and that of a copy in its place.</summary>
public sealed record CopyChange(CopyPassage From, CopyPassage To);

/// <summary>A stretch of an article's clean text.</summary>
public readonly record struct CopyPassage(int Article, Texts.TextSpan Span);

public enum CopyKind
{
    /// <summary>The same words, whatever the headline.</summary>
    Exact,

    /// <summary>The same text with changes: edited, shortened, updated.</summary>
    Near,

    /// <summary>One article holds a good part of the other.</summary>
    Excerpt,

    /// <summary>Both credit one agency for the same paragraphs.</summary>
    SameAgency,
}

/// <summary>A claim: which article, and which of its claims.</summary>
public readonly record struct ClaimPlace(int Article, int Claim) : IComparable<ClaimPlace>
{
    public int CompareTo(ClaimPlace other) =>
        Article != other.Article ? Article.CompareTo(other.Article) : Claim.CompareTo(other.Claim);

    public static bool operator <(ClaimPlace left, ClaimPlace right) => left.CompareTo(right) < 0;

    public static bool operator >(ClaimPlace left, ClaimPlace right) => left.CompareTo(right) > 0;

    public static bool operator <=(ClaimPlace left, ClaimPlace right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ClaimPlace left, ClaimPlace right) => left.CompareTo(right) >= 0;
}

/// <param name="Why">In plain words: what makes the program hold them for the same.</param>
/// <param name="Independent">How many outlets have it in a text of their own, not in one that repeats another of them.</param>
public sealed record ClaimMatch(ClaimRelation Relation, double Confidence, string Why, int Independent, ImmutableArray<ClaimPlace> Mentions);

public enum ClaimRelation
{
    Same,
    Contradicts,
}

/// <summary>A figure: which of the figures of a claim, of those outside all claims, or of an article's headline.</summary>
/// <param name="Claim">Null for a figure outside all claims.</param>
/// <param name="InHeadline">In the headline, which is no part of the clean text.</param>
public readonly record struct FigurePlace(int Article, int? Claim, int Figure, bool InHeadline = false) : IComparable<FigurePlace>
{
    public int CompareTo(FigurePlace other) =>
        Article != other.Article ? Article.CompareTo(other.Article)
        : InHeadline != other.InHeadline ? other.InHeadline.CompareTo(InHeadline)
        : Claim != other.Claim ? Nullable.Compare(Claim, other.Claim)
        : Figure.CompareTo(other.Figure);

    public static bool operator <(FigurePlace left, FigurePlace right) => left.CompareTo(right) < 0;

    public static bool operator >(FigurePlace left, FigurePlace right) => left.CompareTo(right) > 0;

    public static bool operator <=(FigurePlace left, FigurePlace right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FigurePlace left, FigurePlace right) => left.CompareTo(right) >= 0;
}

/// <param name="Independent">How many outlets have it in a text of their own, not in one that repeats another of them.</param>
public sealed record FigureMatch(
    FigureRelation Relation,
    string? Measure,
    string? Unit,
    string? About,
    double Confidence,
    string Why,
    int Independent,
    ImmutableArray<FigurePlace> Mentions);

public enum FigureRelation
{
    /// <summary>Within each other's bounds and precision.</summary>
    Agree,

    /// <summary>No reading of the words makes them compatible.</summary>
    Conflict,

    /// <summary>A later report has a later figure: a toll that rises.</summary>
    Develops,
}

/// <summary>Articles held against each other.</summary>
/// <param name="Articles">In canonical order, whatever order they came in: by upload, then by path.</param>
/// <param name="Stories">Every article is in exactly one.</param>
/// <param name="Headlines">Figures of each article's headline.</param>
public sealed record Comparison(
    ImmutableArray<Article> Articles,
    ImmutableArray<Story> Stories,
    ImmutableArray<CopyGroup> Copies,
    ImmutableArray<ClaimMatch> Claims,
    ImmutableArray<FigureMatch> Figures,
    ImmutableArray<Headline> Headlines)
{
    /// <summary>Articles that could not be compared, for a fault of this program; they are in none of the others.</summary>
    public ImmutableArray<SparedArticle> Spared { get; init; } = [];

    /// <summary>Whether a line of figures that differ tells all that an agreement does: the same values of the same articles.</summary>
    public bool IsToldByDifference(FigureMatch agreement)
    {
        var told = Values(agreement);
        return Figures.Any(f => f.Relation != FigureRelation.Agree && f.Measure == agreement.Measure && told.IsSubsetOf(Values(f)));

        HashSet<(int, double?)> Values(FigureMatch match) => [.. match.Mentions.Select(m => (m.Article, this[m].Figure.Value))];
    }

    /// <summary>Places in <see cref="Stories"/>, the most important first: by outlets that tell it on their own, and by how hard the news is.</summary>
    public ImmutableArray<int> ByImportance() => new Importance(this).Order();

    public PlacedFigure this[FigurePlace place] => PlacedFigure.Of(Articles[place.Article], Headlines[place.Article], place);
}

using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Stories.Clustering;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Figures.Differences;

/// <summary>What two figures of one kind need to be at odds: values that no reading joins, in articles that tell one event.</summary>
internal sealed class Disagreement(ImmutableArray<Article> articles, ArticleVectors about, CopyRoots original, Explained explained)
{
    // Two disasters of one kind in one place do not come within two days.
    private const int DaysOfOneTime = 2;

    public ImmutableArray<Article> Articles => articles;

    public int Independent(IEnumerable<FigureContext> figures) => original.Independent(figures.Select(f => f.Place.Article));

    public bool AreCopies(FigureContext a, FigureContext b) => original[a.Place.Article] == original[b.Place.Article];

    public static bool AreOne(FigureContext a, FigureContext b) => a.Figure.Value == b.Figure.Value || a.Named.Meets(b.Named);

    public bool Holds(FigureContext a, FigureContext b) =>
        a.Place.Article != b.Place.Article && !AreOne(a, b) && !IsWithinBound(a, b) && !IsWithinBound(b, a) && (a.Figure.Measure == "magnitude" || !explained.Is(a, b));

    /// <summary>"At least 100" leaves room for 146 on the same day; another "at least", and another day's count, are later knowledge.</summary>
    private bool IsWithinBound(FigureContext bound, FigureContext other) =>
        (bound.Figure.Low is not null || bound.Figure.High is not null) && bound.Range.Meets(other.Range)
        && (Day(bound) == Day(other) || Day(bound) is null || Day(other) is null) && (other.Figure.Low is null || bound.Figure.Low is null);

    private DateOnly? Day(FigureContext figure) => articles[figure.Place.Article].Metadata.Published?.Value.Date;

    /// <summary>Those figures whose articles are of one kind with the articles that give the first value: twin events of one kind fall into one story now and then.</summary>
    public List<FigureContext> OfOneEvent(List<FigureContext> figures, FigureContext anchor)
    {
        var first = Cluster(figures.Where(f => AreOne(f, anchor)));
        var others = figures.Where(f => !AreOne(f, anchor)).GroupBy(f => f.Figure.Value).Where(g => !AreOfOneTime(g, figures.Where(f => AreOne(f, anchor))) && !Cluster(g).IsOfOneKind(first)).SelectMany(g => g).ToHashSet(ReferenceEqualityComparer.Instance);
        return figures.FindAll(f => !others.Contains(f));
    }

    private bool AreOfOneTime(IEnumerable<FigureContext> group, IEnumerable<FigureContext> other) =>
        group.Any(a => Day(a) is { } one && other.Any(b => Day(b) is { } day && Math.Abs(one.DayNumber - day.DayNumber) <= DaysOfOneTime));

    private StoryCluster Cluster(IEnumerable<FigureContext> figures) =>
        figures.Select(f => f.Place.Article).Distinct().Select(a => new StoryCluster([a], about.All[a], null)).Aggregate((all, one) => all.With(one));
}

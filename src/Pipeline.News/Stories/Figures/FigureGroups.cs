using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Figures.Differences;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Figures;

/// <summary>Figures of one story, joined into quantities: those that agree, and those that are at odds about one thing.</summary>
internal static class FigureGroups
{
    // So many figures of one kind in one story are compared with each other; more only cost time.
    private const int MostOfOneKind = 400;

    // "Dozens" and "a dozen" are said of anything.
    private const double Dozen = 12;

    public static IEnumerable<FigureMatch> Of(
        IEnumerable<FigureContext> settings, ImmutableArray<Article> articles, ImmutableArray<Headline> headlines, ArticleVectors about, CopyRoots original)
    {
        var figures = settings.GroupBy(s => s.Key, StringComparer.Ordinal).SelectMany(kind => kind.Take(MostOfOneKind)).ToList();
        var agreeing = figures.GroupBy(s => s.AgreeingKey, StringComparer.Ordinal).SelectMany(kind => FigureAgreement.Groups([.. kind])).ToList();
        var disagreement = new Disagreement(articles, about, original, new Explained(figures));
        var changes = new ToldChanges(disagreement).Of(figures, f => articles[f.Place.Article].Body.Text).ToList();
        var changed = changes.SelectMany(c => c.Figures).ToHashSet(ReferenceEqualityComparer.Instance);
        return FigureJoins.Across(agreeing)
            .Where(quantity => quantity.Articles.Count > 1 && IsTold(quantity))
            .Concat(new Tolls(disagreement).Of(figures))
            .Concat(changes)
            .Concat(new Measures(disagreement).Of(figures.Where(f => !changed.Contains(f))))
            .Select(quantity => FigureDescription.Of(quantity, articles, headlines, original));
    }

    // That all speak of "more than a dozen countries" tells nobody anything.
    private static bool IsTold(FigureGroup quantity) =>
        quantity.Measure is not null || quantity.Figures.Exists(f => f.Figure is { Low: null, High: null } or { Value: not null and not Dozen });
}

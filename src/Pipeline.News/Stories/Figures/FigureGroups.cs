using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Figures;

/// <summary>Figures of one story, joined into quantities: those that agree first, then those that are at odds about one thing.</summary>
internal static class FigureGroups
{
    // So many figures of one kind in one story are compared with each other; more only cost time.
    private const int MostOfOneKind = 400;

    private const double Dozen = 12;

    public static IEnumerable<FigureMatch> Of(
        IEnumerable<FigureContext> settings, ImmutableArray<Article> articles, ImmutableArray<Headline> headlines, ArticleVectors about, CopyRoots original)
    {
        var agreeing = settings.GroupBy(s => s.Key, StringComparer.Ordinal)
            .SelectMany(kind => FigureAgreement.Groups([.. kind.Take(MostOfOneKind)])).ToList();
        return FigureJoins.Across(agreeing).GroupBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(kind => Quantities(kind, about))
            .Where(quantity => quantity.Articles.Count > 1 && IsTold(quantity))
            .Select(quantity => FigureDescription.Of(quantity, articles, headlines, original));
    }

    // That all speak of "more than a dozen countries" tells nobody anything.
    private static bool IsTold(FigureGroup quantity) =>
        quantity.Measure is not null || quantity.Figures.Exists(f => f.Figure is { Low: null, High: null } or { Value: not null and not Dozen });

    /// <summary>The most widely reported first: what differs must differ from all that it is held against, and be told like one of them; what only counts, like all.</summary>
    private static IEnumerable<FigureGroup> Quantities(IEnumerable<FigureGroup> groups, ArticleVectors about)
    {
        var quantities = new List<List<FigureGroup>>();
        foreach (var group in groups.OrderByDescending(g => g.Articles.Count).ThenBy(g => g.Figures.Min(s => s.Place)))
        {
            if (quantities.Find(q => q.TrueForAll(other => FigureDifference.IsPossible(other, group, about))
                && (group.Measure is null ? q.TrueForAll(Alike) : q.Exists(Alike))) is { } quantity)
            {
                quantity.Add(group);
            }
            else
            {
                quantities.Add([group]);
            }

            bool Alike(FigureGroup other) => FigureDifference.IsOfOneThing(other, group);
        }

        return quantities.Select(q => q.Count == 1 ? q[0] : new FigureGroup(q[0].Key, [.. q.SelectMany(g => g.Figures)]));
    }
}

using Pipeline.News.Claims.Figures;

namespace Pipeline.News.Stories.Figures;

/// <summary>
/// Joins groups of agreeing figures over their keys: where one text says what happened to the two women and another only counts
/// them, and where an article gives one amount in two currencies or one distance in two units.
/// </summary>
internal static class FigureJoins
{
    public static IEnumerable<FigureGroup> Across(List<FigureGroup> groups)
    {
        var joined = groups.ToArray();
        var sets = new DisjointSets(groups.Count);
        foreach (var (a, b) in SameCounted(groups).Concat(Restated(groups)))
        {
            var (rootA, rootB) = (sets.Root(a), sets.Root(b));
            if (rootA != rootB && MayJoin(joined[rootA], joined[rootB]))
            {
                var both = joined[Math.Min(rootA, rootB)].With(joined[Math.Max(rootA, rootB)]);
                sets.Join(rootA, rootB);
                joined[sets.Root(a)] = both;
            }
        }

        return Enumerable.Range(0, groups.Count).Where(g => sets.Root(g) == g).Select(g => joined[g]);
    }

    /// <summary>Killed and injured never meet over the women that both count; euros stolen and dollars that they are worth do.</summary>
    private static bool MayJoin(FigureGroup a, FigureGroup b) =>
        (a.Measure is null || b.Measure is null || a.Measure == b.Measure
            || (!a.Figures.Exists(IsOfPeople) && !b.Figures.Exists(IsOfPeople) && a.Figures[0].Figure.Unit != b.Figures[0].Figure.Unit))
        && !a.Figures.Exists(x => b.Figures.Exists(y => x.Figure.Unit == y.Figure.Unit && !FigureAgreement.Fit(x, y)));

    private static bool IsOfPeople(FigureContext figure) => MeasureReader.IsOfPeople(figure.Figure.Measure);

    /// <summary>Pairs of groups with the same number of the same counted thing, of which one does not say what happened to it.</summary>
    private static IEnumerable<(int A, int B)> SameCounted(List<FigureGroup> groups) =>
        groups.SelectMany((group, number) => group.Figures
                .Where(f => f.CountedKey is not null && f.Figure is { Value: not null, Low: null, High: null }).Select(f => (Figure: f, Group: number)))
            .GroupBy(x => (x.Figure.CountedKey, x.Figure.Figure.Value))
            .SelectMany(same => Pairs([.. same.DistinctBy(x => x.Group)]))
            .Order();

    private static IEnumerable<(int A, int B)> Pairs(List<(FigureContext Figure, int Group)> same) =>
        from x in same
        from y in same
        where x.Group < y.Group && (x.Figure.Figure.Measure is null) != (y.Figure.Figure.Measure is null)
            && FigureAgreement.IsTelling(x.Figure, y.Figure) && !x.Figure.NamesOthersThan(y.Figure)
        select (x.Group, y.Group);

    private static IEnumerable<(int A, int B)> Restated(List<FigureGroup> groups)
    {
        var groupOf = groups.SelectMany((group, number) => group.Figures.Select(f => (f.Place, Group: number)))
            .ToDictionary(x => x.Place, x => x.Group);
        return groups.SelectMany((group, number) => group.Figures.Where(f => f.Restates is not null).Select(f => (groupOf.GetValueOrDefault(f.Restates!.Value, number), number)))
            .Where(p => p.Item1 != p.number).Order();
    }
}

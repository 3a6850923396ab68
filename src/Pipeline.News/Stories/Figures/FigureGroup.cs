namespace Pipeline.News.Stories.Figures;

/// <summary>Figures that are held for one quantity.</summary>
/// <param name="Key">What is measured; of groups that were joined over several keys the one that says most.</param>
/// <param name="Relation">Of the figures to each other.</param>
internal sealed record FigureGroup(string Key, List<FigureContext> Figures, FigureRelation Relation = FigureRelation.Agree)
{
    public SortedSet<int> Articles { get; } = [.. Figures.Select(f => f.Place.Article)];

    /// <summary>What happened to the counted; null where no text says it.</summary>
    public string? Measure { get; } = Figures.Find(f => f.Frame.Fate is not null)?.Frame.Fate ?? Figures.Find(f => f.Figure.Measure is not null)?.Figure.Measure;

    public FigureGroup With(FigureGroup other) => Measure is null && other.Measure is not null
        ? new FigureGroup(other.Key, [.. other.Figures, .. Figures])
        : new FigureGroup(Key, [.. Figures, .. other.Figures]);
}

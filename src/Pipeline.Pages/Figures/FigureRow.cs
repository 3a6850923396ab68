using System.Collections.Immutable;
using Pipeline.News.Digests;

namespace Pipeline.Pages.Figures;

/// <summary>One row of a chart: a figure, and the sources that give it in the same words.</summary>
/// <param name="Mentions">In the order of the comparison; never empty.</param>
public sealed record FigureRow(ImmutableArray<FigureMention> Mentions)
{
    public FigureMention First => Mentions[0];

    /// <summary>One mention each of the other outlets.</summary>
    public ImmutableArray<FigureMention> OtherOutlets => [.. Mentions.Where(m => m.Outlet is null || m.Outlet != First.Outlet).DistinctBy(m => m.Outlet ?? m.Source).Where(m => m != First)];

    /// <summary>In the order of their first mention.</summary>
    public static ImmutableArray<FigureRow> Of(FigureComparison figures) =>
    [
        .. figures.Mentions
            .GroupBy(m => (m.Passage.Text.ToUpperInvariant(), m.Speaker, m.Value, m.Low, m.High, m.Approximate))
            .Select(same => new FigureRow([.. same])),
    ];
}

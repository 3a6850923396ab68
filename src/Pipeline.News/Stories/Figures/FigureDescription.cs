using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Claims.Figures;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Figures;

/// <summary>What a quantity is called, whether its figures agree, and why the program holds them for figures of one thing.</summary>
internal static class FigureDescription
{
    // Enough to see what was meant; a line has room for no more.
    private const int MostWords = 6;

    public static FigureMatch Of(FigureGroup quantity, ImmutableArray<Article> articles, ImmutableArray<Headline> headlines, CopyRoots original)
    {
        var mentions = quantity.Figures.OrderBy(f => f.Place).ToImmutableArray();
        var relation = quantity.Relation;
        var first = Placed(mentions[0]);
        var shared = mentions[0].Words.Where(w => mentions.All(m => m.Words.Contains(w)));
        var common = ContentWords.Shown(first.Text, first.Sentence, shared).Take(MostWords).ToList();
        var counted = mentions[0].Counted.Length == 0 ? null
            : ContentWords.Shown(first.Text, first.Sentence, [mentions[0].Counted]).FirstOrDefault() ?? mentions[0].Counted;
        var unit = Unit(mentions);
        var independent = original.Outlets(mentions.Select(m => m.Place.Article));
        var confidence = Math.Min(0.95, (quantity.Measure is not null ? 0.7 : 0.5) + 0.05 * Math.Min(3, common.Count) + (relation == FigureRelation.Agree ? 0.1 : 0));
        var why = (quantity.Measure is { } measure ? $"same measure ({measure})" : unit is not null ? $"same unit or thing counted ({unit})" : $"same word beside it ({counted})")
            + (common.Count > 0 ? $", shared words: {string.Join(", ", common)}" : "")
            + Restated(mentions)
            + (relation switch
            {
                FigureRelation.Agree when mentions.All(m => m.Figure.Value == mentions[0].Figure.Value) => "; the same number",
                FigureRelation.Agree => "; the values fit each other's bounds",
                FigureRelation.Develops => "; later reports have higher values",
                _ => "; no reading makes the values fit",
            })
            + $"; {independent} independent {(independent == 1 ? "source" : "sources")}";
        return new FigureMatch(
            relation,
            quantity.Measure,
            unit,
            mentions.Select(m => m.Figure.About).FirstOrDefault(a => a is not null),
            Math.Round(confidence, 2),
            why,
            independent,
            [.. mentions.Select(m => m.Place)]);

        PlacedFigure Placed(FigureContext setting) => PlacedFigure.Of(articles[setting.Place.Article], headlines[setting.Place.Article], setting.Place);

        string Restated(ImmutableArray<FigureContext> all) => all.FirstOrDefault(m => m.Restates is not null && all.Any(o => o.Place == m.Restates)) is { } restating
            ? $"; {articles[restating.Place.Article].Source} gives both {Placed(all.First(o => o.Place == restating.Restates)).Words} and {Placed(restating).Words}"
            : "";
    }

    /// <summary>Two women and two workers are people; two million euros and their dollars go by the first.</summary>
    private static string? Unit(ImmutableArray<FigureContext> mentions)
    {
        var units = mentions.Select(m => m.Figure.Unit).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return units.Count > 1 && (units.TrueForAll(UnitReader.CountsPeople) || mentions.Any(m => MeasureReader.IsOfPeople(m.Figure.Measure)))
            ? "people"
            : units.FirstOrDefault();
    }
}

using System.Collections.Immutable;
using Pipeline.News.Stories.Copies;

namespace Pipeline.News.Stories.Telling;

/// <summary>In which order stories are told, wherever they are: by how many outlets have them, and by how hard their news is.</summary>
internal sealed class Importance
{
    // That sources differ is worth as much as one more of them: it is what a reader comes for.
    private const double OfConflict = 1;

    private readonly Comparison _comparison;
    private readonly CopyRoots _original;
    private readonly HashSet<int> _differing;

    public Importance(Comparison comparison)
    {
        (_comparison, _original) = (comparison, new CopyRoots(comparison.Articles, comparison.Copies));
        _differing =
        [
            .. comparison.Claims.Where(c => c.Relation == ClaimRelation.Contradicts).SelectMany(c => c.Mentions).Select(m => m.Article),
            .. comparison.Figures.Where(f => f.Relation == FigureRelation.Conflict).SelectMany(f => f.Mentions).Select(m => m.Article),
        ];
    }

    /// <summary>Places of the stories, the most important first; what one outlet alone has comes after what several have.</summary>
    public ImmutableArray<int> Order() =>
    [
        .. Enumerable.Range(0, _comparison.Stories.Length).Select(place => (Place: place, Several: Outlets(place) > 1, Worth: Of(place)))
            .OrderByDescending(s => s.Several).ThenByDescending(s => s.Worth).ThenByDescending(s => _comparison.Stories[s.Place].Articles.Length)
            .ThenBy(s => _comparison.Stories[s.Place].Id, StringComparer.Ordinal).Select(s => s.Place),
    ];

    /// <summary>Outlets, and once more as many where the news is as hard as news can be.</summary>
    public double Of(int place)
    {
        var story = _comparison.Stories[place];
        var differs = story.Articles.Any(_differing.Contains);
        return Math.Round((Outlets(place) + (differs ? OfConflict : 0)) * (1 + ReportStyle.Of(_comparison.Articles[story.Lead]).Hardness), 2);
    }

    private int Outlets(int place) => _original.Outlets(_comparison.Stories[place].Articles);
}

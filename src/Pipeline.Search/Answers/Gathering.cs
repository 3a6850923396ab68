using System.Collections.Immutable;
using Pipeline.Search.Queries;
using Pipeline.Search.Words;

namespace Pipeline.Search.Answers;

/// <summary>The findings of many days, newest first, as one.</summary>
internal sealed class Gathering(DayQuestion[] days, DayFindings[] found, SearchQuery query, int page)
{
    private readonly WordMarker _marker = new(query.Terms);

    public ImmutableArray<HitGroup> Groups() => [.. DayFindings.Kinds.Select(Group).Where(group => group.Total > 0)];

    public ImmutableArray<OutletHits> Outlets() =>
    [
        .. found.SelectMany(day => day.Outlets).GroupBy(o => o.Outlet, StringComparer.Ordinal).Select(g => new OutletHits(g.Key, g.Sum(o => o.Articles)))
            .OrderByDescending(o => o.Articles).ThenBy(o => o.Name, StringComparer.Ordinal),
    ];

    public ImmutableArray<DayHits> Days() =>
        [.. days.Select((day, place) => new DayHits(day.Day.Day, found[place].Counts[(int)SearchKind.Article])).Where(day => day.Articles > 0)];

    private HitGroup Group(SearchKind kind)
    {
        var size = Searcher.Size(query.Kind, kind);
        var shown = (query.Kind ?? kind) == kind;
        if (kind == SearchKind.Speaker)
        {
            var names = Names();
            return Group(kind, names.Count, shown ? names.Skip((page - 1) * size).Take(size).Select(n => Read(kind, n.Place, n.Id) with { Count = n.Claims }) : [], size);
        }

        var best = found.SelectMany((day, place) => day.Best[(int)kind].Select(hit => (hit.Rank, place, hit.Id))).Order();
        return Group(kind, found.Sum(day => day.Counts[(int)kind]), shown ? best.Skip((page - 1) * size).Take(size).Select(hit => Read(kind, hit.place, hit.Id)) : [], size);
    }

    private HitGroup Group(SearchKind kind, int total, IEnumerable<SearchHit> hits, int size) =>
        new(kind, total, [.. hits], query.Kind == kind && total > page * size && page < Searcher.MostPages);

    private SearchHit Read(SearchKind kind, int place, long id) => new DayHitReader(days[place].Day, _marker).Read(kind, id);

    /// <summary>Each name once, of its newest day, with all that was said over the days.</summary>
    private List<(int Place, long Id, int Claims)> Names() =>
    [
        .. found.SelectMany((day, place) => day.Speakers.Select(s => (Place: place, s.Id, s.Name, s.Claims))).GroupBy(s => s.Name, StringComparer.OrdinalIgnoreCase)
            .Select(g => (g.First().Place, g.First().Id, g.Sum(s => s.Claims))),
    ];
}

using System.Collections.Immutable;
using Pipeline.Search.Indexes;
using Pipeline.Search.Queries;
using Pipeline.Search.Words;

namespace Pipeline.Search.Answers;

/// <summary>A question put to one day.</summary>
/// <param name="Outlets">The numbers of the outlets that are asked for; null for all.</param>
internal sealed record DayQuestion(DayIndex Day, ImmutableArray<SearchTerm> Terms, ImmutableArray<long>? Outlets)
{
    public int Count(SearchKind kind)
    {
        var (from, values) = From(IndexTable.Of(kind), MatchExpression.Ranked(Terms, IndexTable.Of(kind))[^1]);
        return Day.Ask($"SELECT count(*) FROM {from}", rows => rows.GetInt32(0), values)[0];
    }

    /// <summary>The numbers of what is found, the best first and then as they stand in the digest, and which way of asking found them.</summary>
    public List<(int Rank, long Id)> Find(SearchKind kind, int most)
    {
        var table = IndexTable.Of(kind);
        List<(int, long)> found = [];
        HashSet<long> known = [];
        foreach (var (rank, match) in MatchExpression.Ranked(Terms, table).Index())
        {
            var (from, values) = From(table, match);
            foreach (var id in Day.Ask(
                $"SELECT {Number(match)} FROM {from} ORDER BY {Number(match)} LIMIT $most", rows => rows.GetInt64(0), [.. values, ("$most", most + known.Count)]))
            {
                if (found.Count < most && known.Add(id))
                {
                    found.Add((rank, id));
                }
            }
        }

        return found;
    }

    /// <summary>Everybody who is found, those with most to say first.</summary>
    public List<(long Id, string Name, int Claims)> Speakers()
    {
        var table = IndexTable.Of(SearchKind.Speaker);
        var match = MatchExpression.Ranked(Terms, table)[^1];
        var (from, values) = From(table, match);
        return Day.Ask(
            $"SELECT id, name, claims FROM speakers WHERE id IN (SELECT {Number(match)} FROM {from}) ORDER BY id", rows => (rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2)), values);
    }

    public List<(string Outlet, int Articles)> ArticlesByOutlet()
    {
        var match = MatchExpression.Ranked(Terms, IndexTable.Of(SearchKind.Article))[^1];
        var (from, values) = From(IndexTable.Of(SearchKind.Article), match);
        return Day.Ask(
            $"SELECT o.name, count(*) FROM articles a JOIN outlets o ON o.id = a.outlet WHERE a.id IN (SELECT {Number(match)} FROM {from}) GROUP BY o.id",
            rows => (rows.GetString(0), rows.GetInt32(1)), values);
    }

    private static string Number(string? match) => match is null ? "id" : "rowid";

    private (string From, (string, object)[] Values) From(IndexTable table, string? match)
    {
        List<(string, object)> values = [];
        List<string> wheres = [];
        if (match is not null)
        {
            wheres.Add($"{table.Words} MATCH $match");
            values.Add(("$match", match));
        }

        if (Outlets is { } outlets)
        {
            wheres.Add($"{Number(match)} IN ({table.OfOutlets})");
            values.Add(("$outlets", DayIndex.Outlets(outlets)));
        }

        return ($"{(match is null ? table.Things : table.Words)}{(wheres.Count == 0 ? "" : " WHERE " + string.Join(" AND ", wheres))}", [.. values]);
    }
}

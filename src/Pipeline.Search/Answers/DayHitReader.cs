using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Pipeline.News.Claims;
using Pipeline.Search.Indexes;
using Pipeline.Search.Queries;
using Pipeline.Search.Words;

namespace Pipeline.Search.Answers;

/// <summary>Reads what was found out of a day's index, with the words that were asked for marked.</summary>
internal sealed class DayHitReader(DayIndex day, WordMarker marker)
{
    private const string Stories = "SELECT story, headline, summary, articles FROM stories WHERE id = $id";

    private const string Articles = """
        SELECT a.source, o.name, a.headline, a.text, s.story, s.headline FROM articles a
        LEFT JOIN outlets o ON o.id = a.outlet LEFT JOIN stories s ON s.id = a.story WHERE a.id = $id
        """;

    private const string Claims = """
        SELECT a.source, o.name, a.text, coalesce(s.name, c.said), s.role, c.how, c.kind, c.spans FROM claims c JOIN articles a ON a.id = c.article
        LEFT JOIN outlets o ON o.id = a.outlet LEFT JOIN speakers s ON s.id = c.speaker WHERE c.id = $id
        """;

    private const string Speakers = "SELECT name, role, claims FROM speakers WHERE id = $id";

    public SearchHit Read(SearchKind kind, long id) => kind switch
    {
        SearchKind.Story => One(Stories, Story, id),
        SearchKind.Article => One(Articles, Article, id),
        SearchKind.Claim => One(Claims, Claim, id),
        _ => One(Speakers, Speaker, id),
    };

    private SearchHit One(string sql, Func<SqliteDataReader, SearchHit> read, long id) => day.Ask(sql, read, ("$id", id))[0];

    private SearchHit Story(SqliteDataReader row) => new()
    {
        Kind = SearchKind.Story,
        Day = day.Day,
        Story = row.GetString(0),
        Text = marker.Mark(row.GetString(1)),
        Passage = row.GetString(2) is { Length: > 0 } summary ? marker.Passage(summary, out _) : null,
        Count = row.GetInt32(3),
    };

    private SearchHit Article(SqliteDataReader row)
    {
        var passage = marker.Passage(PackedWords.Unpack(row.GetFieldValue<byte[]>(3)), out var first);
        return new SearchHit
        {
            Kind = SearchKind.Article,
            Day = day.Day,
            Source = row.GetString(0),
            Outlet = Text(row, 1),
            Text = marker.Mark(Text(row, 2) ?? row.GetString(0)),
            Passage = passage,
            Place = first,
            Story = Text(row, 4),
            StoryHeadline = Text(row, 5),
        };
    }

    private SearchHit Claim(SqliteDataReader row)
    {
        var text = PackedWords.Unpack(row.GetFieldValue<byte[]>(2));
        var spans = IndexedClaim.Read(row.GetString(7));
        ImmutableArray<string> content = [.. spans.Select(span => span.In(text))];
        return new SearchHit
        {
            Kind = SearchKind.Claim,
            Day = day.Day,
            Source = row.GetString(0),
            Outlet = Text(row, 1),
            Text = marker.Mark(string.Join(" … ", content)),
            Speaker = Text(row, 3) is { } speaker ? marker.Mark(speaker) : null,
            Role = Text(row, 4),
            How = Text(row, 5),
            ClaimKind = (ClaimKind)row.GetInt32(6),
            Content = content,
            Place = spans[0],
        };
    }

    private SearchHit Speaker(SqliteDataReader row) => new()
    {
        Kind = SearchKind.Speaker,
        Day = day.Day,
        Text = marker.Mark(row.GetString(0)),
        Role = Text(row, 1),
        Count = row.GetInt32(2),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

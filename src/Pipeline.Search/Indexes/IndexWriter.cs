using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.Search.Words;
using SQLitePCL;

namespace Pipeline.Search.Indexes;

/// <summary>Writes what one day's digest and articles say as an index: a SQLite database, whole, in memory. The same day gives the same bytes.</summary>
public static class IndexWriter
{
    /// <summary>Beside the day's digest.</summary>
    public const string FileName = "search.db";

    public const string ContentType = "application/vnd.sqlite3";

    /// <summary>Of its headline and sentences: what tells a story is said at once.</summary>
    private const int LongestSummary = 600;

    public static byte[] Write(Digest digest, IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(digest);
        using var connection = IndexConnection.Open();
        IndexConnection.Run(connection, IndexSchema.Create);
        using (var transaction = connection.BeginTransaction())
        {
            var stories = digest.Stories.Where(story => story.Sources.Length > 1).ToArray();
            WriteStories(connection, stories);
            var ordered = Ordered(digest, articles).Select(IndexedArticle.Of).OfType<IndexedArticle>().ToArray();
            WriteArticles(connection, ordered, stories);
            WriteClaims(connection, ordered, WriteSpeakers(connection, ordered));
            IndexVocabulary.Write(connection);
            transaction.Commit();
        }

        IndexConnection.Run(connection, IndexSchema.Close);
        IndexConnection.Run(connection, "VACUUM");
        return Bytes(connection);
    }

    /// <summary>As the digest tells them; then what is in no story, by its path.</summary>
    private static IEnumerable<Article> Ordered(Digest digest, IReadOnlyList<Article> articles)
    {
        var places = digest.Stories.SelectMany(story => story.Sources).Select(source => source.Source).Distinct(StringComparer.Ordinal).Index().ToDictionary(s => s.Item, s => s.Index, StringComparer.Ordinal);
        return articles.OrderBy(article => places.GetValueOrDefault(article.Source, int.MaxValue)).ThenBy(article => article.Source, StringComparer.Ordinal);
    }

    private static void WriteStories(SqliteConnection connection, DigestStory[] stories)
    {
        using var row = new IndexStatement(connection, "INSERT INTO stories VALUES($1, $2, $3, $4, $5)", 5);
        using var words = new IndexStatement(connection, "INSERT INTO story_words(rowid, headline, summary) VALUES($1, $2, $3)", 3);
        foreach (var (place, story) in stories.Index())
        {
            var told = string.Join(' ', story.Happened.Select(passage => passage.Text));
            var summary = told.Length <= LongestSummary ? told : told[..LongestSummary];
            row.Run(place + 1, story.Id, story.Headline, summary, story.Sources.Length);
            words.Run(place + 1, SearchWords.Indexed(story.Headline), SearchWords.Indexed(summary));
        }
    }

    private static void WriteArticles(SqliteConnection connection, IndexedArticle[] articles, DigestStory[] stories)
    {
        var outlets = articles.Select(a => a.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Index().ToDictionary(o => o.Item, o => o.Index + 1, StringComparer.Ordinal);
        using (var outlet = new IndexStatement(connection, "INSERT INTO outlets VALUES($1, $2)", 2))
        {
            foreach (var (name, id) in outlets)
            {
                outlet.Run(id, name);
            }
        }

        var storyOf = stories.Index().SelectMany(story => story.Item.Sources.Select(source => (source.Source, Id: story.Index + 1)))
            .GroupBy(s => s.Source, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        using var row = new IndexStatement(connection, "INSERT INTO articles VALUES($1, $2, $3, $4, $5, $6)", 6);
        using var words = new IndexStatement(connection, "INSERT INTO article_words(rowid, headline, text) VALUES($1, $2, $3)", 3);
        foreach (var (place, article) in articles.Index())
        {
            var source = article.Article.Source;
            row.Run(
                place + 1, source, article.Outlet is { } name ? outlets[name] : null, storyOf.TryGetValue(source, out var story) ? story : null,
                article.Article.Metadata.Headline?.Value, article.Text);
            words.Run(place + 1, article.Headline, article.Words);
        }
    }

    /// <summary>Those with most to say first.</summary>
    /// <returns>Their numbers by their names.</returns>
    private static Dictionary<string, int> WriteSpeakers(SqliteConnection connection, IndexedArticle[] articles)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        using var row = new IndexStatement(connection, "INSERT INTO speakers VALUES($1, $2, $3, $4)", 4);
        using var words = new IndexStatement(connection, "INSERT INTO speaker_words(rowid, name) VALUES($1, $2)", 2);
        foreach (var (place, said) in articles.SelectMany(a => a.Claims).Where(c => c.Name is not null).GroupBy(c => c.Name!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Index())
        {
            row.Run(numbers[said.Key] = place + 1, said.Key, said.Select(c => c.Role).FirstOrDefault(role => role is not null), said.Count());
            words.Run(place + 1, SearchWords.Indexed(said.Key));
        }

        return numbers;
    }

    private static void WriteClaims(SqliteConnection connection, IndexedArticle[] articles, Dictionary<string, int> speakers)
    {
        using var row = new IndexStatement(connection, "INSERT INTO claims VALUES($1, $2, $3, $4, $5, $6, $7)", 7);
        using var words = new IndexStatement(connection, "INSERT INTO claim_words(rowid, speaker, words) VALUES($1, $2, $3)", 3);
        var number = 0;
        foreach (var (place, article) in articles.Index())
        {
            foreach (var claim in article.Claims)
            {
                row.Run(++number, place + 1, claim.Name is { } name ? speakers[name] : null, claim.Name is null ? claim.Said : null, claim.How, (int)claim.Kind, claim.Spans);
                words.Run(number, claim.SpeakerWords, claim.Words);
            }
        }
    }

    private static byte[] Bytes(SqliteConnection connection)
    {
        var image = raw.sqlite3_serialize(connection.Handle!, "main", out var size, 0);
        try
        {
            var bytes = new byte[size];
            Marshal.Copy(image, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            raw.sqlite3_free(image);
        }
    }
}

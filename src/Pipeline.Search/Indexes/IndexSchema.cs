namespace Pipeline.Search.Indexes;

/// <summary>
/// The tables of a day's index. Words stand in FTS5 tables that keep nothing but where they are: an article's text is kept once, packed, and its claims
/// point into it. Numbers are places in the digest: the first story, its first article and its first claim come first.
/// </summary>
internal static class IndexSchema
{
    /// <summary>One more when a table changes: an index of another form counts as none.</summary>
    public const int Format = 1;

    private static readonly string Pragma = FormattableString.Invariant($"PRAGMA user_version = {Format};");

    // Words come apart already, so that the tokenizer has only to keep what is between spaces; ranks are ours, so that no sizes are kept.
    private const string Apart = "content='', columnsize=0, tokenize='ascii'";

    public static string Create { get; } = Pragma + $"""
        CREATE TABLE facts(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
        CREATE TABLE outlets(id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE stories(id INTEGER PRIMARY KEY, story TEXT NOT NULL, headline TEXT NOT NULL, summary TEXT NOT NULL, articles INTEGER NOT NULL);
        CREATE TABLE articles(id INTEGER PRIMARY KEY, source TEXT NOT NULL, outlet INTEGER, story INTEGER, headline TEXT, text BLOB NOT NULL);
        CREATE TABLE speakers(id INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT, claims INTEGER NOT NULL);
        CREATE TABLE claims(id INTEGER PRIMARY KEY, article INTEGER NOT NULL, speaker INTEGER, said TEXT, how TEXT, kind INTEGER NOT NULL, spans TEXT NOT NULL);
        CREATE VIRTUAL TABLE story_words USING fts5(headline, summary, {Apart});
        CREATE VIRTUAL TABLE article_words USING fts5(headline, text, {Apart});
        CREATE VIRTUAL TABLE claim_words USING fts5(speaker, words, {Apart});
        CREATE VIRTUAL TABLE speaker_words USING fts5(name, {Apart});
        CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, article_words, row);
        """;

    /// <summary>One segment a table, and no page that nothing stands on.</summary>
    public const string Close = """
        DROP TABLE temp.vocabulary;
        CREATE INDEX claims_of ON claims(article, speaker);
        INSERT INTO story_words(story_words) VALUES('optimize');
        INSERT INTO article_words(article_words) VALUES('optimize');
        INSERT INTO claim_words(claim_words) VALUES('optimize');
        INSERT INTO speaker_words(speaker_words) VALUES('optimize');
        """;
}

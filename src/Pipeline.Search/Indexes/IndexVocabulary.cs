using System.Globalization;
using Microsoft.Data.Sqlite;
using Pipeline.Search.Words;

namespace Pipeline.Search.Indexes;

/// <summary>The words of a day's articles and in how many each stands, as one text: what "did you mean" looks through, of a month of days at once.</summary>
internal static class IndexVocabulary
{
    public const string Fact = "vocabulary";

    /// <summary>Of a day with more words than this, those of one article alone are left out: most of them are slips themselves.</summary>
    private const int Ample = 5000;

    /// <summary>Nobody mistypes a shorter one beyond knowing.</summary>
    private const int ShortestWord = 4;

    /// <summary>A long word may have two slips; in a short one two make another word.</summary>
    private const int LongWord = 8;

    /// <summary>Out of the full-text table's own vocabulary.</summary>
    public static void Write(SqliteConnection connection)
    {
        List<(string Word, int Articles)> words = [];
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT term, doc FROM temp.vocabulary";
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                var word = rows.GetString(0);
                if (word.Length >= ShortestWord && !char.IsAsciiDigit(word[0]))
                {
                    words.Add((word, rows.GetInt32(1)));
                }
            }
        }

        var kept = words.Where(word => words.Count <= Ample || word.Articles > 1).Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Word} {word.Articles}\n"));
        using var fact = new IndexStatement(connection, "INSERT INTO facts VALUES($1, $2)", 2);
        fact.Run(Fact, PackedWords.Pack(string.Concat(kept)));
    }

    /// <summary>The words that are near another, itself included; none of one that is too short to be told from its neighbours.</summary>
    public static List<NearWord> Near(string vocabulary, string word)
    {
        List<NearWord> near = [];
        var most = word.Length < LongWord ? 1 : 2;
        foreach (var line in word.Length < ShortestWord ? default : vocabulary.AsSpan().EnumerateLines())
        {
            var space = line.IndexOf(' ');
            if (space > 0 && WordDistance.Between(line[..space], word, most) is var slips && slips <= most)
            {
                near.Add(new NearWord(word, line[..space].ToString(), slips, int.Parse(line[(space + 1)..], CultureInfo.InvariantCulture)));
            }
        }

        return near;
    }
}

/// <param name="Of">The word that was looked for.</param>
internal sealed record NearWord(string Of, string Word, int Slips, int Articles);

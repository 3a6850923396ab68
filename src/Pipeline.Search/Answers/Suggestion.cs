using System.Collections.Immutable;
using Pipeline.Search.Indexes;
using Pipeline.Search.Queries;
using Pipeline.Search.Words;

namespace Pipeline.Search.Answers;

/// <summary>"Did you mean": a word that nobody wrote, replaced by the nearest that somebody did.</summary>
internal static class Suggestion
{
    /// <summary>A word that stands in one article is a slip where another, a slip away, stands in so many times as many.</summary>
    private const int FarMore = 20;

    /// <returns>Null where nothing is near, or nothing more is found of it.</returns>
    public static string? For(DayQuestion[] days, SearchQuery query, int total)
    {
        if (query.Terms.IsEmpty)
        {
            return null;
        }

        var words = query.Terms.SelectMany(term => term.Forms[0]).Distinct(StringComparer.Ordinal).ToArray();
        var near = days.AsParallel().SelectMany(day => Near(day.Day, words)).ToLookup(found => found.Of);
        var nearest = words.ToDictionary(word => word, word => Nearest(near[word], word), StringComparer.Ordinal);
        if (nearest.Values.All(word => word is null))
        {
            return null;
        }

        var other = string.Join(' ', query.Terms.Select(term => Written(term, nearest)));
        var meant = SearchQuery.Read(other).Terms;
        return days.Sum(day => Found(day with { Terms = meant }, query.Kind)) > total ? other : null;
    }

    private static int Found(DayQuestion day, SearchKind? kind) =>
        kind is { } one ? day.Count(one) : day.Count(SearchKind.Article) + day.Count(SearchKind.Speaker);

    private static string Written(SearchTerm term, Dictionary<string, string?> nearest)
    {
        if (term.Forms[0].All(word => nearest[word] is null))
        {
            return term.IsQuoted ? $"\"{term.Shown.Trim()}\"" : term.Shown;
        }

        var words = string.Join(' ', term.Forms[0].Select(word => nearest[word] ?? word));
        return term.IsQuoted ? $"\"{words}\"" : words + (term.IsBeginning ? "*" : "");
    }

    private static List<NearWord> Near(DayIndex day, string[] words)
    {
        var vocabulary = day.Ask("SELECT value FROM facts WHERE name = $name", row => PackedWords.Unpack(row.GetFieldValue<byte[]>(0)), ("$name", IndexVocabulary.Fact))[0];
        return [.. words.SelectMany(word => IndexVocabulary.Near(vocabulary, word))];
    }

    /// <summary>Fewest slips, then in most articles, then by the alphabet.</summary>
    private static string? Nearest(IEnumerable<NearWord> found, string word)
    {
        var near = found.GroupBy(n => n.Word, StringComparer.Ordinal).Select(g => (Word: g.Key, g.First().Slips, Articles: g.Sum(n => n.Articles))).ToArray();
        var forms = WordForms.Of(word);
        var known = near.Where(n => forms.Contains(n.Word, StringComparer.Ordinal)).Sum(n => n.Articles);
        return near.Where(n => !forms.Contains(n.Word, StringComparer.Ordinal) && n.Articles >= Math.Max(1, known * FarMore))
            .OrderBy(n => n.Slips).ThenByDescending(n => n.Articles).ThenBy(n => n.Word, StringComparer.Ordinal).Select(n => n.Word).FirstOrDefault();
    }
}

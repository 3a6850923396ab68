using System.Collections.Immutable;
using Pipeline.Search.Words;

namespace Pipeline.Search.Indexes;

/// <summary>Questions in the language of FTS5. Everything of them is between quotation marks and has neither quotation marks nor signs itself: there is nothing in a question that could be syntax.</summary>
internal static class MatchExpression
{
    /// <returns>The ways of asking, the best first, each finding what those before it find; one that is null asks for nothing, and everything is found.</returns>
    public static ImmutableArray<string?> Ranked(ImmutableArray<SearchTerm> terms, IndexTable table)
    {
        if (terms.IsEmpty)
        {
            return [null];
        }

        var all = string.Join(" AND ", terms.Select(Any));
        List<string?> ways = [];
        if (table.First is { } first)
        {
            ways.Add($"{first} : ({all})");
        }

        var typed = string.Join(' ', terms.SelectMany(term => term.Forms[0]));
        if (terms.Length > 1 && !terms.Any(term => term.IsBeginning))
        {
            ways.Add($"({all}) AND \"{typed}\"");
        }

        return [.. ways, all];
    }

    private static string Any(SearchTerm term) =>
        $"({string.Join(" OR ", term.Forms.Select(form => $"\"{string.Join(' ', form)}\"{(term.IsBeginning ? " *" : "")}"))})";
}

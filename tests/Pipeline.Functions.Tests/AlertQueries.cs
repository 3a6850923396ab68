using System.Text.RegularExpressions;

namespace Pipeline.Functions.Tests;

/// <summary>What the alerts of the infrastructure look for.</summary>
internal static partial class AlertQueries
{
    /// <summary>The beginnings of lines, one a query.</summary>
    public static IReadOnlyList<string> Lines()
    {
        var queries = Query().Matches(Repository.Read("infra/modules/alerts.bicep")).Select(m => m.Groups["query"].Value).ToList();
        Assert.Equal(3, queries.Count);
        Assert.All(queries, query => Assert.StartsWith("AppTraces | where ", query, StringComparison.Ordinal));
        return [.. queries.Select(query => Line().Match(query).Groups["line"].Value)];
    }

    [GeneratedRegex("^ *query: '(?<query>[^']+)'", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Query();

    [GeneratedRegex("Message startswith \"(?<line>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}

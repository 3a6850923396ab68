using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pipeline.Search.Queries;

namespace Pipeline.Pages.Searches;

/// <summary>A question out of an address: <c>q</c>, <c>kind</c>, <c>outlet</c>, <c>day</c> and <c>page</c>.</summary>
public static class AskedSearch
{
    private static readonly string[] Known = ["q", "kind", "outlet", "day", "page"];

    /// <param name="others">Parameters that are no part of a question.</param>
    public static (SearchQuery Query, int Page) Read(IQueryCollection address, params ReadOnlySpan<string> others)
    {
        ArgumentNullException.ThrowIfNull(address);
        // Given twice, the first holds.
        var query = SearchQuery.Read(address["q"].FirstOrDefault(), address["outlet"].FirstOrDefault(), address["day"].FirstOrDefault(), address["kind"].FirstOrDefault());
        foreach (var name in address.Keys.Where(name => !Known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            if (!others.Contains(name))
            {
                query = query with { Notes = query.Notes.Add($"There is no filter “{name}” in the address; it was left out. There are {string.Join(", ", Known)}.") };
            }
        }

        var page = address["page"].FirstOrDefault();
        var isPage = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        return (string.IsNullOrEmpty(page) || isPage ? query : query with { Notes = query.Notes.Add($"“{page}” is no page; this is the first.") }, isPage ? number : 1);
    }
}

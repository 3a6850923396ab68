using System.Globalization;
using Pipeline.Search.Queries;

namespace Pipeline.Pages.Searches;

/// <summary>Addresses of questions: the words, and each filter by itself.</summary>
internal static class SearchLinks
{
    /// <param name="search">Where questions are asked.</param>
    /// <param name="words">Instead of the question's own.</param>
    public static string To(string search, SearchQuery query, int page = 1, string? words = null)
    {
        (string Name, string? Value)[] parts =
        [
            ("q", words ?? query.Words),
            ("kind", query.Kind is { } kind ? SearchNames.Of(kind) : null),
            ("outlet", query.Outlet),
            ("day", query.Days?.ToString()),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return search + "?" + string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }

    /// <summary>As a heading has it.</summary>
    public static string Heading(SearchKind kind) => kind switch
    {
        SearchKind.Story => "Stories",
        SearchKind.Article => "Articles",
        SearchKind.Claim => "Claims",
        _ => "Speakers",
    };
}

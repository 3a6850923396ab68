namespace Pipeline.News.Metadata.Pages;

/// <summary>Reads what pages that are built in the browser carry in their scripts.</summary>
internal static class ScriptData
{
    private static readonly string[] Names = ["\"datePublished", "\"publishDate", "\"publishedDate", "\"publishedAt", "\"published_at", "\"firstPublished"];

    /// <summary>The first date under a name that speaks of publication; quotation marks may be escaped.</summary>
    public static string? DateIn(ReadOnlySpan<char> script)
    {
        foreach (var name in Names)
        {
            var at = script.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0 && Value(script[(at + name.Length)..]) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static string? Value(ReadOnlySpan<char> rest)
    {
        // "…":"2016-02-12 or \"…\":\"2016-02-12
        var start = 0;
        while (start < rest.Length && start < 10 && rest[start] is '"' or '\\' or ':' or ' ')
        {
            start++;
        }

        var end = start;
        while (end < rest.Length && end - start < 40 && rest[end] is not ('"' or '\\' or ',' or '}'))
        {
            end++;
        }

        return end - start >= 8 && char.IsAsciiDigit(rest[start]) ? rest[start..end].ToString() : null;
    }
}

namespace Pipeline.News.Metadata.Pages;

/// <summary>Reads what pages that are built in the browser, or counted by services, carry in their scripts.</summary>
internal static class ScriptData
{
    private const int ShortestDate = 8;
    private const int LongestValue = 40;

    private static readonly string[] DateNames = ["\"datePublished", "\"publishDate", "\"publishedDate", "\"publishedAt", "\"published_at", "\"firstPublished"];

    /// <summary>The shared end of the names below, looked for once.</summary>
    private const string AuthorStem = "uthor";

    /// <summary>Names under which a page tells services that count its readers who wrote it; a plain "author" is often another text's.</summary>
    private static readonly string[] AuthorNames = ["pagePostAuthor", "articleAuthor", "article_author", "contentAuthor", "content_author", "pageAuthor", "page_author", "postAuthor", "post_author"];

    /// <summary>The first date under a name that speaks of publication; quotation marks may be escaped.</summary>
    public static string? DateIn(ReadOnlySpan<char> script)
    {
        foreach (var name in DateNames)
        {
            var at = script.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0 && Value(script[(at + name.Length)..]) is { Length: >= ShortestDate } value && char.IsAsciiDigit(value[0]))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The first text under a name that speaks of the page's author.</summary>
    public static string? AuthorIn(ReadOnlySpan<char> script)
    {
        for (var rest = script; rest.IndexOf(AuthorStem, StringComparison.Ordinal) is >= 0 and var at; rest = rest[(at + AuthorStem.Length)..])
        {
            if (IsAuthorName(rest[..(at + AuthorStem.Length)]))
            {
                var behind = rest[(at + AuthorStem.Length)..];
                behind = behind.StartsWith("_name") || behind.StartsWith("Name") ? behind[(behind.IndexOf('e') + 1)..] : behind;
                if (behind.Length > 0 && behind[0] is '"' or '\'' or '\\' or ':' && Value(behind) is { } value)
                {
                    return value;
                }
            }
        }

        return null;
    }

    private static bool IsAuthorName(ReadOnlySpan<char> head)
    {
        foreach (var name in AuthorNames)
        {
            if (head.EndsWith(name, StringComparison.Ordinal) && (head.Length == name.Length || !char.IsLetterOrDigit(head[^(name.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Value(ReadOnlySpan<char> rest)
    {
        // "…":"2016-02-12 or \"…\":\"2016-02-12
        var start = 0;
        while (start < rest.Length && start < 10 && rest[start] is '"' or '\'' or '\\' or ':' or ' ')
        {
            start++;
        }

        var end = start;
        while (end < rest.Length && end - start < LongestValue && rest[end] is not ('"' or '\\' or ',' or '}'))
        {
            end++;
        }

        return end > start ? rest[start..end].ToString() : null;
    }
}

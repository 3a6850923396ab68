using System.Buffers;
using Pipeline.News.Dates;

namespace Pipeline.News.Reading.Evidence;

/// <summary>Reads what pages that are built in the browser, or counted by services, carry in their scripts.</summary>
internal static class ScriptData
{
    // Characters: "20160212"; the longest is an ISO instant with fraction and offset, some 35.
    private const int ShortestDate = 8;
    private const int LongestValue = 40;

    private static readonly string[] DateNames =
    [
        "datePublished", "publishDate", "publishedDate", "publishedAt", "published_at", "firstPublished", "publicationDate", "publication_date", "publish_date", "published_date", "pubDate", "pagePostDate",
    ];

    /// <summary>A script is long, and looked through once.</summary>
    private static readonly SearchValues<string> AnyDateName = SearchValues.Create(DateNames, StringComparison.Ordinal);

    /// <summary>The shared end of the names below, looked for once.</summary>
    private const string AuthorStem = "uthor";

    /// <summary>Names under which a page tells services that count its readers who wrote it; a plain "author" is often another text's.</summary>
    private static readonly string[] AuthorNames = ["pagePostAuthor", "articleAuthor", "article_author", "contentAuthor", "content_author", "pageAuthor", "page_author", "postAuthor", "post_author"];

    /// <summary>The first date under a name that speaks of publication; quotation marks may be escaped.</summary>
    public static string? DateIn(ReadOnlySpan<char> script)
    {
        for (var rest = script; rest.IndexOfAny(AnyDateName) is >= 0 and var at;)
        {
            var found = rest[at..];
            var length = LengthOf(found);
            if (at > 0 && rest[at - 1] is '"' or '\'' or '_' && Value(found[length..]) is { Length: >= ShortestDate } value && MachineDate.Read(value) is not null)
            {
                return value;
            }

            rest = found[length..];
        }

        return null;
    }

    /// <summary>Of the longest name that the text begins with.</summary>
    private static int LengthOf(ReadOnlySpan<char> found)
    {
        var length = 1;
        foreach (var name in DateNames)
        {
            length = name.Length > length && found.StartsWith(name, StringComparison.Ordinal) ? name.Length : length;
        }

        return length;
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

    /// <summary>Up to the closing quotation mark, which may be escaped; without marks up to the end of the member.</summary>
    private static string? Value(ReadOnlySpan<char> rest)
    {
        // "…":"2016-02-12 or \"…\":\"2016-02-12
        var start = 0;
        var isText = false;
        for (var isBehindColon = false; start < rest.Length && start < 10 && rest[start] is '"' or '\'' or '\\' or ':' or ' '; start++)
        {
            isText |= isBehindColon && rest[start] is '"' or '\'';
            isBehindColon |= rest[start] == ':';
        }

        var end = start;
        while (end < rest.Length && end - start < LongestValue && rest[end] is not ('"' or '\\') && (isText || rest[end] is not (',' or '}')))
        {
            end++;
        }

        return end > start ? rest[start..end].Trim('\'').ToString() : null;
    }
}

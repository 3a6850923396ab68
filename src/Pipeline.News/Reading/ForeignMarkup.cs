using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.News.Reading;

/// <summary>Tells web pages from data files that are text too but hold no article: JSON, RSS, Atom, sitemaps, style sheets, programs, mail.</summary>
internal static partial class ForeignMarkup
{
    // Characters: a root element, a style sheet or a program is told by its beginning.
    private const int Inspected = 64 * 1024;

    // Of the characters: style sheets and programs have 3 to 11 %, the dump of an article on programming at most 1.6 %.
    private const double LeastCode = 0.03;
    // Of fewer signs a share is chance.
    private const int FewestSigns = 6;

    /// <summary>A sentence about what the text is; null when it may be an article.</summary>
    public static string? Describe(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (BeginsAsJson().IsMatch(start[..Math.Min(start.Length, 400)]) || (start[0] is '{' or '[' && IsJson(start)))
        {
            return "This is JSON data, not an article. Upload the article's web page or its text.";
        }

        if (IsMail(start[..Math.Min(start.Length, 2000)]))
        {
            return "This is a web archive (MHTML) or an e-mail, not an article. Save the page as HTML alone, or upload the article's text.";
        }

        if (IsCode(start))
        {
            return "This is a style sheet or program code, not an article. Upload the article's web page or its text.";
        }

        return start[0] == '<' ? RootElement(start) switch
        {
            "rss" or "rdf:RDF" => "This is an RSS feed, not an article. Upload the articles that it links to.",
            "item" or "entry" => "This is one entry of a feed as its source, not an article. Upload the page that it links to, or the feed itself.",
            "feed" => "This is an Atom feed, not an article. Upload the articles that it links to.",
            "urlset" or "sitemapindex" => "This is a sitemap, not an article. Upload the pages that it lists.",
            "svg" => "This is an SVG image, not an article. Upload the article's web page or its text.",
            _ => null,
        }
        : null;
    }

    /// <summary>A page saved under a name that says text.</summary>
    public static bool IsWebPage(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start[0] == '<'
            && (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || RootElement(start) is "html" or "head" or "body");
    }

    /// <summary>Any tag at all: a note saved under a name that says HTML has none, and its line ends would be lost in parsing.</summary>
    public static bool HasTags(string text)
    {
        var at = -1;
        while ((at = text.IndexOf('<', at + 1)) >= 0)
        {
            if (at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first element's name behind declarations, comments and processing instructions.</summary>
    private static string? RootElement(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, Inspected)];
        while ((head = head.TrimStart()) is ['<', '!' or '?', ..])
        {
            var end = head.StartsWith("<!--") ? head.IndexOf("-->") : head.IndexOf('>');
            if (end < 0)
            {
                return null;
            }

            head = head[(end + (head.StartsWith("<!--") ? 3 : 1))..];
        }

        if (head is not ['<', ..])
        {
            return null;
        }

        var length = head[1..].IndexOfAny(" \t\n/>");
        return length < 0 ? null : head.Slice(1, length).ToString();
    }

    /// <summary>An object with its first name, alone, in a list or handed to a function; cut off or one a line, it does not parse as a whole.</summary>
    [GeneratedRegex("""^(?:[\w.$]+\()?(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:""", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsAsJson();

    /// <summary>Header lines, the last that of MIME or that which tells the kind of its parts.</summary>
    private static bool IsMail(ReadOnlySpan<char> head)
    {
        foreach (var range in head.Split('\n'))
        {
            var line = head[range];
            if (IsMimeHeader().IsMatch(line))
            {
                return true;
            }

            // A line that begins with white space goes on with the header above.
            if (line is not [' ' or '\t', ..] && !IsHeader().IsMatch(line))
            {
                return false;
            }
        }

        return false;
    }

    [GeneratedRegex("^(?:MIME-Version: ?1|Content-Type: ?multipart/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsMimeHeader();

    [GeneratedRegex("^[A-Za-z][A-Za-z-]{1,40}:", RegexOptions.CultureInvariant)]
    private static partial Regex IsHeader();

    private static bool IsCode(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, Inspected)];
        var signs = head.Count('{') + head.Count('}') + head.Count(';');
        return head[0] != '<' && signs >= FewestSigns && signs > LeastCode * head.Length && head.Contains('{');
    }

    private static bool IsJson(ReadOnlySpan<char> text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text.ToArray()));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

using System.Globalization;
using System.Text;

namespace Pipeline.News.Digests;

/// <summary>The digest as Markdown (CommonMark), readable as it stands; what articles say can neither format nor link.</summary>
public static class DigestMarkdown
{
    public static string Write(Digest digest)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {digest.Day:dddd, d MMMM yyyy}\n\n");
        if (digest.Counts.Articles == 0)
        {
            page.Append("Nothing was uploaded on this day.\n");
        }

        foreach (var story in digest.Stories)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {Escaped(story.Headline)}\n\n");
            foreach (var source in story.Sources)
            {
                page.Append(CultureInfo.InvariantCulture, $"- {Escaped(source.Outlet ?? source.Source)}\n");
            }

            page.Append('\n');
        }

        return page.ToString();
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                escaped.Append(' ');
                continue;
            }

            if ("\\`*_{}[]<>()#+-.!|&~".Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}

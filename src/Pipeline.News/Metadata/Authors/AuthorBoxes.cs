using Pipeline.News.Bylines;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Authors;

/// <summary>Finds who is presented below an article: a name on a line of its own, and then what that person is.</summary>
internal static class AuthorBoxes
{
    /// <summary>A role or a link may stand between the name and the biography.</summary>
    private const int LinesBetween = 2;

    /// <summary>Of the page's lines; before it people stand that the article is about.</summary>
    private const double EarliestShare = 0.5;

    /// <summary>The one person that the page presents so; null where it presents none or several, as pages of teams do.</summary>
    public static string? Only(PageEvidence page, int headline)
    {
        string? only = null;
        for (var i = Math.Max(headline + 1, (int)(page.Lines.Length * EarliestShare)); i < page.Lines.Length; i++)
        {
            var (line, aside) = page.Lines[i];
            if (aside || line.Length > 80 || BylineReader.Names(line, NameTrust.Pointed) is not [var name] || !PersonNames.IsFullName(name) || !Presents(page, i, name))
            {
                continue;
            }

            if (only is not null && only != name)
            {
                return null;
            }

            only = name;
        }

        return only;
    }

    private static bool Presents(PageEvidence page, int at, string name)
    {
        for (var i = at + 1; i < page.Lines.Length && i <= at + 1 + LinesBetween; i++)
        {
            if (Biographies.Tells(page.Lines[i].Text, name))
            {
                return true;
            }
        }

        return false;
    }
}

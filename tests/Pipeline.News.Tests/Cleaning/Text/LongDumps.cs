using System.Globalization;
using System.Text;

namespace Pipeline.News.Tests.Cleaning.Text;

/// <summary>Text dumps as long as one likes, for what reading and cleaning cost of time and memory.</summary>
internal static class LongDumps
{
    /// <summary>Ways to make a dump long, each a piece that is repeated below the article, with a number in it that makes every piece another.</summary>
    public static readonly (string What, string Piece)[] Pieces =
    [
        ("lines of one word", "harbour{0}\n"),
        ("lines of one short word", "a\n"),
        ("empty lines", "\n"),
        ("times the same line", "The same line stands here again.\n"),
        ("short lines", "harbour bridge river{0} council\n"),
        ("dates", "6 May 2024, 9:{0} am\n"),
        ("names", "Ann Lee{0}\n"),
        ("bylines", "By Ann Lee{0}\n"),
        ("photo credits", "Photo: Ann Lee{0} / Lenn Pictures\n"),
        ("captions", "The bridge at pier {0} in March 2019. (Photo: Ann Lee)\n"),
        ("comments", "Comments\nriverrat{0}\nThey closed it and I think you should not believe them.\nReply\n"),
        ("tags", "Tags: Lenn, Bridge, River, Council{0}\n"),
        ("words on one line", "the council and its bridge{0} over the river "),
        ("sentences on one line", "The council closed the bridge over the river {0}. "),
        ("sentences a line", "The council closed the bridge over the river on day {0} after a crack was found in it.\n"),
        ("marks on one line", "( | - / : \" [ ' ] . , "),
        ("agencies on one line", "according to Reuters, "),
        ("paragraphs between short lines", "The council closed the bridge over the river on day {0} after a crack was found in it.\nSign up\nNewsletter\n"),
        ("ideographs with full stops", "桥。"),
    ];

    private static readonly string Article = string.Join('\n', [Pages.Headline, .. Pages.Story]) + "\n";

    public static byte[] Dump(string piece, int size)
    {
        var dump = new StringBuilder(Article, size + Article.Length);
        // All numbers have as many digits, and none is a year: the lines of a large dump are of the same kind as those of a small one.
        for (var n = 300_000; dump.Length < size; n++)
        {
            dump.Append(piece.Replace("{0}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return Encoding.UTF8.GetBytes(dump.ToString());
    }
}

using System.Buffers;
using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>Paragraphs in which the site speaks to its reader: of its cookies and terms, its letter, its app.</summary>
internal static class Notices
{
    /// <summary>In words; longer ones are pages of terms, which are what they are.</summary>
    private const int Longest = 150;

    /// <summary>In words: two phrases and what joins them.</summary>
    private const int Shortest = 5;

    /// <summary>A box with a sign-up has a heading, a line, a field, a button and the small print.</summary>
    private const int MostInBox = 8;

    private const PhraseKinds Furniture = PhraseKinds.Ad | PhraseKinds.Comments | PhraseKinds.Cookies | PhraseKinds.Newsletter | PhraseKinds.Paywall | PhraseKinds.Share;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"\u201C\u201D\u201E\u00AB\u00BB");

    public static void Drop(PageFacts facts, bool[] body)
    {
        for (var i = 0; i < body.Length; i++)
        {
            body[i] = body[i] && !Is(facts, i);
        }

        for (var i = 0; i < body.Length; i++)
        {
            body[i] = body[i] && !IsBesideFurniture(facts, body, i);
        }
    }

    public static bool Is(PageFacts facts, int index)
    {
        var text = facts.Page.TextOf(facts.Page.Blocks[index]);
        return facts.Shapes[index].Words is >= Shortest and <= Longest && NoticeLexicon.IsNotice(text) && !text.ContainsAny(Quotes);
    }

    /// <summary>In a small box of which most is a sign-up or the like, the rest is, too.</summary>
    private static bool IsBesideFurniture(PageFacts facts, bool[] body, int index)
    {
        var boxes = facts.Page.Boxes;
        for (var box = facts.Page.Blocks[index].Box; box > 0 && boxes[box].EndBlock - boxes[box].FirstBlock <= MostInBox; box = boxes[box].Parent)
        {
            var (kept, furniture) = (0, 0);
            for (var i = boxes[box].FirstBlock; i < boxes[box].EndBlock; i++)
            {
                kept += body[i] ? 1 : 0;
                furniture += !body[i] && (facts.Phrases[i].First & Furniture) != 0 ? 1 : 0;
            }

            if (furniture >= 2 && furniture >= 2 * kept)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Text;
using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>
/// A pull quote repeats words of a paragraph nearby in large type: one sentence once. Quotations that stand nowhere else are body,
/// whatever the page calls them: of 137 blocks on the development pages that are named pull quotes, 77 are annotated as body.
/// </summary>
internal static class PullQuotes
{
    // Words: shorter ones stand in a paragraph by chance, and in large type one sets a sentence or two.
    private const int FewestWords = 4;
    private const int MostWords = 60;

    /// <summary>The quotation, whose it is, and a mark.</summary>
    private const int MostInNamedBox = 3;

    // How many blocks before and behind it a pull quote's words are looked for.
    private const int Near = 12;

    public static void Drop(PageFacts facts, bool[] body)
    {
        for (var i = 0; i < body.Length; i++)
        {
            body[i] = body[i] && !Is(facts, body, i);
        }
    }

    /// <param name="body">Which blocks are body; of the block itself it is not asked.</param>
    public static bool Is(PageFacts facts, bool[] body, int index) => LooksLikeOne(facts, index) && IsRepeated(facts, body, index);

    private static bool LooksLikeOne(PageFacts facts, int index)
    {
        ref readonly var box = ref facts.Page.Boxes[facts.Page.Blocks[index].Box];
        return facts.Shapes[index].Words is >= FewestWords and <= MostWords
            && (((box.Hints | facts.NearHints(index, MostInNamedBox) | facts.Page.Blocks[index].InlineHints) & BoxHints.PullQuote) != 0 || box.In(HtmlTag.Blockquote) || box.In(HtmlTag.Aside));
    }

    private static bool IsRepeated(PageFacts facts, bool[] body, int index)
    {
        var quoted = Letters(facts.Page.TextOf(facts.Page.Blocks[index]));
        for (var i = Math.Max(0, index - Near); i < Math.Min(body.Length, index + Near + 1); i++)
        {
            if (i != index && body[i] && facts.Shapes[i].Words > facts.Shapes[index].Words
                && Letters(facts.Page.TextOf(facts.Page.Blocks[i])).Contains(quoted, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters and digits only, in lower case: quotation marks and ends differ.</summary>
    private static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }
}

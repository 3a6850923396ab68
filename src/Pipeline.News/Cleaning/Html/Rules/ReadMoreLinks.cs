using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>"Read more: …" within an article: a phrase that leads on, a colon, and the linked headline of another article, which is none of this one's words.</summary>
/// <remarks>Annotators differ: of 108 such lines on the development pages 35 are annotated as body. Together they have a few hundred words.</remarks>
internal static class ReadMoreLinks
{
    // Words: the phrase and a headline; and the phrase ends within some five words, counted here in characters.
    private const int LongestLine = 30;
    private const int LatestColon = 30;

    public static bool Is(PageFacts facts, int index)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        if ((facts.Phrases[index].First & PhraseKinds.Related) == 0 || facts.Shapes[index].Words > LongestLine || block.LinkChars * 2 <= block.Length)
        {
            return false;
        }

        var colon = facts.Page.TextOf(block).IndexOfAny(':', '\uFF1A');
        return colon is > 0 and < LatestColon && colon + 1 < block.Length;
    }
}

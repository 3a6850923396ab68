using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Cleaning.Text.Rules;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>Recognizes text that belongs to a picture because it says whose the picture is; such text is no body wherever it stands.</summary>
/// <remarks>Of 357 <c>figcaption</c> blocks with a word of credit on the development pages, 347 are no body.</remarks>
internal static class PictureText
{
    private const int LongestCaption = 60;

    public static bool Is(PageFacts facts, int index)
    {
        if (facts.Shapes[index].Words > LongestCaption)
        {
            return false;
        }

        ref readonly var block = ref facts.Page.Blocks[index];
        return (facts.Page.Boxes[block.Box].In(HtmlTag.Caption) && (facts.Phrases[index].Any & PhraseKinds.Credit) != 0)
            || CaptionLines.EndsInNamedCredit(facts.Page.TextOf(block));
    }
}

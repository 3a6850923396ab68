using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>
/// What a page itself calls cookies, comments, a newsletter, a caption, and what says nothing but "Share this story" or
/// "© 2024 Harbour Post", is none of the article, however much it reads like prose.
/// </summary>
/// <remarks>Of the development pages' blocks of four words and more, body are: of those inside such boxes 28 of 2,315, of those that carry such a
/// name themselves 75 of 1,186 (63 of them captions, which are out on purpose), of those that are mostly such a phrase 5 of 769.</remarks>
internal static class Boilerplate
{
    private const BoxHints Inside = BoxHints.Author | BoxHints.Comments | BoxHints.Cookies;
    private const BoxHints Own = BoxHints.Caption | BoxHints.Newsletter | BoxHints.Popup;

    private const PhraseKinds Phrases = PhraseKinds.AboutAuthor | PhraseKinds.Ad | PhraseKinds.Comments | PhraseKinds.Cookies | PhraseKinds.Footer
        | PhraseKinds.Newsletter | PhraseKinds.Share;

    /// <summary>A box of a picture's caption or of a sign-up has a line or two and a button.</summary>
    private const int MostInNamedBox = 3;

    public static bool Is(PageFacts facts, int index)
    {
        ref readonly var box = ref facts.Page.Boxes[facts.Page.Blocks[index].Box];
        var (_, first, words) = facts.Phrases[index];
        return ((box.Hints | box.Around) & Inside) != 0 || ((box.Hints | facts.NearHints(index, MostInNamedBox)) & Own) != 0
            || (((box.Hints | box.Around) & BoxHints.Paywall) != 0 && !PayingPart.Is(facts, index))
            || ((first & Phrases) != 0 && words * 2 >= facts.Shapes[index].Words);
    }
}

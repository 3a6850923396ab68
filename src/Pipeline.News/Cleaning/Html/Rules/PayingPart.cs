using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>
/// What a page calls its paywall is either the request to pay or the part that one pays for. The part is the article's own paragraphs, the request
/// speaks of subscribing.
/// </summary>
internal static class PayingPart
{
    /// <summary>What a request says, at its start or later.</summary>
    private const PhraseKinds Request = PhraseKinds.Paywall | PhraseKinds.Newsletter | PhraseKinds.Shop | PhraseKinds.Cookies | PhraseKinds.Ad | PhraseKinds.Menu | PhraseKinds.Share;

    public static bool Is(PageFacts facts, int index) => !Asks(facts, index) && (IsParagraph(facts, index) || IsAmongParagraphs(facts, index));

    private static bool Asks(PageFacts facts, int index) => (facts.Phrases[index].Any & Request) != 0 || Notices.Is(facts, index);

    private static bool IsParagraph(PageFacts facts, int index) =>
        BoxFacts.IsProse(facts.Page.Blocks[index], facts.Shapes[index]) && facts.Shapes[index].EndsSentence;

    /// <summary>Short lines are judged by what else stands in the box that is named so.</summary>
    private static bool IsAmongParagraphs(PageFacts facts, int index)
    {
        var boxes = facts.Page.Boxes;
        var box = facts.Page.Blocks[index].Box;
        while (box > 0 && (boxes[box].Hints & BoxHints.Paywall) == 0)
        {
            box = boxes[box].Parent;
        }

        var (paragraphs, requests) = (0, 0);
        for (var i = boxes[box].FirstBlock; i < boxes[box].EndBlock; i++)
        {
            var asks = Asks(facts, i);
            requests += asks ? 1 : 0;
            paragraphs += !asks && IsParagraph(facts, i) ? 1 : 0;
        }

        return paragraphs > requests;
    }
}

using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Cleaning.Html;

/// <summary>Recognizes pages that hold no article, and says what they hold instead.</summary>
internal static class PageWithoutArticle
{
    /// <summary>A notice of one sentence; the shortest article of the development set keeps more.</summary>
    private const int FewWords = 12;

    public static Rejection Describe(PageTree document, Page page) =>
        NoArticle(document.Descendants("frameset").Any() ? "This page is a set of frames and has no text of its own; upload the page in the frame."
            : document.Descendants("script").Any() ? "This page is an empty shell that a script fills in a browser; upload it as the browser shows it."
            : page.Boxes.Length > 1 ? "This page has no text."
            : "There is no text in this file.");

    /// <summary>Null when the page has an article.</summary>
    public static Rejection? Describe(PageTree document, PageFacts facts, bool[] body)
    {
        var words = 0;
        var prose = 0;
        var (size, links) = (0, 0);
        for (var i = 0; i < body.Length; i++)
        {
            words += body[i] ? facts.Shapes[i].Words : 0;
            size += body[i] ? facts.Page.Blocks[i].Length : 0;
            links += body[i] ? facts.Page.Blocks[i].LinkChars : 0;
            prose += body[i] && BoxFacts.IsProse(facts.Page.Blocks[i], facts.Shapes[i]) ? 1 : 0;
        }

        return words >= FewWords && (prose > 0 || words >= 4 * FewWords) && links * 2 <= size ? null : NoArticle(Found(document, facts));
    }

    private static string Found(PageTree document, PageFacts facts)
    {
        var page = facts.Boxes[0];
        var phrases = PhraseKinds.None;
        foreach (var (any, _, _) in facts.Phrases)
        {
            phrases |= any;
        }

        return page.Size < 400 && document.Descendants("script").Skip(2).Any() ? $"This page shows {page.Size} characters of text until a script fills it in a browser; upload it as the browser shows it."
            : page.Size < 2000 && (phrases & PhraseKinds.Paywall) != 0 ? "This page asks its reader to log in or subscribe and shows no article."
            : page.Links * 2 > page.Size ? $"This page is a list of links ({facts.Page.Blocks.Length} pieces of text, most of them links) and not one article; upload the pages that it links to."
            : $"None of the {facts.Page.Blocks.Length} pieces of text on this page reads like an article.";
    }

    private static Rejection NoArticle(string message) => new(RejectionCode.NoArticle, message);
}

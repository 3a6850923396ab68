using System.Collections.Frozen;
using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Reading.Tree;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Rules;

/// <summary>Recognizes pages that hold no article, and says what they hold instead.</summary>
internal static class PageWithoutArticle
{
    /// <summary>A notice of one sentence; the shortest article of the development set keeps more.</summary>
    private const int FewWords = 12;

    /// <summary>In words; the shortest article of the development set has more.</summary>
    private const int LongestMessage = 60;

    private const string Frames = "This page is a set of frames and has no text of its own; upload the page in the frame.";

    private static readonly FrozenSet<string> Messages = new[]
    {
        "403", "403 forbidden", "404", "404 error", "404 not found", "access denied", "are you a robot?", "attention required", "bad gateway", "error", "error 403",
        "error 404", "forbidden", "internal server error", "just a moment", "not found", "page not found", "service unavailable", "too many requests",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Rejection Describe(PageTree document, Page page) =>
        NoArticle(HasFrames(document) || document.Descendants("iframe").Any() ? Frames
            : document.Descendants("script").Any() ? "This page is an empty shell that a script fills in a browser; upload it as the browser shows it."
            : page.Boxes.Length > 1 ? "This page has no text."
            : "There is no text in this file.");

    /// <summary>Null when the page has an article.</summary>
    /// <param name="isBrief">The body is a few sentences that need not be as long as a paragraph.</param>
    public static Rejection? Describe(PageTree document, PageFacts facts, bool[] body, bool isBrief = false)
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

        return words <= LongestMessage && MessageInstead(document, facts, body) is { } message ? NoArticle(message)
            : words < FewWords || (prose == 0 && !isBrief && words < 4 * FewWords) || links * 2 > size ? NoArticle(Found(document, facts))
            : TeaserLists.Is(facts, body) ? NoArticle("This page is a list of other articles' first words and not one article; upload the pages that it links to.")
            : null;
    }

    private static string Found(PageTree document, PageFacts facts)
    {
        var page = facts.Boxes[0];
        var phrases = PhraseKinds.None;
        foreach (var (any, _, _) in facts.Phrases)
        {
            phrases |= any;
        }

        return HasFrames(document) ? Frames
            : page.Size < 400 && document.Descendants("script").Skip(2).Any() ? $"This page shows {page.Size} characters of text until a script fills it in a browser; upload it as the browser shows it."
            : page.Size < 2000 && (phrases & PhraseKinds.Paywall) != 0 ? "This page asks its reader to log in or subscribe and shows no article."
            : page.Links * 2 > page.Size ? $"This page is a list of links ({facts.Page.Blocks.Length} pieces of text, most of them links) and not one article; upload the pages that it links to."
            : $"None of the {facts.Page.Blocks.Length} pieces of text on this page reads like an article.";
    }

    private static bool HasFrames(PageTree document) => document.Descendants("frameset").Any();

    /// <summary>Servers and their guards answer with a page of a sentence or two; its title says what it is.</summary>
    private static string? MessageInstead(PageTree document, PageFacts facts, bool[] body)
    {
        var title = document.Head?.Child("title")?.TextContent.Trim() ?? "";
        if (title.Split(['|', '-', '–', '—', ':']).Any(part => Messages.Contains(part.Trim(' ', '.', '!', '…'))))
        {
            return $"This page is a server's message (\"{title[..Math.Min(title.Length, 80)]}\") and not the article; fetch it again.";
        }

        var isEmpty = !body.Contains(true);
        for (var i = 0; i < body.Length; i++)
        {
            if ((body[i] || isEmpty) && facts.Page.TextOf(facts.Page.Blocks[i]).Contains("enable JavaScript", StringComparison.OrdinalIgnoreCase))
            {
                return "This page asks for JavaScript and shows no article without it; upload it as the browser shows it.";
            }
        }

        return null;
    }

    private static Rejection NoArticle(string message) => new(RejectionCode.NoArticle, message);
}

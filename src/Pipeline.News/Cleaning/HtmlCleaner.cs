using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Cleaning.Html.Model;
using Pipeline.News.Cleaning.Html.Output;
using Pipeline.News.Cleaning.Html.Rules;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning;

/// <summary>Cleans web pages: flattens the page to blocks, decides which are body, and says of the others why not.</summary>
internal static class HtmlCleaner
{
    public static Outcome<CleanText> Clean(HtmlDocument document)
    {
        var shown = Clean(document, PageFlattener.Flatten(document));
        return shown.TryGet(out _, out var rejection) ? shown
            : WithoutScripts(document).TryGet(out var unscripted, out _) ? unscripted
            : JsonLdBody.Of(document.PageEvidence) is { } stated ? stated
            : rejection;
    }

    private static Outcome<CleanText> Clean(HtmlDocument document, Page page)
    {
        if (page.Blocks.Length == 0)
        {
            return PageWithoutArticle.Describe(document.Tree, page);
        }

        var facts = PageFacts.Of(page);
        var body = BodyChooser.Choose(facts, BodyModel.Default.Probabilities(facts));
        if (PageWithoutArticle.Describe(document.Tree, facts, body) is not { } rejection)
        {
            var shown = BodyWriter.Write(facts, body);
            return shown.TryGet(out var text, out _) ? JsonLdBody.Whole(document.PageEvidence, facts, body, text) ?? shown : shown;
        }

        return Briefs.Find(facts) is { } brief && PageWithoutArticle.Describe(document.Tree, facts, brief, isBrief: true) is null
            ? BodyWriter.Write(facts, brief)
            : rejection;
    }

    /// <summary>Shells that a script fills sometimes hold the article for those who run none.</summary>
    private static Outcome<CleanText> WithoutScripts(HtmlDocument document) => Clean(document, PageFlattener.Flatten(document, scripts: false));
}

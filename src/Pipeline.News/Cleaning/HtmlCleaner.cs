using Pipeline.News.Cleaning.Html;
using Pipeline.News.Reading;

namespace Pipeline.News.Cleaning;

/// <summary>Cleans web pages: flattens the page to blocks, decides which are body, and says of the others why not.</summary>
public static class HtmlCleaner
{
    public static Outcome<CleanText> Clean(HtmlDocument document)
    {
        var page = PageFlattener.Flatten(document.Tree);
        if (page.Blocks.Length == 0)
        {
            return Stated(document, PageWithoutArticle.Describe(document.Tree, page));
        }

        var facts = PageFacts.Of(page);
        var body = BodyChooser.Choose(facts, BodyModel.Default.Probabilities(facts));
        return PageWithoutArticle.Describe(document.Tree, facts, body) is { } rejection ? Stated(document, rejection) : BodyWriter.Write(facts, body);
    }

    private static Outcome<CleanText> Stated(HtmlDocument document, Rejection rejection) =>
        StatedBody.Of(document.Tree) is { } stated ? stated : rejection;
}

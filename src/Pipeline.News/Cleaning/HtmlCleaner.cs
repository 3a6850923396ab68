using Pipeline.News.Reading;

namespace Pipeline.News.Cleaning;

/// <summary>Cleans web pages.</summary>
public static class HtmlCleaner
{
    public static Outcome<CleanText> Clean(HtmlDocument document)
    {
        var builder = new CleanTextBuilder();
        foreach (var paragraph in document.Dom.QuerySelectorAll("p"))
        {
            var text = paragraph.TextContent.Trim();
            if (text.Length > 0)
            {
                builder.Keep(text, ParagraphRole.Paragraph);
            }
        }

        return builder.IsEmpty ? new Rejection(RejectionCode.NoArticle, "This page has no paragraphs of text.") : builder.Build();
    }
}

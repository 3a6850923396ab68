using Pipeline.News.Reading;

namespace Pipeline.News.Cleaning;

/// <summary>Cleans notes, Markdown, and text dumps of whole pages.</summary>
public static class TextCleaner
{
    public static Outcome<CleanText> Clean(TextDocument document)
    {
        var builder = new CleanTextBuilder();
        foreach (var line in document.Text.Split('\n'))
        {
            if (line.Trim() is { Length: > 0 } paragraph)
            {
                builder.Keep(paragraph, ParagraphRole.Paragraph);
            }
        }

        return builder.IsEmpty ? new Rejection(RejectionCode.NoArticle, "There is no text in this file.") : builder.Build();
    }
}

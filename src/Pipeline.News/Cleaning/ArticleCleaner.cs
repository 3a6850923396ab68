using Pipeline.News.Reading;

namespace Pipeline.News.Cleaning;

/// <summary>Finds the body of an article in a document, and says of everything else why it is not body.</summary>
public static class ArticleCleaner
{
    public static Outcome<CleanText> Clean(SourceDocument document) => document switch
    {
        HtmlDocument html => HtmlCleaner.Clean(html),
        TextDocument text => TextCleaner.Clean(text),
        _ => throw new ArgumentOutOfRangeException(nameof(document)),
    };
}

using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning;

/// <summary>Finds the body of an article in a document, and says of everything else why it is not body.</summary>
internal static class ArticleCleaner
{
    /// <summary>Characters of clean text. The longest newspaper articles have about a fifth of it, and storage has room for no more.</summary>
    public const int LongestText = 300_000;

    public static Outcome<CleanText> Clean(SourceDocument document)
    {
        var body = SignOffLines.TakeOff(document switch
        {
            HtmlDocument html => HtmlCleaner.Clean(html),
            TextDocument text => TextCleaner.Clean(text),
            _ => throw new ArgumentOutOfRangeException(nameof(document)),
        });
        return body.TryGet(out var clean, out var rejection) ? clean with { Turns = TurnFinder.Find(clean) } : rejection;
    }
}

using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Reading;

/// <summary>A web page, parsed with the HTML standard's own error handling.</summary>
public sealed record HtmlDocument : SourceDocument
{
    internal HtmlDocument(string path, string charset, PageTree tree)
        : base(path, charset) => Tree = tree;

    /// <summary>Treated as read-only by every stage.</summary>
    internal PageTree Tree { get; }
}

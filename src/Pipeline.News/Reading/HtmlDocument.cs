using Pipeline.News.Reading.Evidence;
using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Reading;

/// <summary>A web page, parsed with the HTML standard's own error handling.</summary>
internal sealed record HtmlDocument : SourceDocument
{
    internal HtmlDocument(string path, string charset, PageTree tree)
        : base(path, charset) => (Tree, PageEvidence) = (tree, PageWalker.Walk(tree));

    /// <summary>Treated as read-only by every stage.</summary>
    internal PageTree Tree { get; }

    /// <summary>What it says of its article, for cleaning and metadata alike.</summary>
    internal PageEvidence PageEvidence { get; }
}

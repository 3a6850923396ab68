using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Authors;
using Pipeline.News.Metadata.Dumps;
using Pipeline.News.Reading;

namespace Pipeline.News.Metadata;

/// <summary>Reads what a document says about its article, most trusted evidence first.</summary>
internal static class MetadataReader
{
    /// <param name="uploadedAt">Nothing is published after it; where null, no such bound is known.</param>
    public static ArticleMetadata Read(SourceDocument document, CleanText body, DateTimeOffset? uploadedAt)
    {
        var own = document is HtmlDocument page ? PageMetadata.Read(page, body, uploadedAt) : DumpMetadata.Read(body, uploadedAt);
        own = own.Authors.IsEmpty ? own with { Authors = SignedWriters.Read(body) } : own;
        return document.Evidence.Aggregate(own, (known, beside) => EvidenceRanking.Join(known, beside, body, uploadedAt));
    }
}

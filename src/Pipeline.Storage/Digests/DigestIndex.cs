using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Search.Indexes;

namespace Pipeline.Storage.Digests;

/// <summary>The index of a day's search, as a file beside its digest.</summary>
internal static class DigestIndex
{
    /// <returns>Nothing where a fault of ours, or a machine without SQLite, keeps it from being written: the digest stands all the same, and search says that the day has no index.</returns>
    public static IEnumerable<DigestFile> Write(Digest digest, IReadOnlyList<Article> articles)
    {
        try
        {
            return [new DigestFile(IndexWriter.FileName, IndexWriter.ContentType, IndexWriter.Write(digest, articles))];
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return [];
        }
    }
}

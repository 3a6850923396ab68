using Azure.Data.Tables;
using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.Storage.Articles;

/// <summary>Rows of what a fault of the program kept out.</summary>
internal static class FaultRows
{
    /// <returns>The rows of the article; a rejection also where a fault of ours keeps them from being made.</returns>
    public static Outcome<UploadRows> InsteadOf(Article article, UploadedBlob blob, ArticleKey key)
    {
        try
        {
            return ArticleRows.Of(article, blob, key);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return Fault.Rejects("writing rows", fault);
        }
    }

    /// <summary>What another version of the program could not take in counts as not yet ingested: this one may.</summary>
    public static bool AreOfAnother(TableEntity head, string program) => head.GetString(RowNames.Program) is { } had && had != program;
}

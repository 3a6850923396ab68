using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>Writes and deletes the rows of one upload, all or nothing, beside others who write the same.</summary>
internal sealed class UploadWriter(TableClient table)
{
    // Each round is lost to another writer of the same blob; more than a few at once do not happen.
    private const int MostRounds = 5;

    public async Task<SaveOutcome> WriteAsync(UploadRows rows, UploadedBlob blob, ArticleKey key, CancellationToken cancellation)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                await table.SubmitAsync(rows.Inserts(), cancellation).ConfigureAwait(false);
                return SaveOutcome.Created;
            }
            catch (RequestFailedException e) when (e.Status == 409 && e.ErrorCode == TableErrorCode.EntityAlreadyExists && round <= MostRounds)
            {
                // Something stands there: an older upload, or this one, delivered twice.
            }

            var existing = await table.RowsOfAsync(key, RowNames.Writing, cancellation).ConfigureAwait(false);
            if (existing.Count == 0)
            {
                continue;
            }

            if (existing[0].Required(RowNames.Rows) == rows.Hash)
            {
                return SaveOutcome.Unchanged;
            }

            if (existing[0].Moment(RowNames.LastModified) > blob.LastModified)
            {
                return SaveOutcome.Superseded;
            }

            if (await TrySubmitAsync(rows.Replacing(existing), round, cancellation).ConfigureAwait(false))
            {
                return SaveOutcome.Replaced;
            }
        }
    }

    /// <returns>False when another writer was faster: look again.</returns>
    private async Task<bool> TrySubmitAsync(RowTransaction transaction, int round, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitAsync(transaction, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412 && e.ErrorCode != TableErrorCode.TableNotFound && round < MostRounds)
        {
            return false;
        }
    }

    /// <returns>False when nothing stood there.</returns>
    public async Task<bool> DeleteAsync(ArticleKey key, CancellationToken cancellation)
    {
        for (var round = 1; ; round++)
        {
            var rows = await table.RowsOfAsync(key, RowNames.Writing, cancellation).ConfigureAwait(false);
            if (rows.Count == 0)
            {
                return false;
            }

            if (await TrySubmitAsync(UploadRows.Deleting(rows), round, cancellation).ConfigureAwait(false))
            {
                return true;
            }
        }
    }
}

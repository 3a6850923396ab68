using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>Whether the blob still is what was read. Asked where only the blob itself can tell which of two versions is the later.</summary>
internal delegate Task<bool> StillStands(CancellationToken cancellation);

/// <summary>Writes and deletes the rows of one upload, all or nothing, beside others who write the same.</summary>
internal sealed class UploadWriter(TableClient table, ChangedDays changes)
{
    // Each round is lost to another writer of the same blob; more than a few at once do not happen.
    private const int MostRounds = 5;

    /// <param name="stands">Null where nobody else writes: what comes last stands.</param>
    public async Task<SaveOutcome> WriteAsync(
        UploadRows rows, UploadedBlob blob, ArticleKey key, StillStands? stands, CancellationToken cancellation)
    {
        await changes.NoteAsync(key.Day, cancellation).ConfigureAwait(false);
        var outcome = SaveOutcome.Created;
        for (var round = 1; !await TrySubmitAsync(rows.Inserts(), round, cancellation).ConfigureAwait(false); round++)
        {
            // Something stands there: an older upload, or this one, delivered twice.
            var existing = await table.RowsOfAsync(key, RowNames.Writing, cancellation).ConfigureAwait(false);
            if (existing.Count == 0)
            {
                continue;
            }

            outcome = await AgainstAsync(rows, blob, existing[0], stands, cancellation).ConfigureAwait(false);
            if (outcome is not SaveOutcome.Replaced || await TrySubmitAsync(rows.Replacing(existing), round, cancellation).ConfigureAwait(false))
            {
                break;
            }
        }

        await changes.NoteAsync(key.Day, cancellation).ConfigureAwait(false);
        return outcome;
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

            await changes.NoteAsync(key.Day, cancellation).ConfigureAwait(false);
            if (await TrySubmitAsync(UploadRows.Deleting(rows), round, cancellation).ConfigureAwait(false))
            {
                await changes.NoteAsync(key.Day, cancellation).ConfigureAwait(false);
                return true;
            }
        }
    }

    /// <summary>What is to be done about a row that stands there.</summary>
    private static async Task<SaveOutcome> AgainstAsync(
        UploadRows rows, UploadedBlob blob, TableEntity head, StillStands? stands, CancellationToken cancellation)
    {
        var (written, standing) = (head.Required(RowNames.Rows), head.Moment(RowNames.LastModified));
        if (written == rows.Hash)
        {
            return SaveOutcome.Unchanged;
        }

        if (standing != blob.LastModified || head.Required(RowNames.BlobETag) == blob.ETag)
        {
            return standing > blob.LastModified ? SaveOutcome.Superseded : SaveOutcome.Replaced;
        }

        // The service dates uploads by the second: of two within one, each looks as late as the other. Asked after the row was read and before it is
        // replaced under its ETag, so whoever read the older version cannot come last.
        return stands is null || await stands(cancellation).ConfigureAwait(false) ? SaveOutcome.Replaced : SaveOutcome.Outdated;
    }

    /// <returns>False when another writer was faster: look again.</returns>
    private async Task<bool> TrySubmitAsync(RowTransaction transaction, int round, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitAsync(transaction, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e) when (round <= MostRounds && IsLostRace(e))
        {
            return false;
        }
    }

    private static bool IsLostRace(RequestFailedException fault) =>
        fault.Status == 412 || TableOperations.IsMissingRow(fault) || fault is { Status: 409 } && fault.ErrorCode == TableErrorCode.EntityAlreadyExists;
}

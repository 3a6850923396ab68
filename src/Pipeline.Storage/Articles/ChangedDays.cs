using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>
/// UTC days whose rows may say what no digest says yet. A day is noted before its rows change and stays noted until somebody saw that its digests
/// say the same: whoever is killed, cut off or outrun in between, the note is there for the next who looks. In the table of digests.
/// </summary>
public sealed class ChangedDays
{
    private const string Partition = "changed";
    private const string NotedAt = "NotedAt";
    private const string DayFormat = "yyyyMMdd";

    // What one note covers: an article costs two requests, and a day one more a minute. In five seconds a busy day would cost a third of that again.
    private static readonly TimeSpan NoteLife = TimeSpan.FromMinutes(1);

    // After the last note a write may still be on its way: for a note's life, then eight tries of 30 seconds and 51 seconds between them. The rest is for clocks that differ.
    internal static readonly TimeSpan Settling = TimeSpan.FromMinutes(7);

    private readonly TableClient _table;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<DateOnly, DateTimeOffset> _noted = new();

    internal ChangedDays(TableClient table, TimeProvider clock) => (_table, _clock) = (table, clock);

    /// <summary>The days noted, oldest first.</summary>
    public IAsyncEnumerable<ChangedDay> ListAsync(CancellationToken cancellation = default) =>
        _table.RowsAsync(TableFilter.Equal("PartitionKey", Partition), null, cancellation).Select(Read);

    /// <summary>Before the rows of a day change, and after: a write that took longer than the note holds is noted again.</summary>
    internal async Task NoteAsync(DateOnly utcDay, CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        if (_noted.TryGetValue(utcDay, out var earlier) && now - earlier < NoteLife)
        {
            return;
        }

        var note = new RowTransaction();
        note.Replace(new RowDraft(Partition, ArticleKey.DayText(utcDay)).Add(NotedAt, now));
        await _table.SubmitAsync(note, cancellation).ConfigureAwait(false);
        _noted[utcDay] = now;
    }

    private static ChangedDay Read(TableEntity row) =>
        new(DateOnly.ParseExact(row.RowKey, DayFormat, CultureInfo.InvariantCulture), row.Moment(NotedAt)) { Version = row.ETag };

    /// <summary>Whether who looked at the rows at <paramref name="moment"/> saw all that was written under the note.</summary>
    internal static bool IsSettledAt(ChangedDay day, DateTimeOffset moment) => moment - day.NotedAt >= Settling;

    /// <summary>Takes the note away, unless the day was noted again meanwhile.</summary>
    internal async Task SettleAsync(ChangedDay day, CancellationToken cancellation)
    {
        var settled = new RowTransaction();
        settled.Delete(Partition, ArticleKey.DayText(day.Day), day.Version);
        try
        {
            await _table.SubmitAsync(settled, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status == 412 || TableOperations.IsMissingRow(e))
        {
            // Noted again, or settled by another.
        }
    }
}

/// <param name="Day">In UTC, of the uploads.</param>
/// <param name="NotedAt">The last time, by the clock of who wrote.</param>
public sealed record ChangedDay(DateOnly Day, DateTimeOffset NotedAt)
{
    internal ETag Version { get; init; }
}

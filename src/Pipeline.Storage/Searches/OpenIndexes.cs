using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Pipeline.Search.Indexes;
using Pipeline.Storage.Digests;

namespace Pipeline.Storage.Searches;

/// <summary>The indexes of days that were asked for, open in memory. One is read again when another revision of its day's digest stands there.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It lasts as long as the process, and holds nothing of the system's.")]
internal sealed class OpenIndexes(DigestStore digests)
{
    /// <summary>In bytes. A day of 500 articles has about 3 MB, so that a month of six times as many stays; what is beyond is opened for one question alone.</summary>
    private const long MostKept = 512L * 1024 * 1024;

    /// <summary>Enough to hide the way to the service. Not tuned.</summary>
    private const int ReadsAtOnce = 8;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _opening = new(1);
    private readonly Dictionary<DateOnly, OpenDay> _days = [];

    /// <returns>By the places of the entries; null for a day that has no index. Each is entered, and left by the caller.</returns>
    public async Task<DayIndex?[]> EnterAsync(IReadOnlyList<DigestEntry> entries, CancellationToken cancellation)
    {
        var found = new DayIndex?[entries.Count];
        var missing = Enumerable.Range(0, entries.Count).Where(place => !TryEnter(entries[place], out found[place])).ToList();
        if (missing.Count == 0)
        {
            return found;
        }

        try
        {
            await OpenAsync(entries, missing, found, cancellation).ConfigureAwait(false);
            return found;
        }
        catch
        {
            foreach (var index in found)
            {
                index?.Leave();
            }

            throw;
        }
    }

    /// <summary>Whoever asks meanwhile for the same days waits, and finds them open.</summary>
    private async Task OpenAsync(IReadOnlyList<DigestEntry> entries, List<int> missing, DayIndex?[] found, CancellationToken cancellation)
    {
        await _opening.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            Forget(entries);
            await Parallel.ForEachAsync(missing, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation }, async (place, cancel) =>
            {
                if (!TryEnter(entries[place], out found[place]))
                {
                    found[place] = await OpenAsync(entries[place], cancel).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }
        finally
        {
            _opening.Release();
        }
    }

    private bool TryEnter(DigestEntry entry, out DayIndex? index)
    {
        lock (_gate)
        {
            index = null;
            if (!_days.TryGetValue(entry.Day, out var open) || open.Of != entry)
            {
                return false;
            }

            index = open.Index;
            return index is null || index.TryEnter();
        }
    }

    private async Task<DayIndex?> OpenAsync(DigestEntry entry, CancellationToken cancellation)
    {
        // The JSON is written last: where it is of the row's revision, the index is, or of a later one. While it is not, the day is read anew for every question.
        var isWhole = await digests.IsWholeAsync(entry, cancellation).ConfigureAwait(false);
        var index = await digests.ReadAsync(entry.Day, IndexWriter.FileName, cancellation).ConfigureAwait(false) is { } file ? Read(entry.Day, file.Bytes) : null;
        index?.TryEnter();
        lock (_gate)
        {
            if (isWhole && _days.Values.Sum(open => open.Index?.Bytes ?? 0) + (index?.Bytes ?? 0) <= MostKept)
            {
                Close(entry.Day);
                _days[entry.Day] = new OpenDay(entry, index);
            }
            else
            {
                index?.Close();
            }
        }

        return index;
    }

    /// <returns>Null for one that another version of the program wrote, or that is damaged.</returns>
    private static DayIndex? Read(DateOnly day, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return DayIndex.Open(day, bytes.Span);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <summary>Days that nobody asks for now make room when there are as many again.</summary>
    private void Forget(IReadOnlyList<DigestEntry> asked)
    {
        lock (_gate)
        {
            if (_days.Count > SearchStore.MostDays)
            {
                foreach (var day in _days.Keys.Except(asked.Select(entry => entry.Day)).ToList())
                {
                    Close(day);
                }
            }
        }
    }

    private void Close(DateOnly day)
    {
        if (_days.Remove(day, out var open))
        {
            open.Index?.Close();
        }
    }

    private sealed record OpenDay(DigestEntry Of, DayIndex? Index);
}

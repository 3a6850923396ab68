using Pipeline.Search.Answers;
using Pipeline.Search.Indexes;
using Pipeline.Search.Queries;
using Pipeline.Storage.Digests;

namespace Pipeline.Storage.Searches;

/// <summary>Answers questions from the indexes beside the digests. Those of the newest days stay in memory, each for as long as its digest stands.</summary>
public sealed class SearchStore
{
    /// <summary>As many days as a question looks through: a month, as the pages of speakers.</summary>
    public const int MostDays = 31;

    private readonly DigestStore _digests;
    private readonly OpenIndexes _open;

    internal SearchStore(DigestStore digests) => (_digests, _open) = (digests, new OpenIndexes(digests));

    /// <summary>Of the newest days, or of the newest among those that are asked for.</summary>
    /// <param name="page">As of <see cref="Searcher.Find"/>.</param>
    /// <exception cref="Azure.RequestFailedException">Storage failed; try again.</exception>
    public async Task<SearchAnswer> FindAsync(SearchQuery query, int page = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var entries = await _digests.ListAsync(cancellation).Where(entry => query.Days is not { } days || days.Contains(entry.Day))
            .Take(MostDays + 1).ToListAsync(cancellation).ConfigureAwait(false);
        var asked = query.IsEmpty ? [] : entries.Take(MostDays).ToList();
        var opened = await _open.EnterAsync(asked, cancellation).ConfigureAwait(false);
        try
        {
            var days = opened.OfType<DayIndex>().ToList();
            var answer = await Task.Run(() => Searcher.Find(days, query, page), cancellation).ConfigureAwait(false);
            answer = answer with { WithoutIndex = [.. asked.Where((_, place) => opened[place] is null).Select(entry => entry.Day)] };
            return query.Days is null || entries.Count <= MostDays ? answer
                : answer with { Notes = answer.Notes.Add($"Of these days the newest {MostDays} were looked through.") };
        }
        finally
        {
            foreach (var index in opened)
            {
                index?.Leave();
            }
        }
    }
}

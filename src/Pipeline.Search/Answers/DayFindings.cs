using System.Collections.Immutable;
using Pipeline.Search.Queries;

namespace Pipeline.Search.Answers;

/// <summary>What one day has.</summary>
/// <param name="Counts">By <see cref="SearchKind"/>; speakers are counted over all days.</param>
/// <param name="Best">Of each kind that is shown, the best; speakers all.</param>
internal sealed record DayFindings(
    int[] Counts, List<(int Rank, long Id)>[] Best, List<(long Id, string Name, int Claims)> Speakers, List<(string Outlet, int Articles)> Outlets)
{
    public static readonly ImmutableArray<SearchKind> Kinds = [.. Enum.GetValues<SearchKind>()];

    /// <param name="asked">The one kind that is shown; null for all.</param>
    public static DayFindings Of(DayQuestion day, SearchKind? asked, int most)
    {
        var counts = Kinds.Select(kind => kind == SearchKind.Speaker ? 0 : day.Count(kind)).ToArray();
        var best = Kinds.Select(kind => counts[(int)kind] == 0 || (asked ?? kind) != kind ? [] : day.Find(kind, most)).ToArray();
        return new DayFindings(counts, best, day.Speakers(), counts[(int)SearchKind.Article] == 0 ? [] : day.ArticlesByOutlet());
    }
}

using System.Collections.Immutable;
using Pipeline.Search.Indexes;
using Pipeline.Search.Words;

namespace Pipeline.Search.Answers;

/// <summary>Which outlets are meant by a name: those called so; where none is, those that have all its words in a row.</summary>
internal static class AskedOutlets
{
    /// <returns>By the places of the days; null where the name is nobody's.</returns>
    public static ImmutableArray<ImmutableArray<long>>? Find(IReadOnlyList<DayIndex> days, string name)
    {
        var asked = SearchWords.Indexed(name);
        var all = days.Select(day => day.Ask("SELECT id, name FROM outlets", row => (Id: row.GetInt64(0), Name: SearchWords.Indexed(row.GetString(1))))).ToArray();
        var exactly = all.Any(day => day.Exists(outlet => outlet.Name == asked));
        ImmutableArray<ImmutableArray<long>> found =
        [
            .. all.Select(day => day.Where(outlet => exactly ? outlet.Name == asked : asked.Length > 0 && $" {outlet.Name} ".Contains($" {asked} ", StringComparison.Ordinal))
                .Select(outlet => outlet.Id).ToImmutableArray()),
        ];
        return found.All(day => day.IsEmpty) ? null : found;
    }
}

using System.Globalization;
using Pipeline.News.Digests;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Digests;

/// <summary>A row a digest in one partition, its key counting down, so that the newest comes first.</summary>
internal static class DigestRows
{
    public const string Partition = "digest";

    private const int LastDay = 99_999_999;
    private const int MostSummary = 1000;

    public static string RowKey(DateOnly day) =>
        (LastDay - Number(day)).ToString("00000000", CultureInfo.InvariantCulture);

    public static TableEntity Of(DigestDocument digest, DateTimeOffset savedAt)
    {
        var counts = digest.Counts;
        return new TableEntity(Partition, RowKey(digest.Day))
            .Add(nameof(DigestEntry.Day), digest.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Add(nameof(DigestEntry.Revision), digest.Revision)
            .Add(nameof(DigestEntry.InputHash), digest.InputHash)
            .Add(nameof(DigestEntry.SavedAt), savedAt)
            .Add(nameof(DigestEntry.Summary), digest.Summary.Length <= MostSummary ? digest.Summary : digest.Summary[..MostSummary])
            .Add("Json", DigestBlobs.PathOf(digest.Day, DigestStore.JsonName))
            .Add(nameof(counts.Articles), counts.Articles)
            .Add(nameof(counts.Stories), counts.Stories)
            .Add(nameof(counts.IndependentSources), counts.IndependentSources)
            .Add(nameof(counts.Copies), counts.Copies)
            .Add(nameof(counts.Claims), counts.Claims)
            .Add(nameof(counts.Agreements), counts.Agreements)
            .Add(nameof(counts.Conflicts), counts.Conflicts)
            .Add(nameof(counts.Rejected), counts.Rejected)
            .Add(nameof(counts.Unsupported), counts.Unsupported);
    }

    public static DigestEntry Read(TableRow row) => new(
        DateOnly.ParseExact(row.Required(nameof(DigestEntry.Day)), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.Int32(nameof(DigestEntry.Revision)),
        row.Required(nameof(DigestEntry.InputHash)),
        new DigestCounts(
            row.Int32(nameof(DigestCounts.Articles)),
            row.Int32(nameof(DigestCounts.Stories)),
            row.Int32(nameof(DigestCounts.IndependentSources)),
            row.Int32(nameof(DigestCounts.Copies)),
            row.Int32(nameof(DigestCounts.Claims)),
            row.Int32(nameof(DigestCounts.Agreements)),
            row.Int32(nameof(DigestCounts.Conflicts)),
            row.Int32(nameof(DigestCounts.Rejected)),
            row.Int32(nameof(DigestCounts.Unsupported))),
        row.Text(nameof(DigestEntry.Summary)) ?? "",
        row.Moment(nameof(DigestEntry.SavedAt)));

    private static int Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}

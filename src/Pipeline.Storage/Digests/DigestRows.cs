using System.Globalization;
using Azure.Data.Tables;
using Pipeline.News.Digests;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Digests;

/// <summary>A row a digest in one partition, its key counting down, so that the newest comes first.</summary>
internal static class DigestRows
{
    public const string Partition = "digest";

    // Above every yyyyMMdd of eight digits, so that the difference counts down.
    private const int LastDay = 99_999_999;
    // Three headlines of the longest kind; an index of a year is then below 400 kB.
    private const int MostSummary = 1000;

    public static string RowKey(DateOnly day) =>
        (LastDay - Number(day)).ToString("00000000", CultureInfo.InvariantCulture);

    public static RowDraft Of(DigestDocument digest, DateTimeOffset savedAt)
    {
        var counts = digest.Counts;
        return new RowDraft(Partition, RowKey(digest.Day))
            .Add(nameof(DigestEntry.Day), digest.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Add(nameof(DigestEntry.Revision), digest.Revision)
            .Add(nameof(DigestEntry.InputHash), digest.InputHash)
            .Add(nameof(DigestEntry.SavedAt), savedAt)
            .Add(nameof(DigestEntry.Uploads), digest.Uploads)
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
            .Add(nameof(counts.Unsupported), counts.Unsupported)
            .Add(nameof(counts.Outlets), counts.Outlets)
            .Add(nameof(counts.UnknownOutlets), counts.UnknownOutlets);
    }

    public static DigestEntry Read(TableEntity row) => new(
        DateOnly.ParseExact(row.Required(nameof(DigestEntry.Day)), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Number(row, nameof(DigestEntry.Revision)),
        row.Required(nameof(DigestEntry.InputHash)),
        new DigestCounts(
            Number(row, nameof(DigestCounts.Articles)),
            Number(row, nameof(DigestCounts.Stories)),
            Number(row, nameof(DigestCounts.IndependentSources)),
            Number(row, nameof(DigestCounts.Copies)),
            Number(row, nameof(DigestCounts.Claims)),
            Number(row, nameof(DigestCounts.Agreements)),
            Number(row, nameof(DigestCounts.Conflicts)),
            Number(row, nameof(DigestCounts.Rejected)),
            Number(row, nameof(DigestCounts.Unsupported)))
        {
            Outlets = row.GetInt32(nameof(DigestCounts.Outlets)),
            UnknownOutlets = row.GetInt32(nameof(DigestCounts.UnknownOutlets)),
        },
        row.GetString(nameof(DigestEntry.Summary)) ?? "",
        row.Moment(nameof(DigestEntry.SavedAt)))
    {
        Uploads = row.GetString(nameof(DigestEntry.Uploads)),
    };

    private static int Number(TableEntity row, string name) => row.GetInt32(name) ?? 0;

    private static int Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}

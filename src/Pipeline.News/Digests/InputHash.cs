using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Metadata;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>What a digest was made from, as one hash: equal hashes, equal digests.</summary>
internal static class InputHash
{
    /// <summary>Raised when the same articles would give another digest.</summary>
    private const int Composer = 5;

    /// <param name="earlier">The digests that stories may go on from.</param>
    public static string Of(DigestDay day, IEnumerable<Article> articles, IEnumerable<RejectedUpload> rejected, IEnumerable<Digest> earlier)
    {
        var lines = articles
            .Select(a => $"article {a.Source} {a.ETag} {Instant(a.UploadedAt)} {a.Fingerprint} {a.ClaimsFound}{Beside(a.Metadata)}")
            .Concat(rejected.Select(r => $"rejected {r.Source} {r.ETag} {Instant(r.UploadedAt)} {r.Code}"))
            .Concat(earlier.Select(d => $"earlier {d.Day:yyyy-MM-dd} {d.InputHash}"))
            .Order(StringComparer.Ordinal);
        var all = string.Join('\n', lines.Prepend($"composer {Composer}, day {day.Date:yyyy-MM-dd} in {day.TimeZone}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 16));
    }

    /// <summary>Of a digest that a fault of this program marked: the same until another version of the program composes it.</summary>
    public static string WithFaults(string inputHash) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{inputHash}, faults of {ProgramVersion.Current}")).AsSpan(0, 16));

    /// <summary>What stands beside the bytes (a mail's head, a feed's entry, a blob's properties) may change while they do not.</summary>
    private static string Beside(ArticleMetadata metadata)
    {
        var values = new[] { metadata.Headline, metadata.Publisher, metadata.Url, metadata.Section }.Concat(metadata.Authors).Concat(metadata.Tags)
            .Where(f => f is not null && IsBeside(f.From)).Select(f => $" {f!.From} {f.Value}");
        var times = new[] { metadata.Published, metadata.Modified }.Where(t => t is not null && IsBeside(t.From)).Select(t => $" {t!.From} {t.Value}");
        return string.Concat(values.Concat(times));
    }

    private static bool IsBeside(FieldSource source) => source is FieldSource.Mail or FieldSource.FrontMatter or FieldSource.Feed or FieldSource.File;

    private static string Instant(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "";
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Storage.Articles;

/// <summary>
/// Where an upload's rows stand. Its text form, <c>20161122-0a1b2c3d4e5f60718293</c>, is how an article is named outside storage.
/// </summary>
/// <param name="Day">The UTC day on which the blob was last modified: a replay gives the same key, whenever it runs.</param>
/// <param name="Id">20 lower-case hex digits of the SHA-256 of container and blob path. 80 bits: a chance of 4 in 10^11 that any two of ten million paths collide.</param>
public readonly record struct ArticleKey(DateOnly Day, string Id)
{
    // 80 bits: among a billion uploads two share one with a chance of one in two million.
    private const int IdLength = 20;
    private const string DayFormat = "yyyyMMdd";

    /// <summary>Day and shard. 256 shards a day, because one partition takes about 2,000 entities a second.</summary>
    public string PartitionKey => $"{DayText(Day)}-{Id.AsSpan(0, 2)}";

    /// <summary>The row of the article, or of its rejection.</summary>
    public string RowKey => Id;

    public static ArticleKey Of(string container, string path, DateTimeOffset lastModified) =>
        new(DateOnly.FromDateTime(lastModified.UtcDateTime), IdOf(container, path));

    /// <summary>The part of the key that stays the same when a blob is uploaded again on another day.</summary>
    public static string IdOf(string container, string path)
    {
        // Case counts in blob names, so 'A.txt' and 'a.txt' are two articles. A container's name has no '/'.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{container}/{path}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, IdLength / 2));
    }

    public override string ToString() => $"{DayText(Day)}-{Id}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ArticleKey key)
    {
        key = default;
        if (text is null || text.Length != DayFormat.Length + 1 + IdLength || text[DayFormat.Length] != '-'
            || !DateOnly.TryParseExact(text.AsSpan(0, DayFormat.Length), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !text.AsSpan(DayFormat.Length + 1).ContainsOnlyHex())
        {
            return false;
        }

        key = new ArticleKey(day, text[(DayFormat.Length + 1)..]);
        return true;
    }

    /// <summary>Row key of the claim at <paramref name="index"/>; claims sort behind their article, in the order of the text.</summary>
    internal string ClaimRowKey(int index) => string.Create(CultureInfo.InvariantCulture, $"{Id}_c{index + 1:0000}");

    internal static string DayText(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}

file static class HexText
{
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789abcdef");

    public static bool ContainsOnlyHex(this ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);
}

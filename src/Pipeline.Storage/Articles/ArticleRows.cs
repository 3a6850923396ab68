using System.Globalization;
using Azure.Data.Tables;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Serialization;
using Pipeline.News.Texts;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>
/// Between an article and its rows. The whole of it stands there as JSON and text, to be read back; what people look for stands in
/// properties of its own beside them.
/// </summary>
internal static class ArticleRows
{
    /// <summary>With the article, 100 rows: one entity group transaction.</summary>
    public const int MostClaims = TableLimits.TransactionEntities - 1;

    // Some 50,000 words, a short book: longer files are collections. Every row of 300,000 characters fits an entity, whatever they are.
    private const int MostText = 300_000;
    // Enough to recognise a block by; the rule that dropped it is kept whole.
    private const int ShortDropped = 200;
    // The property "Rows" comes last: 8 bytes, a name of 4 and a value of 16 characters, two bytes each, are 52.
    private const int RoomForHash = 64;

    /// <returns>The rows; or a rejection when no way of writing it fits the service's limits.</returns>
    public static Outcome<UploadRows> Of(Article article, UploadedBlob blob, ArticleKey key)
    {
        if (article.Body.Text.Length > MostText)
        {
            return TooLarge($"Its clean text has {article.Body.Text.Length} characters");
        }

        // What was dropped explains the text, but is no part of it: it yields first when a row gets too large, the least check-worthy claims next.
        foreach (var line in Shapes(article))
        {
            for (var most = MostClaims; most > 0; most /= 2)
            {
                if (Rows(article, line, MostCheckWorthy(article.Claims, most), blob, key) is { } rows)
                {
                    return UploadRows.Of(rows);
                }
            }
        }

        return TooLarge($"Its text of {article.Body.Text.Length} characters and its {article.Names.Length} names do not fit one row");
    }

    public static UploadRows Of(Rejection rejection, UploadedBlob blob, ArticleKey key, string program) => UploadRows.Of(
    [
        Version(new RowDraft(key.PartitionKey, key.RowKey), RowNames.RejectionKind, blob)
            .Add(RowNames.Code, CodeNames.Name(rejection.Code))
            .Add(RowNames.Message, rejection.Message)
            .Add(RowNames.Program, rejection.Code == RejectionCode.Fault ? program : null),
    ]);

    public static UploadedBlob Version(TableEntity row) => new(
        row.Required(RowNames.Path), row.Moment(RowNames.LastModified), row.Required(RowNames.BlobETag), row.GetInt64(RowNames.Length) ?? 0);

    /// <param name="rows">Of one upload and one writing, in the order of their keys.</param>
    public static StoredUpload Read(IReadOnlyList<TableEntity> rows, ArticleKey key)
    {
        var blob = Version(rows[0]);
        try
        {
            return Read(rows, key, blob);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            // Rows that another program wrote, or that this one reads wrongly: of one upload, and the others of the day are read.
            return new StoredUpload { Key = key, Blob = blob, Rejection = Fault.Rejects("reading rows", fault) };
        }
    }

    private static StoredUpload Read(IReadOnlyList<TableEntity> rows, ArticleKey key, UploadedBlob blob)
    {
        var head = rows[0];
        if (head.Required(RowNames.Kind) == RowNames.RejectionKind)
        {
            return new StoredUpload { Key = key, Blob = blob, Rejection = ReadRejection(head) };
        }

        var line = ArticleJson.ReadLine(PackedText.Read(head, RowNames.Json)) with
        {
            Text = PackedText.Read(head, RowNames.Text),
            Claims = [.. rows.Skip(1).Select(claim => ArticleJson.ReadClaim(PackedText.Read(claim, RowNames.Json)))],
        };
        return new StoredUpload { Key = key, Blob = blob, Article = LineMapping.ToArticle(line, blob.LastModified) with { ETag = blob.ETag } };
    }

    /// <returns>Null when they are too large for one transaction.</returns>
    private static List<RowDraft>? Rows(Article article, ArticleLine line, IReadOnlyList<Claim> claims, UploadedBlob blob, ArticleKey key)
    {
        var head = Head(article, line, claims.Count, blob, key);
        if (head.Size > TableLimits.EntityBytes - RoomForHash)
        {
            return null;
        }

        List<RowDraft> rows = [head, .. claims.Select((claim, index) => ClaimRow(claim, article.Body.Text, key, index))];
        return rows.Sum(row => RowTransaction.BytesOf(row) + RoomForHash) < TableLimits.TransactionBytes ? rows : null;
    }

    public static UploadHead ReadHead(TableEntity head) => new(
        Version(head), head.GetInt32(RowNames.ClaimRows) ?? 0, head.Required(RowNames.Kind) == RowNames.RejectionKind ? ReadRejection(head) : null);

    private static Rejection ReadRejection(TableEntity head) => new(CodeNames.Code(head.Required(RowNames.Code)), head.Required(RowNames.Message));

    public static StoredClaim ReadClaim(TableEntity row)
    {
        // yyyyMMdd-ss, and key_c0001.
        var (day, parts) = (row.PartitionKey[..8], row.RowKey.Split("_c"));
        return new StoredClaim(
            new ArticleKey(DateOnly.ParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture), parts[0]),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            row.GetString(RowNames.Speaker),
            row.GetString("SpeakerRole"),
            row.GetString("Content") ?? "",
            ArticleJson.ReadClaim(PackedText.Read(row, RowNames.Json)));
    }

    private static IEnumerable<ArticleLine> Shapes(Article article)
    {
        var line = LineMapping.ToLine(article, explain: true) with { Text = null, Claims = [], Sentences = [] };
        yield return line;
        yield return line with { Dropped = line.Dropped is { } dropped ? [.. dropped.Select(Shorten)] : null };
        yield return line with { Dropped = null };
    }

    private static DroppedLine Shorten(DroppedLine dropped) =>
        dropped.Text.Length <= ShortDropped ? dropped : dropped with { Text = string.Concat(dropped.Text.AsSpan(0, ShortDropped), "…") };

    private static RowDraft Head(Article article, ArticleLine line, int claims, UploadedBlob blob, ArticleKey key) =>
        Version(new RowDraft(key.PartitionKey, key.RowKey), RowNames.ArticleKind, blob)
            .Add("Headline", Short(line.Headline))
            .Add("Publisher", Short(line.Publisher))
            .Add("Authors", Short(string.Join("; ", line.Authors)))
            .Add("Published", line.Published)
            .Add("PublishedConfidence", line.PublishedConfidence)
            .Add("Language", Short(line.Language))
            .Add("Url", Short(line.Url))
            .Add("Fingerprint", line.Fingerprint)
            .Add("ClaimsFound", line.ClaimsFound)
            .Add(RowNames.ClaimRows, claims)
            .AddPacked(RowNames.Json, ArticleJson.Write(line))
            .AddPacked(RowNames.Text, article.Body.Text);

    private static RowDraft ClaimRow(Claim claim, string text, ArticleKey key, int index) =>
        new RowDraft(key.PartitionKey, key.ClaimRowKey(index))
            .Add(RowNames.Kind, RowNames.ClaimKind)
            .Add(RowNames.Speaker, Short(claim.Speaker?.Name ?? claim.Speaker?.Span.In(text)))
            .Add("SpeakerRole", Short(claim.Speaker?.Role))
            .Add("Cue", Short(claim.Cue?.Lemma))
            .Add("Content", Short(string.Join(" … ", claim.Content.Select(span => span.In(text)))))
            .Add("Stance", claim.Stance.ToString())
            .Add("Modality", claim.Modality.ToString())
            .Add("CheckWorthiness", claim.CheckWorthiness)
            .AddPacked(RowNames.Json, ArticleJson.Write(ClaimMapping.ToLine(claim, text)));

    private static RowDraft Version(RowDraft row, string kind, UploadedBlob blob) => row
        .Add(RowNames.Kind, kind)
        .Add(RowNames.Format, RowFormat.Current)
        .Add(RowNames.Path, blob.Path)
        .Add(RowNames.BlobETag, blob.ETag)
        .Add(RowNames.LastModified, blob.LastModified)
        .Add(RowNames.Length, blob.Length);

    private static IReadOnlyList<Claim> MostCheckWorthy(IReadOnlyList<Claim> claims, int most)
    {
        if (claims.Count <= most)
        {
            return claims;
        }

        var kept = claims.Index().OrderByDescending(c => c.Item.CheckWorthiness).ThenBy(c => c.Index).Take(most).OrderBy(c => c.Index).ToList();
        // A report whose relaying claim is not kept points to none.
        var place = kept.Index().ToDictionary(c => c.Item.Index, c => c.Index);
        return [.. kept.Select(c => c.Item.Within is { } outer ? c.Item with { Within = place.TryGetValue(outer, out var at) ? at : null } : c.Item)];
    }

    private static Rejection TooLarge(string found) => new(
        RejectionCode.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{found}; one article may have {MostText} characters. Upload one article a file."));

    // For reading in a table viewer; the JSON has all of it.
    private static string? Short(string? text)
    {
        // A long paragraph; below a tenth of what a property may have, so that ten such never fill a row.
        const int Most = 2000;
        return text is null || text.Length <= Most ? text
            : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most), "…");
    }
}

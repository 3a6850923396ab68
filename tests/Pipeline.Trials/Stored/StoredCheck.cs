using Azure;
using Pipeline.Formats;
using Pipeline.News.Digests;
using Pipeline.News.Reading;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;

namespace Pipeline.Trials.Stored;

/// <summary>Whether storage holds what was uploaded: each blob once as just what its bytes say, and each day's digest as one composed anew.</summary>
internal static class StoredCheck
{
    public static async Task<IReadOnlyList<string>> ProblemsAsync(PipelineStorage storage, Expectations expected)
    {
        List<string> problems = [];
        var days = new HashSet<DateOnly> { DigestDay.Of(TimeProvider.System.GetUtcNow()).Date };
        foreach (var path in expected.Paths)
        {
            if (await UploadProblemAsync(storage, expected, path, days).ConfigureAwait(false) is { } problem)
            {
                problems.Add($"{path}: {problem}");
            }
        }

        foreach (var day in days)
        {
            if (await DigestProblemAsync(storage, new DigestDay(day)).ConfigureAwait(false) is { } problem)
            {
                problems.Add($"{day:yyyy-MM-dd}: {problem}");
            }
        }

        return problems;
    }

    private static async Task<string?> UploadProblemAsync(PipelineStorage storage, Expectations expected, string path, HashSet<DateOnly> days)
    {
        Azure.Storage.Blobs.Models.BlobDownloadResult blob;
        try
        {
            blob = (await storage.ArticleBlobs.GetBlobClient(path).DownloadContentAsync().ConfigureAwait(false)).Value;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return "it was acknowledged, and is gone.";
        }

        var bytes = blob.Content.ToArray();
        if (!expected.Allows(path, bytes))
        {
            return "it holds other bytes than those that were acknowledged.";
        }

        var key = ArticleKey.Of(storage.Articles.Container, path, blob.Details.LastModified);
        days.Add(key.Day);
        if (await storage.Articles.FindAsync(key).ConfigureAwait(false) is not { } stored)
        {
            return "it has no row.";
        }

        var right = ArticleFormats.Ingest(new SourceBlob(path, bytes)).TryGet(out var article, out var rejection);
        return stored.Blob.ETag != blob.Details.ETag.ToString().Trim('"') ? "its row is of another version."
            : right ? stored.Article is { } found && found.Body.Text == article!.Body.Text && found.Claims.Length == Math.Min(article.Claims.Length, ArticleRowLimit) ? null : "its row says other things than its bytes."
            : stored.Rejection?.Code == rejection!.Code ? null : "it is no article, and its row says otherwise.";
    }

    /// <summary>More claims are not kept.</summary>
    private const int ArticleRowLimit = 99;

    private static async Task<string?> DigestProblemAsync(PipelineStorage storage, DigestDay day)
    {
        var anew = await new DigestPublisher(storage.Articles, storage.Digests, (_, _, _) => Task.FromResult<IReadOnlyList<DigestFile>>([])).ComposeAsync(day).ConfigureAwait(false);
        if (await storage.Digests.ReadAsync(day.Date).ConfigureAwait(false) is not { } stands)
        {
            return anew.Counts.Articles + anew.Counts.Rejected == 0 ? null : "there is no digest.";
        }

        return Told(stands) == Told(anew) ? null : $"its digest tells of {stands.Counts.Articles} articles in {stands.Counts.Stories} stories, one composed anew of {anew.Counts.Articles} in {anew.Counts.Stories}.";
    }

    /// <summary>All but what a digest has from the one before it: its revision, what changed, and names that stories keep.</summary>
    private static string Told(Digest digest) => DigestJson.Write(digest with
    {
        Revision = 1,
        Changes = [],
        InputHash = "",
        Stories = [.. digest.Stories.Select(story => story with { Id = "", Related = [], ContinuesFrom = null }).OrderBy(story => string.Join('|', story.Sources.Select(s => s.Source)), StringComparer.Ordinal)],
    });
}

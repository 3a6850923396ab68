using System.Collections.Immutable;
using Pipeline.News.Stories;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>What a fault of this program leaves of a digest: everything but one article or one story, and the line that says so.</summary>
public static class DigestFaults
{
    /// <summary>Writes a digest in some form; a story that cannot be written is told by its headline, its sources and a line.</summary>
    /// <param name="form">In words: <c>the page of the day</c>.</param>
    /// <param name="write">Pure: touches no storage.</param>
    public static async Task<T> WriteAsync<T>(Digest digest, string form, Func<Digest, Task<T>> write)
    {
        try
        {
            return await write(digest).ConfigureAwait(false);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            var stories = ImmutableArray.CreateBuilder<DigestStory>();
            foreach (var story in digest.Stories)
            {
                stories.Add(await FaultOfAsync(digest with { Stories = [story], SingleSource = [] }, write).ConfigureAwait(false) is { } its
                    ? story.With(Fault.Line(form, its))
                    : story);
            }

            var claims = ImmutableArray.CreateBuilder<ReportedClaim>();
            foreach (var claim in digest.SingleSource)
            {
                if (await FaultOfAsync(digest with { Stories = [], SingleSource = [claim] }, write).ConfigureAwait(false) is null)
                {
                    claims.Add(claim);
                }
            }

            return await write(digest with { Stories = stories.ToImmutable(), SingleSource = claims.ToImmutable() }).ConfigureAwait(false);
        }
    }

    /// <summary>With the articles that were spared among what was not taken in, and another hash: another version of the program composes it again.</summary>
    internal static Digest Told(Digest digest, ImmutableArray<SparedArticle> spared)
    {
        if (spared.IsEmpty && digest.Stories.All(s => s.Fault is null))
        {
            return digest;
        }

        var rejected = digest.Rejected.Concat(spared.Select(s =>
            new RejectedUpload(s.Article.Source, s.Rejection.Code, s.Rejection.Message, s.Article.UploadedAt, s.Article.ETag)));
        return digest with
        {
            InputHash = InputHash.WithFaults(digest.InputHash),
            Counts = digest.Counts with { Rejected = digest.Counts.Rejected + spared.Length },
            Rejected = [.. rejected.OrderBy(r => r.Source, StringComparer.Ordinal)],
        };
    }

    private static async Task<Exception?> FaultOfAsync<T>(Digest digest, Func<Digest, Task<T>> write)
    {
        try
        {
            await write(digest).ConfigureAwait(false);
            return null;
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return fault;
        }
    }
}

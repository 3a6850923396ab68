using Pipeline.Formats;
using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Storage.Articles;

/// <summary>The two pure functions between what is uploaded and what is stored; tests put faults into them.</summary>
/// <param name="Version">Of the program: what a fault kept out is tried again by another one.</param>
internal sealed record NewsFunctions(Func<SourceBlob, Outcome<Article>> Ingest, ComposeDigest Compose, string Version)
{
    public static NewsFunctions Own { get; } = new(ArticleFormats.Ingest, DigestComposer.Compose, ProgramVersion.Current);
}

internal delegate Digest ComposeDigest(
    DigestDay day, IReadOnlyList<Article> articles, IReadOnlyList<RejectedUpload> rejected, IReadOnlyList<Digest>? earlier, Digest? replaced);

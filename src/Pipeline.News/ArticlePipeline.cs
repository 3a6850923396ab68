using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Cleaning;
using Pipeline.News.Language;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Texts;

namespace Pipeline.News;

/// <summary>The life of one upload, from bytes to <see cref="Article"/>. Pure: the same bytes give the same article.</summary>
public static class ArticlePipeline
{
    /// <returns>A fault of our own is a rejection too: it ends this upload's life and nothing else's.</returns>
    public static Outcome<Article> Ingest(SourceBlob blob) => Ingest(blob, static _ => { });

    /// <param name="begin">Called as each stage begins: where tests put a fault.</param>
    internal static Outcome<Article> Ingest(SourceBlob blob, Action<ArticleStage> begin)
    {
        var stage = ArticleStage.Reading;
        try
        {
            return Run(blob, next => begin(stage = next));
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return Fault.Rejects(stage.Words(), fault);
        }
    }

    private static Outcome<Article> Run(SourceBlob blob, Action<ArticleStage> begin)
    {
        begin(ArticleStage.Reading);
        if (!DocumentReader.Read(blob).TryGet(out var document, out var rejection))
        {
            return rejection;
        }

        begin(ArticleStage.Cleaning);
        if (!ArticleCleaner.Clean(document).TryGet(out var body, out rejection))
        {
            return rejection;
        }

        begin(ArticleStage.Metadata);
        var metadata = MetadataReader.Read(document, body, blob.UploadedAt);
        begin(ArticleStage.Fingerprint);
        var article = new Article
        {
            Source = blob.Path,
            UploadedAt = blob.UploadedAt,
            ETag = blob.ETag,
            Charset = document.Charset,
            Repair = document.Repair,
            Genres = document.Genres,
            Metadata = metadata,
            Body = body,
            Fingerprint = Fingerprints.Of(body.Text),
        };

        // Names and claims are read in English: other texts need neither tags nor a parse.
        return EnglishOnly.Reads(metadata) ? WithClaims(article, begin) : article;
    }

    private static Article WithClaims(Article article, Action<ArticleStage> begin)
    {
        begin(ArticleStage.Language);
        var annotated = TextAnnotator.Annotate(article.Body.Text, article.Body.Paragraphs);
        begin(ArticleStage.Names);
        var names = NameFinder.Find(annotated);
        begin(ArticleStage.Claims);
        var claims = ClaimExtractor.Read(annotated, names, article.Metadata, article.Body.Turns);
        return article with { Names = names.Entities, ClaimsFound = claims.Claims.Length, Claims = claims.Claims, Sentences = claims.Sentences };
    }
}

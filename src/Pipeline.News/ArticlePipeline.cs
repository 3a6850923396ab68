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
    public static Outcome<Article> Ingest(SourceBlob blob)
    {
        if (!DocumentReader.Read(blob).TryGet(out var document, out var rejection))
        {
            return rejection;
        }

        if (!ArticleCleaner.Clean(document).TryGet(out var body, out rejection))
        {
            return rejection;
        }

        var metadata = MetadataReader.Read(document, body, blob.UploadedAt);
        var annotated = TextAnnotator.Annotate(body.Text, body.Paragraphs);
        var names = NameFinder.Find(annotated, metadata);
        var claims = ClaimExtractor.Read(annotated, names, metadata);

        return new Article
        {
            Source = blob.Path,
            UploadedAt = blob.UploadedAt,
            ETag = blob.ETag,
            Charset = document.Charset,
            Repair = document.Repair,
            Metadata = metadata,
            Body = body,
            Names = names.Entities,
            Fingerprint = Fingerprints.Of(body.Text),
            ClaimsFound = claims.Claims.Length,
            Claims = claims.Claims,
            Sentences = claims.Sentences,
        };
    }
}

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
    /// <summary>Reads one upload: text or page, plain or gzipped. Knows no other input than its argument: no file, no network, no clock.</summary>
    /// <remarks>
    /// <para>Threads: may be called from any number at once; each that reads English keeps buffers of its own for the next call.</para>
    /// <para>Memory: the models, read at the first call and kept, and while a document is read up to about 17 times its bytes
    /// (<see cref="DocumentReader.MaxBytes"/>); what comes back keeps none of it but the text.</para>
    /// <para>Cold start: the first English article takes about a second more of processor time with code compiled ahead.</para>
    /// <para>Languages: text and metadata of some thirty; names and claims of English alone, since the word lists and the parser are English.</para>
    /// <para>Deterministic: the same bytes, path and evidence give the same article, on every machine.</para>
    /// </remarks>
    /// <returns>
    /// The article; or a rejection with a code and a sentence for the owner of the upload. A fault of our own is a rejection too: it ends this upload's
    /// life and nothing else's. Only running out of memory is thrown.
    /// </returns>
    /// <example>
    /// <code>
    /// var upload = new SourceBlob("bridge.txt", File.ReadAllBytes("bridge.txt"));
    /// if (!ArticlePipeline.Ingest(upload).TryGet(out var article, out var rejection))
    /// {
    ///     Console.WriteLine($"{rejection.Code}: {rejection.Message}");
    ///     return;
    /// }
    ///
    /// foreach (var claim in article.Claims.Where(c =&gt; c.Speaker is not null))
    /// {
    ///     Console.WriteLine($"{claim.Speaker!.Name}: {claim.Content[0].In(article.Body.Text)}");
    /// }
    /// </code>
    /// </example>
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
            Metadata = metadata,
            Body = body,
            Fingerprint = Fingerprints.Of(body.Text),
            ReadHeadline = Headline.None,
        };
        begin(ArticleStage.Opening);
        article = article with { Opening = OpeningSentences.Of(body) };

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
        var claims = ClaimExtractor.Read(annotated, names, article.Metadata);
        begin(ArticleStage.Headline);
        return article with
        {
            Names = names.Entities,
            ClaimsFound = claims.Claims.Length,
            Claims = claims.Claims,
            Sentences = claims.Sentences,
            ReadHeadline = HeadlineReader.Read(article.Metadata, article.Body.Text),
        };
    }
}

namespace Pipeline.News.Articles;

/// <summary>The stages of an article's life, in their order.</summary>
internal enum ArticleStage
{
    Reading,
    Cleaning,
    Metadata,
    Fingerprint,
    Opening,
    Language,
    Names,
    Claims,
    Headline,
}

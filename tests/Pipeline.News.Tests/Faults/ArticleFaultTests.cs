using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Reading;
using Pipeline.News.Serialization;
using Pipeline.News.Tests.Languages;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Faults;

/// <summary>A fault of our own ends one article's life, with a line that says so.</summary>
public sealed class ArticleFaultTests
{
    private const string Secret = "the minister's words";

    public static TheoryData<string> Stages => [.. Enum.GetNames<ArticleStage>()];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_fault_in_any_stage_is_a_rejection_that_names_stage_and_exception_and_no_text(string stage)
    {
        var outcome = ArticlePipeline.Ingest(Blob(), Throwing(Enum.Parse<ArticleStage>(stage), () => new InvalidOperationException(Secret)));

        Assert.False(outcome.TryGet(out _, out var rejection));
        Assert.Equal(RejectionCode.Fault, rejection.Code);
        Assert.Contains($"{stage.ToLowerInvariant()} (InvalidOperationException)", rejection.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, rejection.Message, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"fault\"", ArticleJson.WriteRejection("a.txt", rejection), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_kind_of_exception_is_that_of_the_fault_and_not_of_what_carried_it(string stage)
    {
        var carried = new AggregateException(new TypeInitializationException("Lexicon", new KeyNotFoundException(Secret)));

        Assert.False(ArticlePipeline.Ingest(Blob(), Throwing(Enum.Parse<ArticleStage>(stage), () => carried)).TryGet(out _, out var rejection));
        Assert.Contains("(KeyNotFoundException)", rejection.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancellation")]
    [InlineData("cancellation of a task")]
    [InlineData("memory")]
    [InlineData("memory that a type's first use wanted")]
    [InlineData("cancellation of parallel work")]
    public void What_means_stop_or_try_again_is_no_fault(string kind)
    {
        Exception exception = kind switch
        {
            "cancellation" => new OperationCanceledException(),
            "cancellation of a task" => new TaskCanceledException(),
            "memory" => new InsufficientMemoryException(),
            "memory that a type's first use wanted" => new TypeInitializationException("Lexicon", new InsufficientMemoryException()),
            _ => new AggregateException(new InvalidOperationException(), new OperationCanceledException()),
        };

        Assert.Same(exception, Record.Exception(() => ArticlePipeline.Ingest(Blob(), Throwing(ArticleStage.Cleaning, () => exception))));
    }

    [Fact]
    public void Every_stage_begins_once_and_in_order()
    {
        var begun = new List<ArticleStage>();

        ArticlePipeline.Ingest(Blob(), begun.Add);

        Assert.Equal(Enum.GetValues<ArticleStage>(), begun);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ja")]
    public void An_article_in_another_language_is_neither_tagged_nor_parsed(string language)
    {
        var written = WrittenArticle.All.First(a => a.Language == language);
        var begun = new List<ArticleStage>();

        Assert.True(ArticlePipeline.Ingest(new SourceBlob("a.txt", Encoding.UTF8.GetBytes(written.Dump)), begun.Add).TryGet(out var article, out _));

        Assert.Equal(language, article.Metadata.Language?.Value);
        Assert.Equal([ArticleStage.Reading, ArticleStage.Cleaning, ArticleStage.Metadata, ArticleStage.Fingerprint, ArticleStage.Opening], begun);
        Assert.Empty(article.Names);
        Assert.Empty(article.Claims);
    }

    private static Action<ArticleStage> Throwing(ArticleStage at, Func<Exception> exception) => stage =>
    {
        if (stage == at)
        {
            throw exception();
        }
    };

    private static SourceBlob Blob() => Seeds.Blob(Seeds.Vice);
}

using Pipeline.Local.Commands;
using Pipeline.Local.Inputs;
using Pipeline.Local.Running;
using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Tests;

namespace Pipeline.Local.Tests;

/// <summary>A fault of the program in one file: every other one is told as if it were not there.</summary>
[Collection(AzuriteTests.Name)]
public sealed class FaultTests(AzuriteFixture azurite)
{
    private const string Secret = "the minister's words";

    private static readonly string[] Files = [.. Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal)];

    private static readonly string Bad = Files[1];

    public static TheoryData<string, bool> ArticleStages
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var stage in Enum.GetNames<ArticleStage>())
            {
                data.Add(stage, true);
                data.Add(stage, false);
            }

            return data;
        }
    }

    public static TheoryData<string> DigestStages => [.. Enum.GetNames<DigestStage>()];

    [Theory]
    [MemberData(nameof(ArticleStages))]
    public void Extract_tells_the_others_byte_for_byte(string stage, bool json)
    {
        var faulty = Enum.Parse<ArticleStage>(stage);
        foreach (var file in Files)
        {
            var (text, error) = ExtractCommand.Extract(new InputArticle(file, null), json, explain: true, blob => ArticlePipeline.Ingest(blob, at => Throw(at == faulty && blob.Path == Bad)));

            Assert.Null(error);
            if (file == Bad)
            {
                Assert.Contains("InvalidOperationException", text, StringComparison.Ordinal);
                Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(ExtractCommand.Extract(new InputArticle(file, null), json, explain: true, ArticlePipeline.Ingest).Text, text);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_read_but_cannot_be_written_is_a_line_too(bool json)
    {
        var (text, error) = ExtractCommand.Extract(new InputArticle(Bad, null), json, explain: true, blob => ArticlePipeline.Ingest(blob).TryGet(out var article, out var rejection)
            ? article with { Claims = [article.Claims[0] with { Sentence = new(0, int.MaxValue), Content = [new(1, int.MaxValue)], Speaker = new(new(0, int.MaxValue), null, null, News.Claims.SpeakerType.Person) }] }
            : rejection);

        Assert.Null(error);
        Assert.Contains("writing (ArgumentOutOfRangeException)", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DigestStages))]
    public async Task Run_publishes_today_without_the_one(string stage)
    {
        var faulty = Enum.Parse<DigestStage>(stage);
        var name = Path.GetFileName(Bad);
        var storage = await StorageAsync(NewsFunctions.Own with
        {
            Compose = (day, articles, rejected, earlier, replaced) => DigestComposer.Compose(
                day, articles, rejected, earlier, replaced, (at, some) => Throw(at == faulty && some.Any(a => a.Source == name))),
        });
        var run = new LocalRun(storage, "UTC", new Uri("http://127.0.0.1:7080"), TimeProvider.System);

        var (pass, faults) = await run.CatchUpAsync(null, default);
        var digest = await run.TodayAsync(default);

        Assert.Empty(faults);
        Assert.Equal(Files.Length, pass.Results.Length);
        Assert.True(digest.Rejected.Any(r => r.Source == name) || digest.Stories.Any(s => s.Fault is not null));
        Assert.Equal(Files.Length - digest.Counts.Rejected, digest.Counts.Articles);
    }

    [Fact]
    public async Task A_day_that_fails_as_a_whole_is_a_line_and_not_the_end_of_the_run()
    {
        var storage = await StorageAsync(NewsFunctions.Own with { Compose = (_, _, _, _, _) => throw new InvalidOperationException(Secret) });
        var run = new LocalRun(storage, "UTC", new Uri("http://127.0.0.1:7080"), TimeProvider.System);

        var (pass, faults) = await run.CatchUpAsync(null, default);

        Assert.Equal(Files.Length, pass.Results.Count(r => r.IsArticle));
        Assert.Contains(faults, fault => fault.Contains("the day's digest (InvalidOperationException)", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_a_day_that_has_just_begun_is_shown_and_not_stored()
    {
        var storage = await StorageAsync(NewsFunctions.Own);
        var run = new LocalRun(storage, "UTC", new Uri("http://127.0.0.1:7080"), TimeProvider.System);

        var digest = await run.TodayAsync(default);

        Assert.Equal(run.Today, digest.Day);
        Assert.Empty(await storage.Digests.ListAsync().ToListAsync());
    }

    private async Task<PipelineStorage> StorageAsync(NewsFunctions news)
    {
        var storage = new PipelineStorage((await azurite.CreateStorageAsync()).Options, news);
        foreach (var file in Files)
        {
            await storage.ArticleBlobs.GetBlobClient(Path.GetFileName(file)).UploadAsync(BinaryData.FromBytes(await File.ReadAllBytesAsync(file)), overwrite: true);
        }

        return storage;
    }

    private static void Throw(bool isBad)
    {
        if (isBad)
        {
            throw new InvalidOperationException(Secret);
        }
    }
}

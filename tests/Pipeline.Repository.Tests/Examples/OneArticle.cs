using Pipeline.News;
using Pipeline.News.Reading;

namespace Pipeline.Repository.Tests.Examples;

/// <summary>The example of the library's readme and of its entry point.</summary>
[Collection(nameof(OneArticle))]
public sealed class OneArticle
{
    [Fact]
    public void Prints_who_said_what()
    {
        using var folder = new TemporaryFolder();
        var (before, output, here) = (Console.Out, new StringWriter(), Environment.CurrentDirectory);
        folder.Write("bridge.txt", """
            Bridge of Orvale closes for two weeks

            By Jane Doe

            The old bridge of Orvale closes on Monday for two weeks, the district council said. Engineers found cracks in one of its piers.

            "We would rather close it today than mourn tomorrow," said the mayor, Ann Leigh. She said that 4,000 cars a day would take the northern road.

            The council denied that it had known of the cracks before the summer. Buses will leave ten minutes earlier until the bridge is open again.
            """);
        try
        {
            Environment.CurrentDirectory = folder.Path;
            Console.SetOut(output);
            Print();
        }
        finally
        {
            Console.SetOut(before);
            Environment.CurrentDirectory = here;
        }

        Assert.Contains("Ann Leigh: ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("We would rather close it today than mourn tomorrow", output.ToString(), StringComparison.Ordinal);
    }

    private static void Print()
    {
        #region one article
        var upload = new SourceBlob("bridge.txt", File.ReadAllBytes("bridge.txt"));
        if (!ArticlePipeline.Ingest(upload).TryGet(out var article, out var rejection))
        {
            Console.WriteLine($"{rejection.Code}: {rejection.Message}");
            return;
        }

        foreach (var claim in article.Claims.Where(c => c.Speaker is not null))
        {
            Console.WriteLine($"{claim.Speaker!.Name}: {claim.Content[0].In(article.Body.Text)}");
        }
        #endregion
    }
}

/// <summary>It writes to the console and changes the current folder, so it runs while no other test does.</summary>
[CollectionDefinition(nameof(OneArticle), DisableParallelization = true)]
public sealed class RunsAlone;

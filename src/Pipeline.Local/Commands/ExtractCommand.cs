using System.CommandLine;
using System.Text;
using Pipeline.News;
using Pipeline.News.Interchange;
using Pipeline.News.Reading;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline extract PATH…</c>: what the program understands of files, without storage or network.</summary>
internal static class ExtractCommand
{
    private const int UnreadableFile = 1;
    private const int WrongUsage = 2;

    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One line of JSON a file." };
        var explain = new Option<bool>("--explain") { Description = "Also what cleaning dropped, and by which rule." };
        var command = new Command("extract", "Show the text, metadata and claims of files.") { paths, json, explain };
        command.SetAction((parsed, cancellation) =>
            Task.FromResult(Run(parsed.GetRequiredValue(paths), parsed.GetValue(json), parsed.GetValue(explain), cancellation)));
        return command;
    }

    private static int Run(string[] paths, bool json, bool explain, CancellationToken cancellation)
    {
        string[] files;
        try
        {
            files = [.. InputFiles.Expand(paths)];
        }
        catch (FileNotFoundException missing)
        {
            Console.Error.WriteLine(missing.Message);
            return WrongUsage;
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var exit = 0;
        // Order is kept: the lines come in the order of the files, whichever core finishes first.
        var lines = files.AsParallel().AsOrdered().WithCancellation(cancellation)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(path => Extract(path, explain));
        foreach (var (line, error) in lines)
        {
            if (error is not null)
            {
                Console.Error.WriteLine(error);
                exit = UnreadableFile;
                continue;
            }

            output.WriteLine(line);
        }

        return exit;
    }

    private static (string? Line, string? Error) Extract(string path, bool explain)
    {
        try
        {
            var outcome = ArticlePipeline.Ingest(new SourceBlob(path, File.ReadAllBytes(path)));
            return (outcome.TryGet(out var article, out var rejection)
                ? ArticleJson.Write(article, explain)
                : ArticleJson.Write(path, rejection), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path}: {e.Message}");
        }
    }
}

using System.CommandLine;
using System.Text;
using System.Text.Json;
using Pipeline.Formats;
using Pipeline.Local.Inputs;
using Pipeline.Local.Terminal;
using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Serialization;
using Pipeline.News.Texts;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline compare PATH…</c>: what several articles have in common and where they differ, without storage or network.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var paths = PathArgument.Create("path", "Files or folders; '-' reads the lines of 'extract --json' from standard input.", ArgumentArity.OneOrMore);
        var json = new Option<bool>("--json") { Description = "One JSON object, for programs." };
        var command = new Command("compare", "Hold articles against each other: stories, copies, agreement and conflict.") { paths, json };
        command.SetAction((parsed, cancellation) =>
            Task.FromResult(Run(parsed.GetRequiredValue(paths), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static int Run(string[] paths, bool json, CancellationToken cancellation)
    {
        var uploads = new List<Upload>();
        try
        {
            uploads.AddRange(FromFiles(paths.Where(p => p != StandardInput.Name), cancellation));
            if (paths.Contains(StandardInput.Name))
            {
                uploads.AddRange(FromLines(Console.OpenStandardInput()));
            }
        }
        catch (JsonException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.WrongUsage;
        }

        foreach (var error in uploads.Select(u => u.Error).OfType<string>())
        {
            Console.Error.WriteLine(error);
        }

        var comparison = DigestComposer.Compare([.. uploads.Select(u => u.Article).OfType<Article>()]);
        if (json)
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
            output.WriteLine(ComparisonJson.Write(comparison));
        }
        else
        {
            var spared = comparison.Spared.Select(s => new RejectedUpload(s.Article.Source, s.Rejection.Code, s.Rejection.Message));
            ComparisonReport.Write(TerminalOutput.Out, comparison, [.. uploads.Select(u => u.Rejected).OfType<RejectedUpload>(), .. spared]);
        }

        return uploads.Exists(u => u.Error is not null) ? ExitCodes.Failed : ExitCodes.Success;
    }

    private static ParallelQuery<Upload> FromFiles(IEnumerable<string> paths, CancellationToken cancellation) =>
        InputArticle.In(paths, cancellation).Select(Read);

    private static Upload Read(InputArticle input)
    {
        if (input.Error is not null)
        {
            return new Upload(null, null, input.Error);
        }

        var path = input.Path;
        try
        {
            return input.Ingest(ArticleFormats.Ingest).TryGet(out var article, out var rejection)
                ? new Upload(article, null, null)
                : new Upload(null, new RejectedUpload(path, rejection.Code, rejection.Message), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Upload(null, null, $"{path}: {e.Message}");
        }
    }

    /// <exception cref="JsonException">A line is not one of <c>extract --json</c>.</exception>
    private static IEnumerable<Upload> FromLines(Stream input)
    {
        using var reader = new StreamReader(input, Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            ArticleLine line;
            try
            {
                line = ArticleJson.ReadLine(text);
            }
            catch (JsonException e)
            {
                throw new JsonException($"Line {number} of standard input is not a line of {OwnCommand.Say("extract --json")}: {e.Message}", e);
            }

            yield return line.Status == LineStatus.Article
                ? new Upload(LineMapping.ToArticle(line), null, null)
                : new Upload(null, new RejectedUpload(line.Source, line.Rejection?.Code ?? RejectionCode.NoArticle, line.Rejection?.Message ?? ""), null);
        }
    }

    private sealed record Upload(Article? Article, RejectedUpload? Rejected, string? Error);
}

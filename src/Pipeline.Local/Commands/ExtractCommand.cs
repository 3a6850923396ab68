using System.CommandLine;
using System.Text;
using Pipeline.Formats;
using Pipeline.Local.Inputs;
using Pipeline.Local.Terminal;
using Pipeline.News.Articles;
using Pipeline.News.Reading;
using Pipeline.News.Serialization;
using Pipeline.News.Texts;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline extract PATH…</c>: what the program understands of files, without storage or network.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var paths = PathArgument.Create("path", "Files or folders; '-' reads one document from standard input.", ArgumentArity.OneOrMore);
        var kind = new Option<string?>("--kind") { Description = "What '-' is, where its bytes do not tell." };
        kind.AcceptOnlyFromAmong(StandardInput.Kinds);
        var json = new Option<bool>("--json") { Description = "One line of JSON a file or member of a bundle, for programs." };
        var explain = new Option<bool>("--explain") { Description = "Also what cleaning left out, and by which rule." };
        var command = new Command("extract", "Show the text, metadata and claims of files.") { paths, kind, json, explain };
        command.Validators.Add(asked =>
        {
            var documents = asked.GetValue(paths)?.Count(path => path == StandardInput.Name) ?? 0;
            if (documents > 1 || (documents == 0 && asked.GetValue(kind) is not null))
            {
                asked.AddError(documents > 1 ? "Standard input is one document: '-' can be given once." : "--kind says what standard input is; give '-' with it.");
            }
        });
        command.SetAction((parsed, cancellation) =>
            Task.FromResult(Run(parsed.GetRequiredValue(paths), parsed.GetValue(kind), parsed.GetValue(json), parsed.GetValue(explain), cancellation)));
        return command;
    }

    private static int Run(string[] paths, string? kind, bool json, bool explain, CancellationToken cancellation)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var exit = ExitCodes.Success;
        // Order is kept: the answers come in the order of the files, whichever core finishes first.
        var answers = InputArticle.In(paths, cancellation, () => StandardInput.Read(Console.OpenStandardInput(), kind))
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(article => Extract(article, json, explain, ArticleFormats.Ingest));
        foreach (var (text, error) in answers)
        {
            if (error is not null)
            {
                Console.Error.WriteLine(error);
                exit = ExitCodes.Failed;
            }

            output.Write(text);
        }

        return exit;
    }

    /// <param name="ingest">What a file becomes; tests put faults into it.</param>
    internal static (string? Text, string? Error) Extract(InputArticle input, bool json, bool explain, Func<SourceBlob, Outcome<Article>> ingest)
    {
        if (input.Error is not null)
        {
            return (null, input.Error);
        }

        var path = input.Path;
        Outcome<Article> outcome;
        try
        {
            outcome = input.Ingest(ingest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path}: {e.Message}");
        }

        try
        {
            return (Written(path, outcome, json, explain), null);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return (Written(path, Fault.Rejects("writing", fault), json, explain), null);
        }
    }

    private static string Written(string path, Outcome<Article> outcome, bool json, bool explain) =>
        json ? Line(path, outcome, explain) + "\n" : Report(path, outcome, explain);

    private static string Line(string path, Outcome<Article> outcome, bool explain) =>
        outcome.TryGet(out var article, out var rejection)
            ? ArticleJson.Write(article, explain)
            : ArticleJson.WriteRejection(path, rejection);

    private static string Report(string path, Outcome<Article> outcome, bool explain)
    {
        using var text = new StringWriter();
        var console = TerminalOutput.Like(TerminalOutput.Out, text);
        if (outcome.TryGet(out var article, out var rejection))
        {
            ArticleReport.Write(console, article, explain);
        }
        else
        {
            ArticleReport.Write(console, path, rejection);
        }

        return text.ToString();
    }
}

using System.CommandLine;
using Pipeline.Local.Digests;
using Pipeline.Local.Exports;
using Pipeline.Local.Inputs;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.Pages;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline export articles|claims|figures</c>: what is stored, as a table for other tools.</summary>
internal sealed class ExportCommand
{
    private readonly Argument<string> _what = new Argument<string>("what") { Description = "articles, claims or figures." }.AcceptOnlyFromAmong("articles", "claims", "figures");
    private readonly Option<string> _from = new("--from") { Description = "First day, such as 2016-02-12.", Required = true };
    private readonly Option<string> _to = new("--to") { Description = "Last day, included.", DefaultValueFactory = _ => "today" };
    private readonly Option<string> _by = new Option<string>("--by") { Description = "Whether the days are those of upload or of publication.", DefaultValueFactory = _ => Uploaded }.AcceptOnlyFromAmong(Uploaded, Published);
    private readonly Option<string> _format = new Option<string>("--format") { Description = "csv, jsonl or parquet.", DefaultValueFactory = _ => "csv" }.AcceptOnlyFromAmong("csv", "jsonl", "parquet");
    private readonly Option<FileInfo> _output = new("--output", "-o") { Description = "File to write.", Required = true };
    private readonly CommonOptions _common = new();

    private const string Uploaded = "uploaded";
    private const string Published = "published";

    public Command Create()
    {
        var command = new Command("export", "Write articles, claims or figures of a run of days as a table.") { _what, _from, _to, _by, _format, _output };
        _common.AddTo(command);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var timeZone = _common.TimeZone(parsed);
        var today = DigestDay.Of(TimeProvider.System.GetUtcNow(), timeZone).Date;
        var from = DayArgument.Read(parsed.GetRequiredValue(_from), today);
        var to = DayArgument.Read(parsed.GetRequiredValue(_to), today);
        if (to < from)
        {
            throw new UserException($"The last day, {to:yyyy-MM-dd}, is before the first, {from:yyyy-MM-dd}.");
        }

        await using var storage = await LocalStorage.OpenAsync(_common.Storage(parsed), exclusive: false, cancellation).ConfigureAwait(false);
        var cache = new DigestCache(storage.Pipeline, timeZone);
        // What was published on these days may have come in on any later one.
        var days = parsed.GetRequiredValue(_by) == Uploaded
            ? Days(from, to, _ => true)
            : Days(from, today, article => article.Metadata.Published?.Value.Date is { } day && from <= day && day <= to);
        var file = parsed.GetRequiredValue(_output);
        var rows = await (parsed.GetRequiredValue(_what) switch
        {
            "articles" => WriteAsync<ExportedArticle>(file, parsed, days, article => [ExportedArticle.Of(article)], cancellation),
            "claims" => WriteAsync(file, parsed, days, ExportedClaim.Of, cancellation),
            _ => WriteAsync(file, parsed, days, ExportedFigure.Of, cancellation),
        }).ConfigureAwait(false);
        TerminalOutput.Error.WriteLine($"{Plain.Count(rows, "row")} in {file.FullName}", Style.Plain);
        return ExitCodes.Success;

        async IAsyncEnumerable<IEnumerable<Article>> Days(DateOnly first, DateOnly last, Func<Article, bool> wanted)
        {
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                yield return (await cache.ArticlesAsync(day, cancellation).ConfigureAwait(false)).Where(wanted);
            }
        }
    }

    /// <summary>Beside the file and then in its place, so that a stopped export leaves no half of one.</summary>
    private async Task<int> WriteAsync<TRow>(
        FileInfo file, ParseResult parsed, IAsyncEnumerable<IEnumerable<Article>> days, Func<Article, IEnumerable<TRow>> rows, CancellationToken cancellation)
        where TRow : class
    {
        var part = file.FullName + ".part";
        var written = 0;
        try
        {
            await using (var writer = Open<TRow>(parsed.GetRequiredValue(_format), part))
            {
                await foreach (var articles in days.WithCancellation(cancellation).ConfigureAwait(false))
                {
                    TRow[] ofDay = [.. articles.OrderBy(a => a.Source, StringComparer.Ordinal).SelectMany(rows)];
                    await writer.WriteAsync(ofDay, cancellation).ConfigureAwait(false);
                    written += ofDay.Length;
                }
            }

            File.Move(part, file.FullName, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{file.FullName} cannot be written: {e.Message}", e);
        }
        finally
        {
            DeleteIfThere(part);
        }

        return written;
    }

    private static void DeleteIfThere(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static IRowWriter<TRow> Open<TRow>(string format, string file)
        where TRow : class
    {
        var stream = File.Open(file, FileMode.Create, FileAccess.ReadWrite);
        return format switch
        {
            "csv" => new CsvRows<TRow>(stream),
            "jsonl" => new JsonRows<TRow>(stream),
            _ => new ParquetRows<TRow>(stream),
        };
    }
}

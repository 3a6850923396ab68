using System.CommandLine;
using System.Text;
using Pipeline.Local.Digests;
using Pipeline.Local.Inputs;
using Pipeline.Local.Running;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.News.Digests;
using Pipeline.Pages;
using Pipeline.Pages.Digests;
using Spectre.Console;
using Digest = Pipeline.News.Digests.Digest;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline digest [DAY]</c>: a day's digest as it stands. Reading composes nothing.</summary>
internal sealed class DigestCommand
{
    private readonly Argument<string> _day = new("day") { Description = "2016-02-12, today or yesterday.", DefaultValueFactory = _ => "today" };
    private readonly Option<string> _format = new("--format") { Description = "text, md, json or html.", DefaultValueFactory = _ => "text" };
    private readonly CommonOptions _common = new();

    public Command Create()
    {
        _format.AcceptOnlyFromAmong("text", "md", "json", "html");
        var command = new Command("digest", "Print the digest of a day.") { _day, _format };
        _common.AddTo(command);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var timeZone = _common.TimeZone(parsed);
        await using var storage = await LocalStorage.OpenAsync(_common.Storage(parsed), exclusive: false, cancellation).ConfigureAwait(false);
        var run = new LocalRun(storage.Pipeline, timeZone, _common.Site(parsed), TimeProvider.System);
        var day = DayArgument.Read(parsed.GetRequiredValue(_day), run.Today);
        if (await run.Shelf.DigestAsync(day, cancellation).ConfigureAwait(false) is not { } digest)
        {
            TerminalOutput.Error.WriteLine($"There is no digest of {day:yyyy-MM-dd}. {OwnCommand.Say("run")} writes that of today, {OwnCommand.Say($"backfill --from {day:yyyy-MM-dd}")} those of days gone by.");
            return ExitCodes.Failed;
        }

        await WriteAsync(digest, parsed.GetRequiredValue(_format), run.Shelf.Container).ConfigureAwait(false);
        return ExitCodes.Success;
    }

    private static async Task WriteAsync(Digest digest, string format, string container)
    {
        if (format == "text")
        {
            await DigestReport.WriteAsync(TerminalOutput.Out, digest).ConfigureAwait(false);
            return;
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        await output.WriteAsync(await DigestFaults.WriteAsync(digest, $"the digest as {format}", d => format switch
        {
            "md" => Task.FromResult(DigestMarkdown.Write(d)),
            "json" => Task.FromResult(DigestJson.Write(d)),
            _ => PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?>
            {
                ["Digest"] = d,
                ["Links"] = SiteLinks.From(d.Day, container),
            }),
        }).ConfigureAwait(false)).ConfigureAwait(false);
    }
}

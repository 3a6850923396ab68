using System.CommandLine;
using Pipeline.Local.Inputs;
using Pipeline.Local.Running;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.Pages;
using Pipeline.Storage.Digests;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline backfill --from DAY --to DAY</c>: digests of days gone by. A day whose input did not change is not written again, so a stopped backfill is resumed by running it again.</summary>
internal sealed class BackfillCommand
{
    private readonly Option<string> _from = new("--from") { Description = "First day, such as 2016-02-12.", Required = true };
    private readonly Option<string> _to = new("--to") { Description = "Last day, included.", DefaultValueFactory = _ => "yesterday" };
    private readonly CommonOptions _common = new();

    public Command Create()
    {
        var command = new Command("backfill", "Take in what was missed and write the digests of a run of days.") { _from, _to };
        _common.AddTo(command);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var timeZone = _common.TimeZone(parsed);
        await using var storage = await LocalStorage.OpenAsync(_common.Storage(parsed), exclusive: false, cancellation).ConfigureAwait(false);
        var run = new LocalRun(storage.Pipeline, timeZone, _common.Site(parsed), TimeProvider.System);
        var from = DayArgument.Read(parsed.GetRequiredValue(_from), run.Today);
        var to = DayArgument.Read(parsed.GetRequiredValue(_to), run.Today);
        if (to < from)
        {
            throw new UserException($"The last day, {to:yyyy-MM-dd}, is before the first, {from:yyyy-MM-dd}.");
        }

        await IngestProgress.ShowAsync(TerminalOutput.Error, null, async progress =>
        {
            var caughtUp = await run.CatchUpAsync(progress, cancellation).ConfigureAwait(false);
            progress.Finish(caughtUp.Pass.Results, caughtUp.Faults);
        }).ConfigureAwait(false);
        return await PublishAsync(run, from, to.DayNumber - from.DayNumber + 1, cancellation).ConfigureAwait(false);
    }

    private static async Task<int> PublishAsync(LocalRun run, DateOnly from, int days, CancellationToken cancellation)
    {
        var exit = ExitCodes.Success;
        // Oldest first: a story is recognised by what the days before it said.
        for (var i = 0; i < days; i++)
        {
            try
            {
                var (published, fault) = await run.PublishAsync(from.AddDays(i), cancellation).ConfigureAwait(false);
                TerminalOutput.Out.WriteLine(FormattableString.Invariant($"[{i + 1}/{days}] {(published is null ? fault : $"{published.Digest.Day:yyyy-MM-dd}: {Describe(published)}")}"));
                exit = published is null ? ExitCodes.Failed : exit;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                TerminalOutput.Error.WriteLine($"Stopped after {i} of {days} days. Say the same again to go on: days that are done are not written again.");
                return ExitCodes.Failed;
            }
        }

        return exit;
    }

    private static string Describe(PublishedDigest published) => published.Changed
        ? $"revision {published.Digest.Revision}, {Plain.Count(published.Digest.Counts.Articles, "article")}, {Plain.Count(published.Digest.Counts.Stories, "story", "stories")}"
        : "done already";
}

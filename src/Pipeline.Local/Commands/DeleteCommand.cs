using System.CommandLine;
using Pipeline.Local.Inputs;
using Pipeline.Local.Running;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Operations;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline delete PATH…</c>: an article out of the container, the tables and every digest that told of it.</summary>
internal sealed class DeleteCommand
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Uploads by their path in the container, such as 2026/11/22/story.html.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _from = new("--from") { Description = "First day of upload that is looked at; the day before the first digest where it is not given." };
    private readonly Option<bool> _yes = new("--yes") { Description = "Delete without asking." };
    private readonly CommonOptions _common = new();

    public Command Create()
    {
        var command = new Command("delete", "Delete articles everywhere: uploads, rows, and what digests say of them.") { _paths, _from, _yes };
        _common.AddTo(command);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var paths = parsed.GetRequiredValue(_paths);
        if (paths.Select(BlobNames.Problem).FirstOrDefault(problem => problem is not null) is { } problem)
        {
            throw new UserException(problem);
        }

        var timeZone = _common.TimeZone(parsed);
        if (!parsed.GetValue(_yes) && !await ConfirmAsync(paths, cancellation).ConfigureAwait(false))
        {
            return ExitCodes.WrongUsage;
        }

        await using var storage = await LocalStorage.OpenAsync(_common.Storage(parsed), exclusive: false, cancellation).ConfigureAwait(false);
        var run = new LocalRun(storage.Pipeline, timeZone, _common.Site(parsed), TimeProvider.System);
        var from = parsed.GetValue(_from) is { } day
            ? DayArgument.Read(day, run.Today)
            : (await storage.Pipeline.Digests.ListAsync(cancellation).Select(e => (DateOnly?)e.Day).LastOrDefaultAsync(cancellation).ConfigureAwait(false) ?? run.Today).AddDays(-1);
        var missing = 0;
        foreach (var path in paths)
        {
            storage.Unsaved?.Articles.Forget(path);
            var removal = await run.RemoveAsync(path, from, run.Today.AddDays(1), cancellation).ConfigureAwait(false);
            missing += removal.FoundNothing ? 1 : 0;
            TerminalOutput.Out.WriteLine($"{path}: {Describe(removal, from)}");
        }

        return missing == 0 ? ExitCodes.Success : ExitCodes.Failed;
    }

    private static async Task<bool> ConfirmAsync(string[] paths, CancellationToken cancellation)
    {
        if (!TerminalOutput.Out.Profile.Capabilities.Interactive)
        {
            throw new UserException("Deleting cannot be undone. Say --yes where nobody can be asked.");
        }

        var question = paths.Length == 1 ? $"Delete {paths[0]}" : $"Delete these {paths.Length} articles";
        var prompt = new ConfirmationPrompt(Markup.Escape($"{question} from the container, the tables and every digest? This cannot be undone.")) { DefaultValue = false };
        return await prompt.ShowAsync(TerminalOutput.Out, cancellation).ConfigureAwait(false);
    }

    private static string Describe(ArticleRemoval removal, DateOnly from)
    {
        if (removal.FoundNothing)
        {
            return FormattableString.Invariant($"nothing found since {from:yyyy-MM-dd}. Paths are those of {OwnCommand.Say("status")}; for older uploads give --from.");
        }

        List<string> parts =
        [
            removal.HadBlob ? "upload deleted" : "no upload stood there any more",
            removal.Uploaded.Count == 0 ? "no rows" : "rows deleted of " + Days(removal.Uploaded),
        ];
        parts.Add(removal.Digests.Count == 0 ? "no digest told of it" : "digests composed again: " + Days(removal.Digests));
        return string.Join("; ", parts) + ".";
    }

    private static string Days(IEnumerable<DateOnly> days) => string.Join(", ", days.Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}

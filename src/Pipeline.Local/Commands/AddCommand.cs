using System.CommandLine;
using Pipeline.Local.Inputs;
using Pipeline.Local.Storage;
using Pipeline.Local.Terminal;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary><c>pipeline add FILE…</c>: files into the container, for the running program to take in.</summary>
internal sealed class AddCommand
{
    private readonly Argument<string[]> _paths = new("path") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
    private readonly CommonOptions _common = new();

    public Command Create()
    {
        var command = new Command("add", "Upload files; a running 'pipeline run' takes them in within two seconds.") { _paths };
        _common.AddTo(command);
        command.SetAction((parsed, cancellation) => Guard.RunAsync(() => RunAsync(parsed, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        IReadOnlyList<Uploads.Upload> uploads;
        try
        {
            uploads = Uploads.Of(parsed.GetRequiredValue(_paths));
        }
        catch (FileNotFoundException e)
        {
            throw new UserException(e.Message, e);
        }

        await using var storage = await LocalStorage.OpenAsync(_common.Storage(parsed), exclusive: false, cancellation).ConfigureAwait(false);
        var sent = await storage.Uploads.SendAsync(uploads, null, cancellation).ConfigureAwait(false);
        TerminalOutput.Out.WriteLine(
            $"Uploaded {sent.Written} of {uploads.Count}"
            + (sent.Written + sent.Unread.Length < uploads.Count ? "; the rest stood there already" : "")
            + (storage.OwnsAzurite ? ". They are taken in by the next 'pipeline run'." : "."));
        foreach (var line in sent.Unread)
        {
            TerminalOutput.Error.WriteLine(line, new Style(Color.Red));
        }

        return sent.Unread.IsEmpty ? ExitCodes.Success : ExitCodes.Failed;
    }
}

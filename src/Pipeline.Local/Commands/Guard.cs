using Pipeline.Local.Inputs;
using Pipeline.Local.Terminal;
using Pipeline.Storage.Faults;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary>Turns what a person can mend into one sentence and an exit code. Anything else is a bug and shows its stack.</summary>
internal static class Guard
{
    public static async Task<int> RunAsync(Func<Task<int>> command, CancellationToken cancellation)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (UserException e)
        {
            Say(e.Message);
            return e.Exit;
        }
        catch (Exception e) when (StorageFault.Of(e, cancellation) is { } fault)
        {
            Say(fault.Sentence);
            return fault.Kind is StorageFaultKind.SignIn ? ExitCodes.WrongUsage : ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            Say("Stopped.");
            return ExitCodes.Failed;
        }
    }

    private static void Say(string message)
    {
        TerminalOutput.Error.Write(new Text(message, new Style(Color.Red)));
        TerminalOutput.Error.WriteLine();
    }
}

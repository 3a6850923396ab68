using Azure;
using Azure.Identity;
using Pipeline.Local.Inputs;
using Pipeline.Local.Terminal;
using Spectre.Console;

namespace Pipeline.Local.Commands;

/// <summary>Turns what a person can mend into one sentence and an exit code. Anything else is a bug and shows its stack.</summary>
internal static class Guard
{
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (UserException e)
        {
            Say(e.Message);
            return ExitCodes.WrongUsage;
        }
        catch (RequestFailedException e)
        {
            Say($"The storage refused: {e.Message.Split('\n')[0]}");
            return ExitCodes.Failed;
        }
        catch (AuthenticationFailedException e)
        {
            Say($"Nobody is signed in who may use the storage account: run 'az login', and see that you have the roles for its blobs and tables. ({e.Message.Split('\n')[0]})");
            return ExitCodes.WrongUsage;
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

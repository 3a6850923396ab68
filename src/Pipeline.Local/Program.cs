using System.CommandLine;
using Pipeline.Local.Commands;
using Pipeline.Local.Inputs;

var root = new RootCommand("News articles in; clean text, metadata, claims and a daily digest out.")
{
    new RunCommand().Create(),
    new DemoCommand().Create(),
    new AddCommand().Create(),
    ExtractCommand.Create(),
    CompareCommand.Create(),
    new DigestCommand().Create(),
    new StatusCommand().Create(),
    new BackfillCommand().Create(),
    new DeleteCommand().Create(),
    new ExportCommand().Create(),
};

var parsed = root.Parse(args);

// Long enough for Azurite to write its data after Ctrl-C.
var exit = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
return parsed.Errors.Count > 0 ? ExitCodes.WrongUsage : exit;

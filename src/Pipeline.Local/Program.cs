using System.CommandLine;
using Pipeline.Local.Commands;

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

// Long enough for Azurite to write its data after Ctrl-C.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });

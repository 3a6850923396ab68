using System.CommandLine;
using Pipeline.Local.Commands;

var root = new RootCommand("News articles in; clean text, metadata, claims and a daily digest out.")
{
    CompareCommand.Create(),
    ExtractCommand.Create(),
};

return await root.Parse(args).InvokeAsync();

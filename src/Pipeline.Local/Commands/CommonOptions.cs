using System.CommandLine;
using Pipeline.Local.Storage;

namespace Pipeline.Local.Commands;

/// <summary>The options that every command with storage has.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "Connection string of a storage account or a running Azurite (UseDevelopmentStorage=true); else an Azurite of our own.",
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "Folder of the local data.",
        DefaultValueFactory = _ => ".pipeline",
    };

    private readonly Option<string> _timeZone = new("--time-zone")
    {
        Description = "Whose calendar days the digests are of, such as Europe/Berlin.",
        DefaultValueFactory = _ => "UTC",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_connection);
        command.Options.Add(_data);
        command.Options.Add(_timeZone);
    }

    public StorageChoice Storage(ParseResult parsed, bool inMemory = false, int azuritePort = 0) =>
        new(parsed.GetValue(_connection), Path.GetFullPath(parsed.GetRequiredValue(_data)), inMemory, azuritePort);

    /// <exception cref="UserException">The system knows no such zone.</exception>
    public string TimeZone(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(_timeZone);
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)
            ? name
            : throw new UserException($"There is no time zone '{name}'. Write it as Europe/Berlin, America/New_York or UTC.");
    }
}

using System.CommandLine;
using Azure.Identity;
using Pipeline.Local.Inputs;
using Pipeline.Local.Storage;
using Pipeline.Storage;

namespace Pipeline.Local.Commands;

/// <summary>The options that every command with storage has.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "Connection string of a storage account or a running Azurite (UseDevelopmentStorage=true); else an Azurite of our own.",
    };

    private readonly Option<string?> _account = new("--account")
    {
        Description = "Name of a storage account in Azure, reached as who is signed in ('az login').",
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
        command.Options.Add(_account);
        command.Options.Add(_data);
        command.Options.Add(_timeZone);
    }

    public StorageChoice Storage(ParseResult parsed, bool inMemory = false, int azuritePort = 0) =>
        new(
            Account(parsed),
            parsed.GetRequiredValue(_data) is { Length: > 0 } folder ? Path.GetFullPath(folder) : throw new UserException("--data wants the name of a folder."),
            inMemory,
            azuritePort);

    /// <returns>Null for an Azurite of our own.</returns>
    /// <exception cref="UserException">The options contradict each other, or name nothing.</exception>
    private StorageOptions? Account(ParseResult parsed) => (parsed.GetValue(_connection), parsed.GetValue(_account)) switch
    {
        (null, null) => null,
        ({ } connection, null) => new StorageOptions { ConnectionString = connection },
        (null, { } name) when name.Length is >= 3 and <= 24 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) => new StorageOptions
        {
            BlobServiceUri = new Uri($"https://{name}.blob.core.windows.net"),
            TableServiceUri = new Uri($"https://{name}.table.core.windows.net"),
            Credential = new DefaultAzureCredential(),
        },
        (null, { } name) => throw new UserException($"'{name}' is no name of a storage account: 3 to 24 lower-case letters and digits."),
        _ => throw new UserException("Give --connection or --account, not both."),
    };

    /// <summary>Where <c>pipeline run</c> shows what stands in an Azurite of our own; null for an account whose pages are published as files.</summary>
    public Uri? Site(ParseResult parsed, int port = RunCommand.DefaultPort) =>
        parsed.GetValue(_connection) is null && parsed.GetValue(_account) is null ? new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}")) : null;

    /// <exception cref="UserException">The system knows no such zone.</exception>
    public string TimeZone(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(_timeZone);
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)
            ? name
            : throw new UserException($"There is no time zone '{name}'. Write it as Europe/Berlin, America/New_York or UTC.");
    }
}

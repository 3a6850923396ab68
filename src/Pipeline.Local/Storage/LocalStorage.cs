using Pipeline.Azurite;
using Pipeline.Local.Inputs;
using Pipeline.Local.Terminal;
using Pipeline.Storage;
using Pipeline.Storage.Faults;
using Spectre.Console;

namespace Pipeline.Local.Storage;

/// <summary>
/// The storage that a command works on: the one that <c>--connection</c> names, that of a <c>pipeline run</c> under way,
/// or an Azurite started for the command and stopped with it.
/// </summary>
internal sealed class LocalStorage : IAsyncDisposable
{
    private readonly DataFolder? _folder;
    private readonly AzuriteServer? _azurite;

    private LocalStorage(StorageOptions account, DataFolder? folder, AzuriteServer? azurite)
    {
        (ConnectionString, _folder, _azurite) = (account.ConnectionString, folder, azurite);
        Pipeline = new PipelineStorage(account);
    }

    public PipelineStorage Pipeline { get; }

    /// <summary>Null for an account in Azure that is reached without a key.</summary>
    public string? ConnectionString { get; }

    /// <summary>True when this process started the Azurite, and so must live for it to live.</summary>
    public bool OwnsAzurite => _azurite is not null;

    /// <param name="exclusive">For <c>run</c>: a folder that another program owns is an error instead of a way in.</param>
    /// <exception cref="UserException">The storage cannot be had; the message says what to do.</exception>
    public static async Task<LocalStorage> OpenAsync(StorageChoice choice, bool exclusive, CancellationToken cancellation)
    {
        if (choice.Account is { } account)
        {
            return await ReadyAsync(account, null, null, cancellation).ConfigureAwait(false);
        }

        DataFolder? folder = null;
        if (!choice.InMemory)
        {
            folder = DataFolder.TryOwn(choice.DataFolder);
            if (folder is null)
            {
                return await JoinAsync(choice, exclusive, cancellation).ConfigureAwait(false);
            }
        }

        AzuriteServer? azurite = null;
        try
        {
            azurite = await StartAsync(choice, folder, cancellation).ConfigureAwait(false);
            return await ReadyAsync(new StorageOptions { ConnectionString = azurite.ConnectionString }, folder, azurite, cancellation).ConfigureAwait(false);
        }
        catch
        {
            if (azurite is not null)
            {
                await azurite.DisposeAsync().ConfigureAwait(false);
            }

            folder?.Dispose();
            throw;
        }
    }

    /// <summary>Lets other commands in this folder find this one.</summary>
    public void Announce(Uri? site)
    {
        if (_folder is not null && ConnectionString is { } connection)
        {
            _folder.WriteInstance(new RunningInstance(Environment.ProcessId, connection, site?.ToString()));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync().ConfigureAwait(false);
        }

        _folder?.Dispose();
    }

    private static async Task<LocalStorage> JoinAsync(StorageChoice choice, bool exclusive, CancellationToken cancellation)
    {
        var running = DataFolder.ReadInstance(choice.DataFolder);
        if (exclusive)
        {
            throw new UserException(
                $"Another 'pipeline run'{(running is null ? "" : $" (process {running.ProcessId})")} already works on {choice.DataFolder}. "
                + (running?.Site is null ? "" : $"Its pages are at {running.Site}. ")
                + "Add files to it with 'pipeline add FILE…', stop it with Ctrl-C, or give this one its own data with --data FOLDER.");
        }

        return running is not null
            ? await ReadyAsync(new StorageOptions { ConnectionString = running.ConnectionString }, null, null, cancellation).ConfigureAwait(false)
            : throw new UserException($"Another program is starting or stopping on {choice.DataFolder}. Try again in a moment.");
    }

    private static async Task<AzuriteServer> StartAsync(StorageChoice choice, DataFolder? folder, CancellationToken cancellation)
    {
        try
        {
            var tools = AzuriteTools.FindClone(AppContext.BaseDirectory) ?? AzuriteTools.Unpack(Path.Combine(choice.DataFolder, "tools"));
            await AzuriteInstallation.EnsureAsync(tools, new LineProgress(), cancellation).ConfigureAwait(false);
            return await AzuriteServer.StartAsync(
                new AzuriteOptions
                {
                    ToolsFolder = tools,
                    DataFolder = folder?.AzuriteData,
                    BlobPort = choice.AzuritePort,
                    QueuePort = choice.AzuritePort == 0 ? 0 : choice.AzuritePort + 1,
                    TablePort = choice.AzuritePort == 0 ? 0 : choice.AzuritePort + 2,
                },
                cancellation).ConfigureAwait(false);
        }
        catch (AzuriteException e)
        {
            throw new UserException(e.Message, e);
        }
    }

    private static async Task<LocalStorage> ReadyAsync(
        StorageOptions account, DataFolder? folder, AzuriteServer? azurite, CancellationToken cancellation)
    {
        try
        {
            var storage = new LocalStorage(account, folder, azurite);
            await storage.Pipeline.EnsureCreatedAsync(cancellation).ConfigureAwait(false);
            return storage;
        }
        catch (ArgumentException e)
        {
            throw new UserException($"--connection cannot be used: {e.Message}", e);
        }
        catch (FormatException e)
        {
            // The clients' message may repeat a part of the string.
            throw new UserException("--connection cannot be used: the connection string is not of the form that Azure gives.", e);
        }
        catch (Exception e) when (StorageFault.Of(e, cancellation) is { } fault)
        {
            throw new UserException(fault.Sentence, e);
        }
    }

    private sealed class LineProgress : IProgress<string>
    {
        public void Report(string value) => TerminalOutput.Error.WriteLine(value, new Style(decoration: Decoration.Dim));
    }
}

/// <param name="Account">What <c>--connection</c> or <c>--account</c> names; null for an Azurite of our own.</param>
/// <param name="AzuritePort">Blob port; queue and table take the two after it. 0: free ports.</param>
internal sealed record StorageChoice(StorageOptions? Account, string DataFolder, bool InMemory, int AzuritePort);

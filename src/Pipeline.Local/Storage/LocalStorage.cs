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
    private readonly StorageChoice _choice;
    private readonly DataFolder? _folder;
    private AzuriteServer? _azurite;

    private LocalStorage(StorageChoice choice, StorageOptions account, DataFolder? folder, AzuriteServer? azurite)
    {
        (_choice, ConnectionString, _folder, _azurite) = (choice, account.ConnectionString, folder, azurite);
        Pipeline = new PipelineStorage(account);
        Unsaved = choice.Account is null && !choice.InMemory
            ? new Unsaved(choice.DataFolder)
            : null;
        Uploads = new Uploads(Pipeline, Unsaved);
    }

    public PipelineStorage Pipeline { get; private set; }

    public Uploads Uploads { get; private set; }

    /// <summary>Null for an account, and for an Azurite that keeps nothing.</summary>
    public Unsaved? Unsaved { get; }

    /// <summary>Completes when an Azurite of our own has ended without being told to.</summary>
    public Task AzuriteEnded => _azurite?.Ended ?? Never;

    private static Task Never { get; } = new TaskCompletionSource().Task;

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
            return await ReadyAsync(choice, account, null, null, cancellation).ConfigureAwait(false);
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
            azurite = await StartAsync(choice, folder, Ports(choice), cancellation).ConfigureAwait(false);
            return await ReadyAsync(choice, new StorageOptions { ConnectionString = azurite.ConnectionString }, folder, azurite, cancellation).ConfigureAwait(false);
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

    /// <summary>
    /// Starts an Azurite that has ended again, under the same addresses, and uploads what it had not saved of what came through this program.
    /// Whoever has read from it begins anew with <see cref="Pipeline"/>.
    /// </summary>
    /// <returns>How many uploads were put back.</returns>
    /// <exception cref="UserException">It cannot be started.</exception>
    public async Task<int> RestartAsync(CancellationToken cancellation)
    {
        var ports = _azurite!.Ports;
        await _azurite.DisposeAsync().ConfigureAwait(false);
        _azurite = await StartAsync(_choice, _folder, ports, cancellation).ConfigureAwait(false);
        Pipeline = new PipelineStorage(Pipeline.Options);
        Uploads = new Uploads(Pipeline, Unsaved);
        return await PrepareAsync(cancellation).ConfigureAwait(false);
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
                $"Another run{(running is null ? "" : $" (process {running.ProcessId})")} already works on {choice.DataFolder}. "
                + (running?.Site is null ? "" : $"Its pages are at {running.Site}. ")
                + $"Add files to it with {OwnCommand.Say("add FILE…")}, stop it with Ctrl-C, or give this one its own data with --data FOLDER.");
        }

        return running is not null
            ? await ReadyAsync(choice, new StorageOptions { ConnectionString = running.ConnectionString }, null, null, cancellation).ConfigureAwait(false)
            : throw new UserException($"Another program is starting or stopping on {choice.DataFolder}. Try again in a moment.");
    }

    private static (int Blob, int Queue, int Table) Ports(StorageChoice choice) =>
        choice.AzuritePort == 0 ? (0, 0, 0) : (choice.AzuritePort, choice.AzuritePort + 1, choice.AzuritePort + 2);

    private static async Task<AzuriteServer> StartAsync(
        StorageChoice choice, DataFolder? folder, (int Blob, int Queue, int Table) ports, CancellationToken cancellation)
    {
        try
        {
            var tools = AzuriteTools.FindClone(AppContext.BaseDirectory) ?? AzuriteTools.Unpack(Path.Combine(choice.DataFolder, "tools"));
            await AzuriteInstallation.EnsureAsync(tools, new LineProgress(), cancellation).ConfigureAwait(false);
            return await AzuriteServer.StartAsync(
                new AzuriteOptions { ToolsFolder = tools, DataFolder = folder?.AzuriteData, BlobPort = ports.Blob, QueuePort = ports.Queue, TablePort = ports.Table },
                cancellation).ConfigureAwait(false);
        }
        catch (AzuriteException e)
        {
            throw new UserException(e.Message, e);
        }
    }

    private static async Task<LocalStorage> ReadyAsync(
        StorageChoice choice, StorageOptions account, DataFolder? folder, AzuriteServer? azurite, CancellationToken cancellation)
    {
        try
        {
            var storage = new LocalStorage(choice, account, folder, azurite);
            await storage.PrepareAsync(cancellation).ConfigureAwait(false);
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

    /// <summary>Creates what is missing, and puts back what an Azurite that was killed had not saved.</summary>
    private async Task<int> PrepareAsync(CancellationToken cancellation)
    {
        await Pipeline.EnsureCreatedAsync(cancellation).ConfigureAwait(false);
        return OwnsAzurite && Unsaved is not null ? await Unsaved.RestoreAsync(Pipeline, cancellation).ConfigureAwait(false) : 0;
    }

    private sealed class LineProgress : IProgress<string>
    {
        public void Report(string value) => TerminalOutput.Error.WriteLine(value, new Style(decoration: Decoration.Dim));
    }
}

/// <param name="Account">What <c>--connection</c> or <c>--account</c> names; null for an Azurite of our own.</param>
/// <param name="AzuritePort">Blob port; queue and table take the two after it. 0: free ports.</param>
internal sealed record StorageChoice(StorageOptions? Account, string DataFolder, bool InMemory, int AzuritePort);

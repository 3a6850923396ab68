using System.Text.Json;
using Pipeline.Local.Inputs;

namespace Pipeline.Local.Storage;

/// <summary>The folder in which local data lives (<c>.pipeline/</c>). One running program owns it at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    public string AzuriteData => AzuriteDataIn(Path);

    public static string AzuriteDataIn(string path) => System.IO.Path.Combine(path, "azurite");

    /// <returns>Null when another running program owns the folder.</returns>
    /// <exception cref="UserException">There can be no such folder, or nothing can be written into it.</exception>
    public static DataFolder? TryOwn(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            // The system lets go of the lock when the process ends, however it ends.
            return new DataFolder(path, new FileStream(LockFile(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(LockFile(path)))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path} cannot be the folder of the local data: {e.Message} Name another one with --data.", e);
        }
    }

    /// <summary>How the program that owns the folder can be reached; null when it does not say.</summary>
    public static RunningInstance? ReadInstance(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RunningInstance>(File.ReadAllText(InstanceFile(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void WriteInstance(RunningInstance instance) => File.WriteAllText(InstanceFile(Path), JsonSerializer.Serialize(instance));

    public void Dispose()
    {
        File.Delete(InstanceFile(Path));
        _lock.Dispose();
    }

    private static string LockFile(string path) => System.IO.Path.Combine(path, "lock");

    private static string InstanceFile(string path) => System.IO.Path.Combine(path, "running.json");
}

/// <param name="ConnectionString">Of the Azurite that the program started.</param>
/// <param name="Site">Address of its pages; null when it serves none.</param>
internal sealed record RunningInstance(int ProcessId, string ConnectionString, string? Site);

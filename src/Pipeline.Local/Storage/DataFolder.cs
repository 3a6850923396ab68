using System.Text.Json;

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
    public static DataFolder? TryOwn(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            // The system lets go of the lock when the process ends, however it ends.
            return new DataFolder(path, new FileStream(LockFile(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
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

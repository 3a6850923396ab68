using System.Text.Json;

namespace Pipeline.Azurite;

/// <summary>
/// The folder whose <c>package-lock.json</c> names Azurite: the root of a clone, or, for a program that was installed, a folder
/// into which the two files that it brings along are copied.
/// </summary>
public static class AzuriteTools
{
    private const string PackageName = "pipeline-tools";
    private const string Manifest = "package.json";
    private const string LockFile = "package-lock.json";

    /// <summary>An installed program needs no tools that check pages.</summary>
    internal static readonly string[] WithoutChecks = ["--omit=dev"];

    private static string Brought => Path.Combine(AppContext.BaseDirectory, "azurite");

    /// <summary>The nearest clone of this project at or above <paramref name="start"/>; somebody else's Node project is none. Null where there is none.</summary>
    public static string? FindClone(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (IsClone(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>Copies what the program brings along into the folder. After an update of the program Azurite is installed anew.</summary>
    /// <returns>The folder.</returns>
    public static string Unpack(string folder)
    {
        Directory.CreateDirectory(folder);
        var lockFile = Path.Combine(folder, LockFile);
        if (!File.Exists(lockFile) || File.ReadAllText(lockFile) != File.ReadAllText(Path.Combine(Brought, LockFile)))
        {
            if (File.Exists(AzuriteInstallation.Completed(folder)))
            {
                File.Delete(AzuriteInstallation.Completed(folder));
            }

            File.Copy(Path.Combine(Brought, Manifest), Path.Combine(folder, Manifest), overwrite: true);
            File.Copy(Path.Combine(Brought, LockFile), lockFile, overwrite: true);
        }

        return folder;
    }

    /// <summary>Clones alone have the solution beside the two files.</summary>
    internal static bool IsClone(string folder) => File.Exists(Path.Combine(folder, LockFile)) && File.Exists(Path.Combine(folder, "Pipeline.sln")) && IsOurs(Path.Combine(folder, Manifest));

    private static bool IsOurs(string manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
            return json.RootElement.TryGetProperty("name", out var name) && name.ValueEquals(PackageName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }
}

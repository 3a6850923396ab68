using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Azurite;

/// <summary>Finds Azurite's program, and installs it from the lock file where it is missing.</summary>
public static class AzuriteInstallation
{
    // The oldest that is tried: CI and the dev container run it.
    private const int OldestNode = 20;

    // Nobody notices a quarter of a second beside an installation.
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Makes sure that Node and Azurite are there. Two programs that need it at once install it once.
    /// </summary>
    /// <param name="toolsFolder">See <see cref="AzuriteTools"/>.</param>
    /// <param name="progress">Hears how far it is, and what <c>npm ci</c> says; silent when nothing has to be installed.</param>
    /// <exception cref="AzuriteException">Node is missing or too old, or <c>npm ci</c> failed.</exception>
    public static async Task EnsureAsync(string toolsFolder, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        await RequireNodeAsync(cancellation).ConfigureAwait(false);
        if (IsInstalled(toolsFolder))
        {
            return;
        }

        using var installing = await LockAsync(toolsFolder, cancellation).ConfigureAwait(false);
        if (!IsInstalled(toolsFolder))
        {
            progress?.Report($"Installing Azurite into {toolsFolder} (npm ci) …");
            await InstallAsync(toolsFolder, progress, cancellation).ConfigureAwait(false);
        }
    }

    internal static string EntryPoint(string toolsFolder) =>
        Path.Combine(toolsFolder, "node_modules", "azurite", "dist", "src", "azurite.js");

    // npm writes this file last, so an install that was cut off is done again.
    private static bool IsInstalled(string toolsFolder) =>
        File.Exists(EntryPoint(toolsFolder)) && File.Exists(Completed(toolsFolder));

    internal static string Completed(string toolsFolder) => Path.Combine(toolsFolder, "node_modules", ".package-lock.json");

    private static async Task RequireNodeAsync(CancellationToken cancellation)
    {
        string version;
        try
        {
            version = (await ToolProcess.RunAsync("node", ["--version"], null, null, cancellation).ConfigureAwait(false)).Output.Trim();
        }
        catch (Win32Exception e)
        {
            throw new AzuriteException(
                $"Node.js was not found. Azurite, the local storage, needs Node {OldestNode} or later: install it from nodejs.org, or name a storage account with --connection.", e);
        }

        if (!int.TryParse(version.TrimStart('v').Split('.')[0], out var major) || major < OldestNode)
        {
            throw new AzuriteException($"Node {version} is too old for Azurite: install Node {OldestNode} or later, or name a storage account with --connection.");
        }
    }

    private static async Task InstallAsync(string toolsFolder, IProgress<string>? progress, CancellationToken cancellation)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        try
        {
            string[] arguments = ["ci", "--no-audit", "--no-fund", "--loglevel=error", NpmFailure.Patience, .. AzuriteTools.IsClone(toolsFolder) ? [] : AzuriteTools.WithoutChecks];
            await using var counting = InstallProgress.Watch(toolsFolder, progress);
            var (exit, output) = await ToolProcess.RunAsync(npm, arguments, toolsFolder, NpmFailure.Without(progress), cancellation).ConfigureAwait(false);
            if (exit != 0)
            {
                throw new AzuriteException(NpmFailure.Describe(output) ?? $"'npm ci' failed in {toolsFolder} with exit code {exit}:{Environment.NewLine}{output.Trim()}");
            }
        }
        catch (Win32Exception e)
        {
            throw new AzuriteException("npm was not found. It comes with Node.js: install Node from nodejs.org, or name a storage account with --connection.", e);
        }
    }

    private static async Task<FileStream> LockAsync(string toolsFolder, CancellationToken cancellation)
    {
        // Outside node_modules, which npm ci deletes first.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(toolsFolder))).AsSpan(0, 8));
        var path = Path.Combine(Path.GetTempPath(), $"pipeline-npm-{name}.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(LockPoll, cancellation).ConfigureAwait(false);
            }
        }
    }
}

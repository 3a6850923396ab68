using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Pipeline.Local.Inputs;

/// <summary>Files as they lie on a disk. Opening a pipe may wait for ever and reading a device never end, so neither is read, whatever its name.</summary>
internal static class RegularFile
{
    /// <exception cref="IOException">It cannot be read, or is a pipe or a device; the message says why.</exception>
    public static byte[] ReadAllBytes(string path) => Guarded(path, File.ReadAllBytes);

    /// <param name="most">Bytes.</param>
    /// <exception cref="IOException">As above, or it is larger.</exception>
    public static byte[] ReadAllBytes(string path, long most) => Guarded(path, file =>
        new FileInfo(file).Length <= most ? File.ReadAllBytes(file) : throw new IOException($"This file has more than {most / (1 << 20)} MB. Split it."));

    /// <exception cref="IOException">As above.</exception>
    public static FileStream OpenRead(string path) => Guarded(path, File.OpenRead);

    private static T Guarded<T>(string path, Func<string, T> read)
    {
        try
        {
            // Pipes and devices have no length; of what has one, nothing needs to be asked.
            if (new FileInfo(path).Length == 0 && !OperatingSystem.IsWindows() && !IsEmptyFile(path))
            {
                throw new IOException("This is a pipe or a device and no file.");
            }

            return read(path);
        }
        catch (FileNotFoundException e) when (path.Contains('\uFFFD', StringComparison.Ordinal))
        {
            throw new IOException("Its name is not written in UTF-8, so it cannot be opened. Rename it.", e);
        }
    }

    private static bool IsEmptyFile(string path)
    {
        using var handle = new SafeFileHandle(open([.. Encoding.UTF8.GetBytes(path), 0], WithoutWaiting), ownsHandle: true);
        if (handle.IsInvalid)
        {
            // Reading it says why.
            return true;
        }

        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return stream.CanSeek && stream.ReadByte() < 0;
    }

    // O_RDONLY | O_NONBLOCK, whose number differs.
    private static int WithoutWaiting => OperatingSystem.IsLinux() ? 0x800 : 0x4;

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);
}

using System.Runtime.CompilerServices;

namespace Pipeline.Local.Tests;

internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Seeds { get; } = Path.Combine(Root, "seeds");

    private static string Find([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}

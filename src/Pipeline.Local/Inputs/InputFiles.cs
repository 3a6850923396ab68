using System.IO.Enumeration;
using Pipeline.Formats;
using Pipeline.Formats.Bundles;

namespace Pipeline.Local.Inputs;

/// <summary>The files that a command names: as given, and folders walked in name order.</summary>
internal static class InputFiles
{
    /// <exception cref="UserException">A path is neither a file nor a folder.</exception>
    public static IEnumerable<string> Expand(IEnumerable<string> paths) => paths.SelectMany(path =>
        Directory.Exists(path) ? Walk(path)
        : File.Exists(path) ? [path]
        : throw new UserException($"There is no file or folder '{path}'.") { Exit = ExitCodes.Failed });

    /// <summary>Links to files are files; links to folders are not followed, since one may lead to where it stands.</summary>
    private static IEnumerable<string> Walk(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };
        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return files.Where(IsArticleKind).Order(StringComparer.Ordinal);
    }

    /// <summary>Files that a folder may hold beside articles are passed over; a file named outright is always taken.</summary>
    private static bool IsArticleKind(string path) => ArticleFormats.RejectName(path) is null || BundleReader.IsBundle(path);
}

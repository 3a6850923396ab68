namespace Pipeline.News.Reading;

/// <summary>What a file holds, by its name or by the file that it was taken out of.</summary>
public enum FileKind
{
    Unsupported,
    Text,
    Markdown,
    Html,
}

internal static class FileKinds
{
    public const string Known = ".txt, .text, .md, .html, .htm or .xhtml";

    /// <summary>By the last extension, whatever its case; <c>.gz</c> is taken off first.</summary>
    public static (FileKind Kind, bool IsGzip) Of(string path)
    {
        var isGzip = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var kind = Extension(path).ToUpperInvariant() switch
        {
            ".TXT" or ".TEXT" => FileKind.Text,
            ".MD" => FileKind.Markdown,
            ".HTML" or ".HTM" or ".XHTML" => FileKind.Html,
            _ => FileKind.Unsupported,
        };
        return (kind, isGzip);
    }

    public static string Extension(string path) =>
        Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);
}

namespace Pipeline.Formats.Bundles;

internal static class BundleKinds
{
    /// <summary>By the last extension, whatever its case; <c>.gz</c> is taken off first. A page's own data (<c>.xml</c>) tells by its root what it is.</summary>
    public static BundleKind Of(string path) => path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)
        ? BundleKind.Tar
        : FormatKinds.Extension(path).ToUpperInvariant() switch
        {
            ".ZIP" => BundleKind.Zip,
            ".TAR" => BundleKind.Tar,
            ".JSONL" or ".NDJSON" => BundleKind.JsonLines,
            ".JSON" => BundleKind.Json,
            ".RSS" or ".ATOM" or ".XML" => BundleKind.Feed,
            ".WARC" or ".WET" => BundleKind.Crawl,
            ".MBOX" => BundleKind.Mailbox,
            _ => BundleKind.None,
        };
}

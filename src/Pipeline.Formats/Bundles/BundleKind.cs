namespace Pipeline.Formats.Bundles;

/// <summary>Files that hold many articles.</summary>
internal enum BundleKind
{
    None,
    Zip,
    Tar,

    /// <summary>One object of JSON a line.</summary>
    JsonLines,
    Json,

    /// <summary>RSS, Atom or RDF.</summary>
    Feed,

    /// <summary>What a crawler stored: WARC with whole answers, WET with their text.</summary>
    Crawl,
    Mailbox,
}

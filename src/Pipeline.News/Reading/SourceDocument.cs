using System.Collections.Immutable;
using Pipeline.News.Reading.Markdown;

namespace Pipeline.News.Reading;

/// <summary>An upload decoded and parsed, once. Later stages mark what they find; nobody changes it.</summary>
/// <param name="Charset">IANA name of the encoding that the bytes were read with.</param>
internal abstract record SourceDocument(string Path, string Charset)
{
    /// <summary>What was put right in the characters of the bytes, for whoever asks why; null where nothing was.</summary>
    public string? Repair { get; init; }

    /// <summary>What stands beside the page or text, most trusted first.</summary>
    public ImmutableArray<SourceEvidence> Evidence { get; init; } = [];
}

/// <summary>A note, a text dump of a page, or Markdown.</summary>
/// <param name="Text">Line ends are <c>\n</c>, no byte-order mark, no NUL, Unicode NFC.</param>
/// <param name="IsMarkdown">True for <c>.md</c>: marks of structure are read as such.</param>
internal sealed record TextDocument(string Path, string Charset, string Text, bool IsMarkdown) : SourceDocument(Path, Charset)
{
    /// <summary>What a Markdown file says about itself above its text (<c>title</c>, <c>author</c>, <c>date</c> …); null where it says nothing.</summary>
    public FrontMatter? FrontMatter { get; init; }

    /// <summary>The blocks of Markdown; empty for a note, whatever its name.</summary>
    public ImmutableArray<MarkdownBlock> Blocks { get; init; } = [];

    /// <summary>The first line that was not read, where there are more than any article has; else null.</summary>
    public string? Unread { get; init; }
}

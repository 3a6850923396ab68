namespace Pipeline.Formats;

/// <summary>What a file is, beside pages, Markdown and text.</summary>
internal enum FormatKind
{
    /// <summary>A page, Markdown or text, or nothing that is read here: left to the domain as it came.</summary>
    Plain,

    /// <summary>A mail, or a web page saved as one (MHTML).</summary>
    Mail,
    Pdf,

    /// <summary>A Word document (.docx).</summary>
    Word,

    /// <summary>A text document of LibreOffice and others (.odt).</summary>
    OpenDocument,
}

namespace Pipeline.News.Texts;

/// <summary>Why an upload is not an article: expected, final for these bytes (but for <see cref="RejectionCode.Fault"/>), and told to the upload's owner.</summary>
/// <param name="Message">One or two sentences that say what was found and what to do about it.</param>
public sealed record Rejection(RejectionCode Code, string Message);

public enum RejectionCode
{
    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>Binary data, whatever the name says.</summary>
    NotText,

    /// <summary>An extension that is not read.</summary>
    UnsupportedKind,

    /// <summary>More bytes, or more clean text, than one article may have.</summary>
    TooLarge,

    /// <summary>Readable, but no article body in it.</summary>
    NoArticle,

    /// <summary>A gzip file that is truncated, damaged or expands beyond all measure.</summary>
    BadArchive,

    /// <summary>A mistake of this program, not of the upload. The only code that is not final: a later version of the program tries again.</summary>
    Fault,
}

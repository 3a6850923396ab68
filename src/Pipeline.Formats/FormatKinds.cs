using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Formats;

/// <summary>Tells kinds of file by their bytes where these say it, whatever the name, and by the name where they do not.</summary>
internal static partial class FormatKinds
{
    public const string Known = ".mhtml, .mht, .eml, .pdf, .docx or .odt";

    /// <summary>A mail's head is longer where it passed many servers, but its first lines tell.</summary>
    private const int InspectedHead = 4000;

    /// <summary>Programs write a few bytes before the mark; the format allows 1,024.</summary>
    private const int InspectedForPdf = 1024;

    /// <summary>By the last extension, whatever its case; <c>.gz</c> is taken off first.</summary>
    public static FormatKind OfName(string path) => Extension(path).ToUpperInvariant() switch
    {
        ".MHTML" or ".MHT" or ".EML" => FormatKind.Mail,
        ".PDF" => FormatKind.Pdf,
        ".DOCX" => FormatKind.Word,
        ".ODT" => FormatKind.OpenDocument,
        _ => FormatKind.Plain,
    };

    public static FormatKind Of(string path, ReadOnlySpan<byte> bytes)
    {
        var named = OfName(path);
        return bytes[..Math.Min(bytes.Length, InspectedForPdf)].IndexOf("%PDF-"u8) is var mark && (mark == 0 || (mark > 0 && named == FormatKind.Pdf)) ? FormatKind.Pdf
            : bytes.StartsWith("PK\u0003\u0004"u8) ? InPackage(bytes) ?? named
            : named == FormatKind.Plain && BeginsAsMail(bytes) ? FormatKind.Mail
            : named;
    }

    public static string Extension(string path) =>
        Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);

    /// <summary>OpenDocument names its kind in its first member, uncompressed; Word has a part of a fixed name, which its directory at the end lists.</summary>
    private static FormatKind? InPackage(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 200)].IndexOf("mimetypeapplication/vnd.oasis.opendocument.text"u8) > 0 ? FormatKind.OpenDocument
        : bytes.IndexOf("word/document.xml"u8) > 0 ? FormatKind.Word
        : null;

    /// <summary>Header lines, the first that of MIME or that which tells the kind of its parts; a text that only quotes a mail's head has neither.</summary>
    private static bool BeginsAsMail(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, InspectedHead)];
        return head.IndexOfAny(LettersThatBeginHeads) >= 0 && HasHeadOfMail(Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', '\r', '\n'));
    }

    private static bool HasHeadOfMail(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("MIME-Version: 1", StringComparison.OrdinalIgnoreCase) || line.StartsWith("MIME-Version:1", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("Content-Type: multipart/", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Content-Type:multipart/", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            // A line that begins with a space goes on from the one before.
            if (line is not [' ' or '\t', ..] && !IsHeader().IsMatch(line))
            {
                return false;
            }
        }

        return false;
    }

    private static readonly SearchValues<byte> LettersThatBeginHeads = SearchValues.Create("MmCc"u8);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]{1,40}:", RegexOptions.CultureInvariant)]
    private static partial Regex IsHeader();
}

using System.Text;
using System.Text.Unicode;
using MimeKit;
using MimeKit.Text;
using Pipeline.Formats.Writing;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Mails;

/// <summary>Mails and web pages saved as mails: the part that is the article, and what the head says of it.</summary>
internal static class MailReader
{
    /// <summary>A mail that forwards one that forwards one is not followed further.</summary>
    private const int DeepestForward = 2;

    public static Outcome<SourceBlob> Read(SourceBlob blob)
    {
        using var stream = new MemoryStream(blob.Bytes.ToArray(), writable: false);
        return Read(blob, MimeMessage.Load(stream), 0);
    }

    private static Outcome<SourceBlob> Read(SourceBlob blob, MimeMessage message, int depth)
    {
        var parts = message.BodyParts.ToArray();
        if (Article(message, parts) is { } part)
        {
            var beside = MailHead.Of(message);
            return part.IsHtml
                ? ExtractedText.Of(blob, FileKind.Html, Bytes(part), beside)
                : ExtractedText.Of(blob, part.ContentType.IsMimeType("text", "markdown") ? FileKind.Markdown : FileKind.Text, Text(part), beside);
        }

        if (depth < DeepestForward && parts.OfType<MessagePart>().FirstOrDefault(p => p.Message is not null) is { } forwarded)
        {
            return Read(blob, forwarded.Message!, depth + 1);
        }

        return parts.Any(IsEncrypted)
            ? new Rejection(RejectionCode.NotText, "This e-mail is encrypted. Upload the article's text or its web page.")
            : new Rejection(RejectionCode.NoArticle, "There is no text in this e-mail, only attachments or nothing. Upload what is attached on its own.");
    }

    /// <summary>
    /// The page: in an archive the part that the head names, in a mail the first HTML part that is no attachment; plain text where there
    /// is none, since programs write it from the HTML and leave out what makes its structure.
    /// </summary>
    private static TextPart? Article(MimeMessage message, MimeEntity[] parts)
    {
        var shown = parts.OfType<TextPart>().Where(p => !p.IsAttachment && p.Content is not null).ToArray();
        var root = MailHead.SnapshotAddress(message);
        return shown.FirstOrDefault(p => root is not null && p.IsHtml && p.ContentLocation?.OriginalString == root)
            ?? shown.FirstOrDefault(p => p.IsHtml && !IsBlank(p))
            ?? shown.FirstOrDefault(p => (p.IsPlain || p.ContentType.IsMimeType("text", "markdown")) && !IsBlank(p));
    }

    private static bool IsBlank(TextPart part) => string.IsNullOrWhiteSpace(part.Text);

    /// <summary>As they came where they are UTF-8 whatever the head says, or where it names no encoding and the page may.</summary>
    private static byte[] Bytes(TextPart part)
    {
        using var decoded = new MemoryStream();
        part.Content!.DecodeTo(decoded);
        var bytes = decoded.ToArray();
        return part.ContentType.Charset is null || (Utf8.IsValid(bytes) && !bytes.AsSpan().Contains((byte)0x1B)) ? bytes : Encoding.UTF8.GetBytes(part.Text);
    }

    private static string Text(TextPart part)
    {
        var bytes = Bytes(part);
        var text = WithoutSignature(Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : part.Text);
        return part.IsFlowed
            ? new FlowedToText { DeleteSpace = string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase) }.Convert(text)
            : text;
    }

    /// <summary>What follows a line of two hyphens and a space is the sender's signature (RFC 3676, 4.3).</summary>
    private static string WithoutSignature(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var at = text.LastIndexOf("\n-- \n", StringComparison.Ordinal);
        return at > 0 ? text[..at] : text;
    }

    private static bool IsEncrypted(MimeEntity part) =>
        part.ContentType.IsMimeType("application", "pgp-encrypted") || part.ContentType.IsMimeType("application", "pkcs7-mime") || part.ContentType.IsMimeType("application", "x-pkcs7-mime");
}

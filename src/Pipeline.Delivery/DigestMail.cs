using System.Globalization;
using Markdig;
using MimeKit;
using Pipeline.News.Digests;

namespace Pipeline.Delivery;

/// <summary>A digest as a message that any mail program sends: it has no receiver yet, and opens as a draft (<c>X-Unsent</c>).</summary>
public static class DigestMail
{
    public const string FileName = "digest.eml";

    public const string ContentType = "message/rfc822";

    // What articles say is escaped in the Markdown; whatever would still be HTML is shown as text.
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The same digest gives the same bytes: boundaries and message id come from the input hash, the date is the end of the day.</summary>
    /// <param name="links">Absolute addresses, for a mail is read elsewhere; null where the pages have none.</param>
    public static byte[] Write(Digest digest, DigestLinks? links)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var markdown = DigestMarkdown.Write(digest, links);
        var title = digest.Day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        using var message = new MimeMessage
        {
            Subject = $"{title}: {DigestNotice.Of(digest, links).Summary}",
            Date = digest.To,
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{digest.InputHash}.{digest.Revision}@pipeline.invalid"),
        };
        message.From.Add(new MailboxAddress("Pipeline", "digest@pipeline.invalid"));
        message.Headers.Add("X-Unsent", "1");
        var text = new TextPart("plain") { Text = markdown };
        var html = new TextPart("html") { Text = $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>{Markdown.ToHtml(markdown, Reader)}</body></html>" };
        message.Body = new MultipartAlternative(text, html) { Boundary = $"=_{digest.InputHash}" };
        using var file = new MemoryStream();
        // One form on every machine.
        var form = FormatOptions.Default.Clone();
        form.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(form, file);
        return file.ToArray();
    }
}

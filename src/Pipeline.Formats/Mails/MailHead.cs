using System.Globalization;
using MimeKit;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Notes.Mails;

namespace Pipeline.Formats.Mails;

/// <summary>What the head of a mail says about the article in it.</summary>
internal static class MailHead
{
    /// <summary>The address of a page that a browser saved as a mail; null for mails.</summary>
    public static string? SnapshotAddress(MimeMessage message) =>
        message.Headers["Snapshot-Content-Location"] ?? (IsSavedPage(message) ? message.Headers["Content-Location"] : null);

    public static SourceEvidence Of(MimeMessage message)
    {
        var title = Blank(message.Subject);
        if (IsSavedPage(message))
        {
            // The date is when it was saved, the sender is the browser.
            return new SourceEvidence(EvidenceOrigin.Mail) { Title = title, Url = SnapshotAddress(message) };
        }

        var bare = title is null ? null : Blank(MailSubject.Bare(title));
        if (bare != title)
        {
            // Who forwards or answers did not write the article, and not on that day.
            return new SourceEvidence(EvidenceOrigin.Mail) { Title = bare };
        }

        var (author, publisher) = IsList(message) ? Sender(message) : (null, null);
        return new SourceEvidence(EvidenceOrigin.Mail)
        {
            Title = title,
            Authors = author is null ? [] : [author],
            Publisher = publisher,
            Published = message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue
                ? message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
                : null,
            Url = Blank(message.Headers["Archived-At"]?.Trim('<', '>', ' ')),
        };
    }

    /// <summary>Browsers name themselves, or the page's address, where mails have a sender.</summary>
    private static bool IsSavedPage(MimeMessage message) =>
        message.Headers.Contains("Snapshot-Content-Location") || message.From.Count == 0
        || message.From.ToString().Contains("saved by", StringComparison.OrdinalIgnoreCase);

    /// <summary>A newsletter; from anybody else the sender may be a friend who passes it on.</summary>
    private static bool IsList(MimeMessage message) => message.Headers.Contains(HeaderId.ListId) || message.Headers.Contains(HeaderId.ListUnsubscribe);

    private static (string? Author, string? Publisher) Sender(MimeMessage message)
    {
        if (message.From.Mailboxes.FirstOrDefault() is not { } mailbox || Blank(mailbox.Name) is not { } name)
        {
            return (null, null);
        }

        return MailSubject.Sender(name);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

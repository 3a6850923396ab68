using MimeKit;
using Pipeline.News.Reading;

namespace Pipeline.Formats.Bundles;

/// <summary>The mails of an mbox.</summary>
internal static class MailboxBundle
{
    public static IEnumerable<BundleMember> Read(string path, Stream stream, Unpacking unpacking)
    {
        using var messages = new MessageStream(stream);
        var parser = new MimeParser(messages, MimeFormat.Mbox);
        for (var number = 1; !parser.IsEndOfStream && unpacking.CountMember(); number++)
        {
            messages.NextMessage();
            using var message = parser.ParseMessage();
            using var bytes = new MemoryStream();
            message.WriteTo(bytes);
            var name = $"{path}/{MemberNames.OfEntry(message.Subject, message.MessageId, number, ".eml")}";
            yield return new BundleMember(name, unpacking.Count(bytes.Length) is { } end ? end
                : bytes.Length > DocumentReader.MaxBytes ? DocumentReader.TooLarge(bytes.Length)
                : new SourceBlob(name, bytes.ToArray()));
        }
    }
}

using System.Text;
using MimeKit;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Tests.Mails;

public class MailTests
{
    private static readonly DateTimeOffset Sent = new(2026, 3, 4, 7, 30, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Reads_the_HTML_part_of_a_newsletter_with_subject_sender_and_date()
    {
        var article = Story.Read("letter.eml", Bytes(Newsletter("Ann Carter from The Tarn Post", html: Story.Page, text: "Read this mail in your browser.")));
        Story.IsWhole(article);
        Assert.Equal(Story.Headline, article.Metadata.Headline?.Value);
        Assert.Equal("Ann Carter", Assert.Single(article.Metadata.Authors).Value);
        Assert.Equal("The Tarn Post", article.Metadata.Publisher?.Value);
        Assert.Equal(("2026-03-04T07:30+01:00", FieldSource.Mail), (article.Metadata.Published?.Value.ToString(), article.Metadata.Published?.From));
    }

    [Fact]
    public void A_sender_that_is_no_person_is_the_publisher_and_no_author()
    {
        var metadata = Story.Read("letter.eml", Bytes(Newsletter("The Tarn Post", html: Story.Page))).Metadata;
        Assert.Empty(metadata.Authors);
        Assert.Equal("The Tarn Post", metadata.Publisher?.Value);
    }

    [Fact]
    public void Who_forwards_an_article_wrote_nothing_and_says_nothing_of_its_day()
    {
        var mail = Newsletter("Ann Carter", text: Story.Body);
        mail.Subject = "Fwd: Re: " + Story.Headline;
        var metadata = Story.Read("forward.eml", Bytes(mail)).Metadata;
        Assert.Equal((Story.Headline, FieldSource.Mail), (metadata.Headline?.Value, metadata.Headline?.From));
        Assert.Empty(metadata.Authors);
        Assert.Null(metadata.Published);
    }

    [Fact]
    public void A_friend_who_sends_an_article_is_not_its_author()
    {
        var mail = Newsletter("Ann Carter", text: Story.Body);
        mail.Headers.Remove(HeaderId.ListUnsubscribe);
        Assert.Empty(Story.Read("mail.eml", Bytes(mail)).Metadata.Authors);
    }

    [Theory]
    [InlineData("koi8-r")]
    [InlineData("windows-1251")]
    public void Reads_each_part_in_the_encoding_that_its_head_names(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Text = "Разводной мост закроют на девять недель с июня, сообщил во вторник совет порта. Водолазы нашли трещины в двух опорах из шести, и ждать осенних штормов нельзя.";
        var part = new TextPart("html");
        part.SetText(Encoding.GetEncoding(charset), $"<html><body><h1>Мост закроют на девять недель</h1><article><p>{Text}</p><p>{Text} Ремонт обойдётся в 4,2 миллиона.</p></article></body></html>");
        var mail = Newsletter("Tarn Post");
        mail.Body = part;
        Assert.StartsWith(Text, Story.Read("letter.eml", Bytes(mail)).Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_a_mail_program_broke_are_whole_again_and_the_signature_is_gone()
    {
        var part = new TextPart("plain") { Text = string.Join("\n\n", Story.Paragraphs.Select(Flowed)) + "\n\n-- \nJo Lee\nTarn Street 4\n" };
        part.ContentType.Parameters.Add("format", "flowed");
        var mail = Newsletter("Tarn Post");
        mail.Body = part;
        Story.IsWhole(Story.Read("note.eml", Bytes(mail)));
    }

    [Fact]
    public void A_page_that_a_browser_saved_as_one_file_has_its_address_and_not_the_day_of_saving()
    {
        const string Address = "https://tarnpost.example/harbour/swing-bridge";
        var archive = $"""
            From: <Saved by Blink>
            Snapshot-Content-Location: {Address}
            Subject: {Story.Headline}
            Date: Mon, 30 Nov 2026 10:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="----MultipartBoundary--x----"

            ------MultipartBoundary--x----
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: base64
            Content-Location: https://ads.example/frame

            {Convert.ToBase64String("<html><body><p>Buy now.</p></body></html>"u8.ToArray())}
            ------MultipartBoundary--x----
            Content-Type: text/html
            Content-ID: <frame-0@mhtml.blink>
            Content-Transfer-Encoding: base64
            Content-Location: {Address}

            {Convert.ToBase64String(Encoding.UTF8.GetBytes(Story.Page))}
            ------MultipartBoundary--x------

            """.ReplaceLineEndings("\r\n");
        foreach (var name in (string[])["page.mhtml", "page.mht", "page.html", "page.txt"])
        {
            var article = Story.Read(name, Encoding.UTF8.GetBytes(archive));
            Story.IsWhole(article);
            Assert.Equal((Address, FieldSource.Mail), (article.Metadata.Url?.Value, article.Metadata.Url?.From));
            Assert.Null(article.Metadata.Published);
        }
    }

    [Fact]
    public void A_mail_without_text_is_no_article()
    {
        var mail = Newsletter("Tarn Post");
        mail.Body = new MimePart("image", "png") { Content = new MimeContent(new MemoryStream([1, 2, 3])), ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) };
        Assert.Equal(RejectionCode.NoArticle, Story.Reject("empty.eml", Bytes(mail)).Code);
    }

    private static MimeMessage Newsletter(string sender, string? html = null, string? text = null)
    {
        var body = new BodyBuilder { HtmlBody = html, TextBody = text };
        var message = new MimeMessage { Subject = Story.Headline, Date = Sent, Body = body.ToMessageBody() };
        message.From.Add(new MailboxAddress(sender, "news@tarnpost.example"));
        message.To.Add(new MailboxAddress("Readers", "readers@tarnpost.example"));
        message.Headers.Add(HeaderId.ListUnsubscribe, "<https://tarnpost.example/leave>");
        return message;
    }

    private static byte[] Bytes(MimeMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(stream);
        return stream.ToArray();
    }

    /// <summary>Lines of at most 60 characters, each but the last ending in a space.</summary>
    private static string Flowed(string paragraph)
    {
        var (flowed, length) = (new StringBuilder(), 0);
        foreach (var word in paragraph.Split(' '))
        {
            if (length > 60)
            {
                flowed.Append('\n');
                length = 0;
            }

            flowed.Append(word).Append(' ');
            length += word.Length + 1;
        }

        return flowed.ToString().TrimEnd();
    }
}

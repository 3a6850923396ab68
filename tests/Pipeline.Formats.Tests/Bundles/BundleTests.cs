using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Pipeline.Formats.Bundles;
using Pipeline.News.Articles;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Tests.Bundles;

public class BundleTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(Story.Page);
    private static readonly byte[] Note = Encoding.UTF8.GetBytes(Story.Headline + "\n\n" + Story.Body);

    [Fact]
    public void A_zip_archive_gives_its_articles_under_its_own_name_and_passes_over_what_lies_beside()
    {
        var bundle = Zip(("day/bridge.html", Page), ("day/bridge_files/logo.png", [1, 2, 3]), ("__MACOSX/day/._bridge.html", [0]), ("note.txt", Note), ("day/", []));
        var articles = Articles("day.zip", bundle);
        Assert.Equal(["day.zip/day/bridge.html", "day.zip/note.txt"], articles.Select(a => a.Path));
        Assert.All(articles, a => Assert.Equal(Story.Body, a.Article!.Body.Text));
    }

    [Fact]
    public void A_tar_archive_gives_them_too()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "bridge.html") { DataStream = new MemoryStream(Page) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "passwords.txt") { LinkName = "/etc/passwd" });
        }

        foreach (var name in (string[])["day.tar.gz", "day.tgz"])
        {
            var (path, article, _) = Assert.Single(Articles(name, packed.ToArray()));
            Assert.Equal(name + "/bridge.html", path);
            Story.IsWhole(article!);
        }
    }

    [Fact]
    public void A_bundle_in_a_bundle_is_read_and_one_deeper_is_not()
    {
        var inner = Zip(("note.txt", Note));
        Assert.Equal("a.zip/b.zip/note.txt", Assert.Single(Articles("a.zip", Zip(("b.zip", inner)))).Path);
        var rejected = Assert.Single(Articles("a.zip", Zip(("b.zip", Zip(("c.zip", inner)))))).Rejection;
        Assert.Equal(RejectionCode.BadArchive, rejected?.Code);
    }

    [Fact]
    public void Names_that_leave_their_place_are_not_unpacked()
    {
        var read = Articles("a.zip", Zip(("../up.txt", Note), ("/root.txt", Note), ("c:\\windows.txt", Note), ("fine.txt", Note)));
        Assert.Equal(4, read.Count);
        Assert.Equal(3, read.Count(r => r.Rejection?.Code == RejectionCode.BadArchive));
        Assert.DoesNotContain(read, r => r.Path.Contains("..", StringComparison.Ordinal));
    }

    [Fact]
    public void What_unpacks_beyond_all_measure_is_not_unpacked()
    {
        var zeros = new byte[20 << 20];
        Assert.Equal(RejectionCode.BadArchive, Assert.Single(Articles("a.zip", Zip(("bomb.txt", zeros)))).Rejection?.Code);

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "bomb.txt") { DataStream = new MemoryStream(zeros) });
        }

        Assert.Equal(RejectionCode.BadArchive, Articles("a.tar.gz", packed.ToArray())[^1].Rejection?.Code);
    }

    /// <summary>What is read as a whole is bounded as a whole: a small archive of blanks may unpack to a gigabyte.</summary>
    [Fact]
    public void A_line_a_message_or_a_data_file_without_end_is_not_taken_into_memory()
    {
        var article = JsonSerializer.Serialize(new { title = Story.Headline, text = Story.Body });
        var lines = Articles("a.jsonl", Encoding.UTF8.GetBytes($"{article}\n{new string(' ', 33 << 20)}\n{article.Replace("Swing", "Old", StringComparison.Ordinal)}"));
        Assert.Equal([null, RejectionCode.TooLarge, null], lines.Select(l => l.Rejection?.Code));

        var file = Assert.Single(Articles("a.json", Encoding.UTF8.GetBytes($"[{article}{new string(' ', 65 << 20)}]"))).Rejection;
        Assert.Equal(RejectionCode.TooLarge, file?.Code);
        Assert.Contains(".jsonl", file!.Message, StringComparison.Ordinal);

        var mail = $"From a@b Thu Jan  1 00:00:00 2026\nFrom: a@b\nSubject: {Story.Headline}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n";
        var mails = Articles("a.mbox", Encoding.UTF8.GetBytes($"{mail}{Story.Body}\n\n{mail}{string.Concat(Enumerable.Repeat(new string('x', 900) + "\n", 80_000))}"));
        Assert.Equal([null, RejectionCode.BadArchive], mails.Select(m => m.Rejection?.Code));
    }

    [Fact]
    public void A_data_file_may_begin_with_the_mark_of_its_encoding() => Story.IsWhole(
        Assert.Single(Articles("a.json", [0xEF, 0xBB, 0xBF, .. JsonSerializer.SerializeToUtf8Bytes(new[] { new { title = Story.Headline, text = Story.Body } })])).Article!);

    [Fact]
    public void More_members_or_bytes_than_a_bundle_may_have_end_it_with_a_line()
    {
        var bundle = Zip(("1.txt", Note), ("2.txt", Note), ("3.txt", Note));
        foreach (var bounds in (BundleBounds[])[new(Members: 2), new(Unpacked: (2 * Note.Length) + 10)])
        {
            var read = BundleReader.Read("a.zip", new MemoryStream(bundle), bounds).ToList();
            Assert.Equal(2, read.Count(m => m.Content.TryGet(out _, out _)));
            Assert.True(!read[^1].Content.TryGet(out _, out var rejection) && rejection.Code == RejectionCode.TooLarge);
        }
    }

    [Fact]
    public void Of_a_damaged_bundle_what_came_before_stands()
    {
        var lines = string.Concat(Enumerable.Range(0, 3).Select(i => JsonSerializer.Serialize(new { url = $"https://tarnpost.example/{i}", title = Story.Headline, text = Story.Body }) + "\n"));
        var read = Articles("a.jsonl", Encoding.UTF8.GetBytes(lines[..^60]));
        Assert.Equal(2, read.Count(r => r.Article is not null));
        Assert.Equal(RejectionCode.BadArchive, read[^1].Rejection?.Code);
        Assert.Equal(RejectionCode.BadArchive, Assert.Single(Articles("a.zip", Zip(("note.txt", Note))[..^30])).Rejection?.Code);
        Assert.Equal(RejectionCode.BadArchive, Assert.Single(Articles("a.rss", "<rss><channel>"u8.ToArray())).Rejection?.Code);
        Assert.Equal(RejectionCode.NoArticle, Assert.Single(Articles("a.zip", Zip(("logo.png", [1])))).Rejection?.Code);
    }

    [Fact]
    public void A_bundle_that_is_read_as_one_article_is_rejected_with_a_sentence() =>
        Assert.Equal(RejectionCode.UnsupportedKind, Story.Reject("day.zip", Zip(("note.txt", Note))).Code);

    [Fact]
    public void A_mailbox_gives_its_mails()
    {
        const string Mail = "From reader@tarnpost.example Wed Mar  4 07:30:00 2026\nFrom: The Tarn Post <news@tarnpost.example>\nSubject: {0}\nMessage-ID: <{0}@tarnpost.example>\nList-Unsubscribe: <https://tarnpost.example/leave>\nDate: Wed, 4 Mar 2026 07:30:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{1}\n\n";
#pragma warning disable CA1863 // Twice.
        var box = string.Format(System.Globalization.CultureInfo.InvariantCulture, Mail, "One", Story.Body) + string.Format(System.Globalization.CultureInfo.InvariantCulture, Mail, "Two", Story.Body);
#pragma warning restore CA1863
        var read = Articles("inbox.mbox", Encoding.UTF8.GetBytes(box));
        Assert.Equal(2, read.Count);
        Assert.All(read, r => Assert.Equal(("2026-03-04T07:30+01:00", FieldSource.Mail), (r.Article!.Metadata.Published?.Value.ToString(), r.Article.Metadata.Published?.From)));
    }

    private static List<(string Path, Article? Article, Rejection? Rejection)> Articles(string path, byte[] bundle) => Bundled.Articles(path, bundle);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}

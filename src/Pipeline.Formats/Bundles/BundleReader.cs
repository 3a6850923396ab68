using System.IO.Compression;
using System.Text.Json;
using System.Xml;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>Takes the articles out of a file that holds many, one after the other, within bounds, and never more of them in memory than one.</summary>
public static class BundleReader
{
    public const string Known = ".zip, .tar.gz, .jsonl, .json, .rss, .atom, .xml, .warc, .wet or .mbox";

    public static bool IsBundle(string path) => BundleKinds.Of(path) != BundleKind.None;

    /// <param name="bundle">Read from where it stands; that of a zip archive has to be seekable.</param>
    public static IEnumerable<BundleMember> Read(string path, Stream bundle, BundleBounds? bounds = null)
    {
        var unpacking = new Unpacking(bounds ?? BundleBounds.Default);
        if (bundle.CanSeek && bundle.Length > BundleBounds.Dropped)
        {
            yield return new BundleMember(path, new Rejection(RejectionCode.TooLarge, "A bundle may have 512 MB. Drop it in parts."));
            yield break;
        }

        var isEmpty = true;
        foreach (var member in Read(path, bundle, unpacking, depth: 1))
        {
            isEmpty = false;
            yield return member;
        }

        if (unpacking.End is { } end)
        {
            yield return new BundleMember(path, end);
        }
        else if (isEmpty)
        {
            yield return new BundleMember(path, new Rejection(RejectionCode.NoArticle, "There is no article in this bundle: nothing of a kind that is read."));
        }
    }

    private static IEnumerable<BundleMember> Read(string path, Stream bundle, Unpacking unpacking, int depth)
    {
        foreach (var member in Guarded(path, Members(path, bundle, unpacking)))
        {
            if (!IsBundle(member.Path) || member.Path == path || !member.Content.TryGet(out var blob, out _) || blob.Kind is not null)
            {
                yield return member;
            }
            else if (depth >= unpacking.Bounds.Depth)
            {
                yield return new BundleMember(member.Path, new Rejection(RejectionCode.BadArchive, "This bundle stands too deep in others; drop it on its own."));
            }
            else
            {
                foreach (var inner in Read(member.Path, new MemoryStream(blob.Bytes.ToArray(), writable: false), unpacking, depth + 1))
                {
                    yield return inner;
                }
            }

            if (unpacking.HasEnded)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<BundleMember> Members(string path, Stream bundle, Unpacking unpacking)
    {
        var isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase);
        var stream = isPacked ? new BoundedStream(new GZipStream(bundle, CompressionMode.Decompress), bundle, unpacking) : bundle;
        return BundleKinds.Of(path) switch
        {
            BundleKind.Zip => ZipBundle.Read(path, stream, unpacking),
            BundleKind.Tar => TarBundle.Read(path, stream, unpacking),
            BundleKind.JsonLines => JsonBundle.ReadLines(path, stream, unpacking),
            BundleKind.Json => JsonBundle.Read(path, stream, unpacking),
            BundleKind.Feed => FeedBundle.Read(path, stream, unpacking),
            BundleKind.Crawl => CrawlBundle.Read(path, stream, unpacking),
            BundleKind.Mailbox => MailboxBundle.Read(path, stream, unpacking),
            _ => [],
        };
    }

    /// <summary>Where a bundle is damaged, what came before stands, and a line says so.</summary>
    private static IEnumerable<BundleMember> Guarded(string path, IEnumerable<BundleMember> members)
    {
        using var each = members.GetEnumerator();
        while (true)
        {
            BundleMember? damage = null;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException or XmlException or JsonException or FormatException or OverflowException)
            {
                damage = new BundleMember(path, new Rejection(RejectionCode.BadArchive, "This bundle is damaged or was cut off; what comes after the damage was not read. Pack it again and drop it again."));
            }

            if (damage is not null)
            {
                yield return damage;
                yield break;
            }

            yield return each.Current;
        }
    }
}

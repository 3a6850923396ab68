using System.IO.Compression;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>The files of a zip archive that are of a kind that is read; what lies beside them (pictures, styles) is passed over, as in a folder.</summary>
internal static class ZipBundle
{
    public static IEnumerable<BundleMember> Read(string path, Stream stream, Unpacking unpacking)
    {
        if (!stream.CanSeek)
        {
            yield return new BundleMember(path, new Rejection(RejectionCode.BadArchive, "A zip archive is read as it is, not gzipped again."));
            yield break;
        }

        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            if (FileMember.Of(path, entry.FullName, unpacking) is not { } member)
            {
                continue;
            }

            if (unpacking.HasEnded)
            {
                yield break;
            }

            yield return member.Content.TryGet(out _, out _) ? member with { Content = Content(member.Path, entry, unpacking) } : member;
        }
    }

    private static Outcome<SourceBlob> Content(string path, ZipArchiveEntry entry, Unpacking unpacking)
    {
        try
        {
            using var content = entry.Open();
            return unpacking.Read(content, entry.CompressedLength).TryGet(out var bytes, out var rejection) ? new SourceBlob(path, bytes) : rejection;
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            return new Rejection(RejectionCode.BadArchive, "This member is damaged, or protected by a password; it was not unpacked.");
        }
    }
}

using System.Formats.Tar;
using Pipeline.News.Reading;

namespace Pipeline.Formats.Bundles;

/// <summary>The files of a tar archive, as <see cref="ZipBundle"/>; links and devices are none.</summary>
internal static class TarBundle
{
    public static IEnumerable<BundleMember> Read(string path, Stream stream, Unpacking unpacking)
    {
        using var archive = new TarReader(stream, leaveOpen: true);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
                || FileMember.Of(path, entry.Name, unpacking) is not { } member)
            {
                continue;
            }

            if (unpacking.HasEnded)
            {
                yield break;
            }

            yield return !member.Content.TryGet(out _, out _) || entry.DataStream is not { } content ? member
                : member with { Content = unpacking.Read(content, 0).TryGet(out var bytes, out var rejection) ? new SourceBlob(member.Path, bytes) : rejection };
        }
    }
}

using System.Text;

namespace Pipeline.Local.Storage;

/// <summary>The versions of blobs that an Azurite would still have after being killed: those in the two lists that it writes, one of blobs and one of the files that hold their bytes.</summary>
internal sealed class SavedBlobs
{
    private const string Blobs = "__azurite_db_blob__.json";
    private const string Extents = "__azurite_db_blob_extent__.json";

    private readonly HashSet<string> _versions = new(StringComparer.Ordinal);

    private SavedBlobs()
    {
    }

    public static SavedBlobs None { get; } = new();

    public bool Holds(string etag) => _versions.Contains(etag);

    /// <summary>The later of the two; of 1601 where there are none.</summary>
    public static DateTime WrittenAt(string azuriteData)
    {
        var (blobs, extents) = (File.GetLastWriteTimeUtc(Path.Combine(azuriteData, Blobs)), File.GetLastWriteTimeUtc(Path.Combine(azuriteData, Extents)));
        return blobs > extents ? blobs : extents;
    }

    public static SavedBlobs Read(string azuriteData)
    {
        var saved = new SavedBlobs();
        if (Bytes(azuriteData, Blobs) is not { } blobs || Bytes(azuriteData, Extents) is not { } extents)
        {
            return saved;
        }

        HashSet<string> ids = new(StringComparer.Ordinal);
        for (ReadOnlySpan<byte> rest = extents; Next(ref rest, "\"id\":\""u8) is { } id;)
        {
            ids.Add(id);
        }

        // One record after the other: {…"properties":{…"etag":"\"0x…\""…}…"persistency":{"id":"…"…}. Of a page's and a block list's blobs nothing is told.
        for (ReadOnlySpan<byte> rest = blobs; Next(ref rest, "\"etag\":\"\\\""u8) is { } etag;)
        {
            var record = rest[..(rest.IndexOf("\"etag\":"u8) is >= 0 and var end ? end : rest.Length)];
            if (Next(ref record, "\"persistency\":{\"id\":\""u8) is { } extent && ids.Contains(extent))
            {
                saved._versions.Add(etag);
            }
        }

        return saved;
    }

    /// <summary>What stands between the mark and the next quotation mark or backslash.</summary>
    private static string? Next(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> mark)
    {
        var at = rest.IndexOf(mark);
        if (at < 0)
        {
            return null;
        }

        rest = rest[(at + mark.Length)..];
        var end = rest.IndexOfAny((byte)'"', (byte)'\\');
        return end < 0 ? null : Encoding.ASCII.GetString(rest[..end]);
    }

    private static byte[]? Bytes(string folder, string file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, file));
        }
        catch (IOException)
        {
            // Not written yet, or being put in place.
            return null;
        }
    }
}

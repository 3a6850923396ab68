using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Storage.Bundles;

namespace Pipeline.Local.Storage;

/// <summary>
/// What was uploaded through this program and may be nowhere but in Azurite's memory: Azurite writes its lists every five seconds, and an answer
/// does not wait for that. Each upload is kept in a file until Azurite's own files hold it, and is uploaded again after an Azurite that was killed.
/// </summary>
/// <param name="folder">Where the uploads are kept; any program that uploads to that Azurite may add to it.</param>
/// <param name="azuriteData">Of the Azurite.</param>
internal sealed class UnsavedUploads(string folder, string azuriteData, TimeProvider clock) : IUploadKeeper
{
    // Azurite saves every five seconds; by then another writer's version stands there, or the upload never came through.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private DateTime _read;
    private SavedBlobs _saved = SavedBlobs.None;

    private sealed record Entry(string File, string Key, DateTimeOffset Kept);

    /// <summary>Before the upload: from then on it is not lost, whoever is killed.</summary>
    public async Task KeepAsync(string path, ReadOnlyMemory<byte> bytes, IDictionary<string, string>? metadata, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{KeyOf(path)}-{clock.GetUtcNow().UtcTicks:D19}"));
        var draft = $"{file}.{Guid.NewGuid():N}.draft";
        await File.WriteAllBytesAsync(draft, [.. Encoding.UTF8.GetBytes($"{path}\n{JsonSerializer.Serialize(metadata)}\n"), .. bytes.Span], cancellation).ConfigureAwait(false);
        File.Move(draft, file, overwrite: true);
    }

    /// <summary>Uploads again what the container does not hold, or holds in an earlier version.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RestoreAsync(BlobContainerClient container, CancellationToken cancellation)
    {
        var restored = 0;
        foreach (var entry in Newest())
        {
            var (path, metadata, bytes) = await ReadAsync(entry, cancellation).ConfigureAwait(false);
            var stands = await Uploads.PropertiesAsync(container.GetBlobClient(path), cancellation).ConfigureAwait(false);
            if (stands is null || (!IsSame(stands, bytes) && stands.LastModified <= entry.Kept))
            {
                await Uploads.WriteAsync(container, path, bytes, metadata, cancellation).ConfigureAwait(false);
                restored++;
            }
        }

        return restored;
    }

    /// <summary>Lets go of what Azurite has saved, and of what somebody has replaced or deleted since.</summary>
    public async Task ForgetSavedAsync(BlobContainerClient container, CancellationToken cancellation)
    {
        var entries = Entries();
        if (entries.Count == 0)
        {
            return;
        }

        ReadSaved();
        var newest = Newest().ToDictionary(entry => entry.Key, entry => entry.File, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (newest[entry.Key] != entry.File || await IsSettledAsync(container, entry, cancellation).ConfigureAwait(false))
            {
                File.Delete(entry.File);
            }
        }
    }

    /// <summary>What somebody deletes here comes not back.</summary>
    public void Forget(string path)
    {
        foreach (var entry in Entries().Where(entry => entry.Key == KeyOf(path)))
        {
            File.Delete(entry.File);
        }
    }

    private static string KeyOf(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 16));

    private async Task<bool> IsSettledAsync(BlobContainerClient container, Entry entry, CancellationToken cancellation)
    {
        var (path, _, bytes) = await ReadAsync(entry, cancellation).ConfigureAwait(false);
        var stands = await Uploads.PropertiesAsync(container.GetBlobClient(path), cancellation).ConfigureAwait(false);
        return stands is not null && IsSame(stands, bytes)
            ? _saved.Holds(stands.ETag.ToString().Trim('"'))
            : stands?.LastModified > entry.Kept || clock.GetUtcNow() - entry.Kept > Patience;
    }

    private static bool IsSame(BlobProperties stands, byte[] bytes) => stands.ContentHash.AsSpan().SequenceEqual(Uploads.Checksum(bytes));

    private void ReadSaved()
    {
        var written = SavedBlobs.WrittenAt(azuriteData);
        if (written != _read)
        {
            (_read, _saved) = (written, SavedBlobs.Read(azuriteData));
        }
    }

    private IEnumerable<Entry> Newest() => Entries().GroupBy(entry => entry.Key, StringComparer.Ordinal).Select(same => same.MaxBy(entry => entry.Kept)!);

    private List<Entry> Entries() => !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder).Select(Parse).OfType<Entry>()];

    /// <summary>Null for a draft, whose upload had not begun.</summary>
    private static Entry? Parse(string file)
    {
        var name = Path.GetFileName(file);
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && long.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new Entry(file, name[..dash], new DateTimeOffset(ticks, TimeSpan.Zero))
            : null;
    }

    /// <summary>A line with the path, one with what is kept beside the bytes, and the bytes.</summary>
    private static async Task<(string Path, Dictionary<string, string>? Metadata, byte[] Bytes)> ReadAsync(Entry entry, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(entry.File, cancellation).ConfigureAwait(false);
        var path = Array.IndexOf(bytes, (byte)'\n');
        var beside = Array.IndexOf(bytes, (byte)'\n', path + 1);
        return (Encoding.UTF8.GetString(bytes, 0, path), JsonSerializer.Deserialize<Dictionary<string, string>>(bytes.AsSpan((path + 1)..beside)), bytes[(beside + 1)..]);
    }
}

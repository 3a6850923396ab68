using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Pipeline.Formats.Bundles;
using Pipeline.News.Digests;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Digests;

namespace Pipeline.Storage.Tests.Bundles;

/// <summary>Bundles as they are dropped, and what stands after them.</summary>
internal static class Dropped
{
    public static string Story(string about) =>
        $"{about} closes for nine weeks\n\nThe bridge at {about} will close to all traffic for nine weeks from June, the harbour board said on Tuesday, after divers found cracks in two of its six piers.\n\n"
        + "“We cannot wait for the autumn storms,” said Olga Brandt, who chairs the board. She put the cost of the repairs at 4.2 million euros, twice what the board had set aside for them.\n\n"
        + "Fishing crews warned that the detour through the old lock would add 40 minutes to every trip. About 120 boats use the passage each day in summer, according to the board’s own count.\n";

    public static byte[] Zip(params (string Name, string Text)[] members)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return packed.ToArray();
    }

    public static byte[] Lines(params object[] entries) => Encoding.UTF8.GetBytes(string.Join('\n', entries.Select(e => JsonSerializer.Serialize(e))));

    public static async Task DropAsync(this PipelineStorage storage, string name, byte[] bundle) =>
        await storage.BundleBlobs.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(bundle), overwrite: true);

    public static BundleUnpacker Unpacker(this PipelineStorage storage, BundleBounds? bounds = null) => storage.CreateUnpacker(Publisher(storage), "UTC", null, bounds ?? BundleBounds.Default);

    public static DigestPublisher Publisher(PipelineStorage storage) => new(
        storage.Articles, storage.Digests, (digest, _, _) => Task.FromResult<IReadOnlyList<DigestFile>>([new("digest.html", "text/html", Encoding.UTF8.GetBytes(DigestMarkdown.Write(digest)))]));

    /// <summary>Names and versions of what stands in the container of articles.</summary>
    public static async Task<Dictionary<string, string>> StandingAsync(this PipelineStorage storage)
    {
        var standing = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in storage.ArticleBlobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default))
        {
            standing[blob.Name] = blob.Properties.ETag!.Value.ToString();
        }

        return standing;
    }

    public static async Task<Digest> TodayAsync(this PipelineStorage storage)
    {
        await storage.CreateReconciler().RunOnceAsync();
        return (await Publisher(storage).PublishAsync(new DigestDay(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)))).Digest;
    }
}

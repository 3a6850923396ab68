using System.Text.Json;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Local.Running;

/// <summary>Tells the open pages of each upload, then whoever else listens.</summary>
internal sealed class TellingUploads(LocalRun run, IProgress<IngestResult>? next) : IProgress<IngestResult>
{
    public void Report(IngestResult value)
    {
        // Whether the rows of a failed one were written is not known; of an unchanged one they may be from a try that failed behind the write.
        if (value.Key is { } key)
        {
            run.MakeDue(key.Day);
        }

        run.Feed.Tell(new SiteEvent("upload", JsonSerializer.Serialize(
            new ToldUpload(value.Path, value.Article, value.Key?.Day, UploadFate.Describe(value), run.Shelf.Container), JsonSerializerOptions.Web)));
        next?.Report(value);
    }
}

/// <summary>The same of each bundle; what it could not take in, and what it took away, is in a digest.</summary>
internal sealed class TellingBundles(LocalRun run, IProgress<UnpackResult>? next) : IProgress<UnpackResult>
{
    public void Report(UnpackResult value)
    {
        run.Feed.Tell(new SiteEvent("upload", JsonSerializer.Serialize(new ToldUpload(value.Path, value.Path, null, UploadFate.Describe(value)), JsonSerializerOptions.Web)));
        if (value.Bundle is { } bundle && (bundle.NotTaken > 0 || bundle.Removed > 0))
        {
            run.MakeDue(DateOnly.FromDateTime(bundle.Blob.LastModified.UtcDateTime));
            run.Feed.Tell(new SiteEvent("digest", JsonSerializer.Serialize(run.Today)));
        }

        next?.Report(value);
    }
}

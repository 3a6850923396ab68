using System.Collections.Concurrent;
using Pipeline.Formats.Bundles;
using Pipeline.News.Articles;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Local.Inputs;

/// <summary>A file that is one article, or one member of a file that holds many.</summary>
/// <param name="Member">Null for a file, which is not yet read.</param>
internal sealed record InputArticle(string Path, Outcome<SourceBlob>? Member, string? Error = null)
{
    /// <summary>In order; members come one by one, so that no more of a bundle is in memory than is worked on. A path that is not there is an error among them.</summary>
    /// <param name="standardInput">What <c>-</c> is.</param>
    public static ParallelQuery<InputArticle> In(IEnumerable<string> paths, CancellationToken cancellation, Func<InputArticle>? standardInput = null) => Partitioner.Create(
            paths.SelectMany(path => path == StandardInput.Name && standardInput is not null ? [standardInput()] : Below(path)), EnumerablePartitionerOptions.NoBuffering)
        .AsParallel().AsOrdered().WithCancellation(cancellation);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public Outcome<Article> Ingest(Func<SourceBlob, Outcome<Article>> ingest) =>
        Member is null ? ingest(new SourceBlob(Path, RegularFile.ReadAllBytes(Path)))
        : Member.TryGet(out var blob, out var rejection) ? (Path == StandardInput.Name ? StandardInput.Named(ingest(blob)) : ingest(blob))
        : rejection;

    private static IEnumerable<InputArticle> Below(string path)
    {
        try
        {
            return InputFiles.Expand([path]).ToList().SelectMany(Open);
        }
        catch (Exception e) when (e is UserException or IOException or UnauthorizedAccessException)
        {
            return [new InputArticle(path, null, e.Message)];
        }
    }

    private static IEnumerable<InputArticle> Open(string path)
    {
        if (!BundleReader.IsBundle(path))
        {
            yield return new InputArticle(path, null);
            yield break;
        }

        FileStream? stream = null;
        string? error = null;
        try
        {
            stream = RegularFile.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = $"{path}: {e.Message}";
        }

        if (stream is null)
        {
            yield return new InputArticle(path, null, error);
            yield break;
        }

        using (stream)
        {
            foreach (var member in BundleReader.Read(path, stream))
            {
                yield return new InputArticle(member.Path, member.Content);
            }
        }
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Pipeline.Formats.Bundles;

namespace Pipeline.Local.Web;

/// <summary>The bytes of uploads that are posted to the page: each up to the limit and no further, and few at once.</summary>
internal sealed class PostedFile : IDisposable
{
    /// <summary>The page sends one file after the other; a few open pages do not wait for each other, and all together take 64 MB.</summary>
    private const int ArticlesAtOnce = 4;

    /// <summary>A bundle may take 512 MB.</summary>
    private const int BundlesAtOnce = 1;

    private readonly long _largest;
    private readonly SemaphoreSlim _places;

    private PostedFile(long largest, int atOnce, string tooLarge) => (_largest, _places, TooLarge) = (largest, new SemaphoreSlim(atOnce), tooLarge);

    public static PostedFile Article(long largest) => new(largest, ArticlesAtOnce, $"One upload may have {largest / 1_048_576} MB. Upload one article a file.");

    public static PostedFile Bundle() => new(BundleBounds.Dropped, BundlesAtOnce, $"A bundle may have {BundleBounds.Dropped / 1_048_576} MB. Drop it in parts.");

    public string TooLarge { get; }

    /// <summary>Lets the server read a body of this kind: its own limit is that of articles.</summary>
    public PostedFile Allowed(HttpRequest request)
    {
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = _largest;
        return this;
    }

    public void Dispose() => _places.Dispose();

    /// <summary>Gives the bytes to <paramref name="use"/>, which has its place until it ends.</summary>
    /// <returns>Null where the body is longer than the limit.</returns>
    public async Task<IResult?> UseAsync(HttpRequest request, Func<byte[], Task<IResult>> use, CancellationToken cancellation)
    {
        if (request.ContentLength > _largest)
        {
            return null;
        }

        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await ReadAsync(request, cancellation).ConfigureAwait(false) is { } bytes ? await use(bytes).ConfigureAwait(false) : null;
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is { } length)
        {
            var bytes = new byte[length];
            await request.Body.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
            return bytes;
        }

        // Sent in chunks, of nobody knows how many bytes.
        using var body = new MemoryStream();
        var chunk = new byte[81_920];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > _largest)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }
}

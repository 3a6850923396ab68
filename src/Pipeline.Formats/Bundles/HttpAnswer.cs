using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>The page in a server's answer as it went over the wire: in chunks, packed, in the encoding that its head names.</summary>
internal static partial class HttpAnswer
{
    // RFC 9110: the one status that comes with the page that was asked for.
    private const int Ok = 200;

    /// <returns>Null for answers that are no page.</returns>
    public static Outcome<byte[]>? Read(Stream answer, Unpacking unpacking)
    {
        var status = CrawlBundle.Line(answer)?.Split(' ') ?? [];
        var head = CrawlBundle.Fields(answer);
        var type = head.GetValueOrDefault("content-type", "text/html");
        if (status.Length < 2 || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code != Ok || !IsPage().IsMatch(type))
        {
            return null;
        }

        using var whole = Whole(answer, head.GetValueOrDefault("transfer-encoding", ""));
        using var content = Unpacked(whole, head.GetValueOrDefault("content-encoding", ""));
        return unpacking.Read(content, 0).TryGet(out var bytes, out var rejection) ? InUtf8(bytes, type) : rejection;
    }

    private static Stream Whole(Stream answer, string encoding) => encoding.Contains("chunked", StringComparison.OrdinalIgnoreCase) ? new ChunkedStream(answer) : answer;

    private static Stream Unpacked(Stream whole, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(whole, CompressionMode.Decompress),
        "deflate" => new ZLibStream(whole, CompressionMode.Decompress),
        "br" => new BrotliStream(whole, CompressionMode.Decompress),
        _ => whole,
    };

    /// <summary>The head's encoding is lost with it; where the bytes are none of it, the page itself is asked.</summary>
    private static byte[] InUtf8(byte[] bytes, string type)
    {
        if (Utf8.IsValid(bytes) || Charset().Match(type) is not { Success: true } named)
        {
            return bytes;
        }

        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(named.Groups[1].Value) ?? Encoding.GetEncoding(named.Groups[1].Value);
            return encoding.CodePage == Encoding.UTF8.CodePage ? bytes : Encoding.UTF8.GetBytes(encoding.GetString(bytes));
        }
        catch (ArgumentException)
        {
            return bytes;
        }
    }

    [GeneratedRegex(@"\A(?:text/html|application/xhtml\+xml)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsPage();

    [GeneratedRegex("""charset="?([\w-]{2,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}

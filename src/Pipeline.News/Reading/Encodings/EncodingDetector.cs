using System.Collections.Immutable;
using System.Text;
using Pipeline.News.Language;
using UtfUnknown;

namespace Pipeline.News.Reading.Encodings;

/// <summary>
/// Names the encoding of bytes that no mark, no valid UTF-8 and no trustworthy declaration tells: by how often its characters follow
/// each other (UTF.Unknown), by the page's language, and by whether the words that come out are words.
/// </summary>
internal static class EncodingDetector
{
    /// <summary>Of the words beyond ASCII. Right readings of the articles of 31 languages have none, wrong ones of single bytes a third and more.</summary>
    private const double MostOdd = 0.1;
    private const double SurelyWrong = 0.3;
    private const double SurelyRight = 0.02;

    /// <summary>Fewer odd words may be a product's name or a slip.</summary>
    private const int FewestOdd = 2;

    /// <summary>Of all characters: bytes that are no character; pages that were cut or glued together have a few.</summary>
    private const double MostBroken = 0.002;

    /// <summary>Single bytes of DOS and of the old Macintosh, which no detector tells; looked at only where Windows-1252 makes no words.</summary>
    private static readonly ImmutableArray<Encoding> Old = [.. new[] { "macintosh", "ibm850", "ibm852", "cp866" }.Select(LegacyEncodings.ByName).OfType<Encoding>()];

    /// <summary>Whether what an encoding makes of the bytes may be what was written.</summary>
    public static bool Fits(byte[] sample, Encoding encoding, double most = MostOdd)
    {
        var text = encoding.GetString(sample);
        var odd = OddWords.In(text);
        return (odd.Share <= most || odd.Odd < FewestOdd) && text.AsSpan().Count('\uFFFD') <= 1 + (MostBroken * text.Length);
    }

    /// <param name="declared">Where the page names one that may be wrong.</param>
    /// <param name="language">What the page says that it is in; null where it does not.</param>
    /// <returns>Null where Windows-1252 is as good as any.</returns>
    public static Encoding? Detect(byte[] sample, Encoding? declared, string? language)
    {
        var detected = Detected(sample);
        var hinted = LegacyEncodings.Of(language);
        if (detected.Where(hinted.Contains).Concat(hinted).FirstOrDefault(e => Fits(sample, e)) is { } known)
        {
            return known;
        }

        if (declared is not null && Fits(sample, declared))
        {
            return declared;
        }

        var western = LegacyEncodings.Windows1252.GetString(sample);
        var isWestern = OddWords.In(western) is var odd && (odd.Odd < FewestOdd || odd.Share <= SurelyWrong);
        return isWestern
            ? detected.FirstOrDefault(e => e.IsSingleByte && IsOwnOf(sample, e, western))
            : LeastOdd(sample, detected.Concat(detected.SelectMany(LegacyEncodings.Beside)).Concat(Old).Where(e => e != LegacyEncodings.Windows1252).Distinct());
    }

    /// <summary>The first of which all words are words; else that of which most are.</summary>
    private static Encoding? LeastOdd(byte[] sample, IEnumerable<Encoding> encodings)
    {
        (Encoding Encoding, double Share)? least = null;
        foreach (var encoding in encodings.Where(e => Fits(sample, e)))
        {
            var share = OddWords.In(encoding.GetString(sample)).Share;
            if (share <= SurelyRight)
            {
                return encoding;
            }

            least = least is { } known && known.Share <= share ? known : (encoding, share);
        }

        return least?.Encoding;
    }

    /// <summary>Latin letters all look like words: another reading than Windows-1252 has to be in a language that is written in it.</summary>
    private static bool IsOwnOf(byte[] sample, Encoding encoding, string western)
    {
        var text = encoding.GetString(sample);
        return text != western && Fits(sample, encoding) && LanguageIdentifier.Identify(text) is { } language && LegacyEncodings.Of(language.Bcp47).Contains(encoding)
            && (LanguageIdentifier.Identify(western) is not { } other || other.Bcp47 == language.Bcp47 || other.Confidence <= language.Confidence);
    }

    /// <summary>Most likely first.</summary>
    private static ImmutableArray<Encoding> Detected(byte[] sample) =>
    [
        .. (CharsetDetector.DetectFromBytes(sample).Details ?? [])
            .Where(d => d.EncodingName is not null)
            .OrderByDescending(d => d.Confidence)
            .Select(d => LegacyEncodings.ByName(d.EncodingName))
            .OfType<Encoding>()
            .Where(e => e.CodePage != Encoding.UTF8.CodePage)
            .Distinct(),
    ];
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Encodings;

/// <summary>The encodings of one byte or two in which each language was written before UTF-8, the most common first.</summary>
internal static class LegacyEncodings
{
    public static readonly Encoding Windows1252 = ByName("windows-1252")!;

    private static readonly FrozenDictionary<string, ImmutableArray<Encoding>> ByLanguage = Lexicon.Lines("Reading/Lexicons/legacy-encodings")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(words => words[0], words => words[1..].Select(ByName).OfType<Encoding>().ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

    /// <param name="tag">BCP 47; null for none.</param>
    /// <returns>Empty for languages of Western Europe and those that are not known.</returns>
    public static ImmutableArray<Encoding> Of(string? tag) => tag is null ? []
        : ByLanguage.TryGetValue(tag, out var regional) ? regional
        : ByLanguage.GetValueOrDefault(tag.Split('-', '_')[0], []);

    /// <summary>The other encodings of the languages that are written in this one; no detector tells all of them.</summary>
    public static IEnumerable<Encoding> Beside(Encoding encoding) => ByLanguage.Values.Where(all => all.Contains(encoding)).SelectMany(all => all).Distinct();

    /// <summary>Labels as browsers read them: Latin-1 and ASCII mean Windows-1252, GB 2312 means its superset. Null for names of none.</summary>
    public static Encoding? ByName(string name)
    {
        var known = name.ToUpperInvariant() switch
        {
            "ISO-8859-1" or "LATIN1" or "LATIN-1" or "ISO8859-1" or "US-ASCII" or "ASCII" => "windows-1252",
            "GB2312" or "GBK" or "GB_2312-80" or "X-GBK" or "HZ-GB-2312" => "gb18030",
            "ISO-8859-9" => "windows-1254",
            "TIS-620" or "ISO-8859-11" => "windows-874",
            "KS_C_5601-1987" or "CP949" => "euc-kr",
            "X-SJIS" or "SHIFT-JIS" => "shift_jis",
            "UTF8" => "utf-8",
            // A page that says so in ASCII bytes cannot be in it; and UTF-7 hides markup.
            "UTF-16" or "UTF-16LE" or "UTF-16BE" or "UTF-32" or "UTF-7" => "utf-8",
            _ => name,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

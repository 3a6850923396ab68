using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.News.Language;

/// <summary>Writing systems that the languages of the news use.</summary>
internal enum Script
{
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Hebrew,
    Arabic,
    Ethiopic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Burmese,
    Georgian,
    Khmer,
    Hangul,
    Han,
    Kana,
}

/// <summary>How many letters of a text belong to which script.</summary>
internal sealed class ScriptCount
{
    private readonly int[] _counts = new int[Enum.GetValues<Script>().Length];

    public int Letters { get; private set; }

    /// <summary>Of the Han and kana characters together.</summary>
    public double KanaShare => (double)this[Script.Kana] / Math.Max(1, this[Script.Kana] + this[Script.Han]);

    private int this[Script script] => _counts[(int)script];

    public static ScriptCount Of(ReadOnlySpan<char> text)
    {
        var count = new ScriptCount();
        var at = 0;
        for (; at + Vector256<ushort>.Count <= text.Length; at += Vector256<ushort>.Count)
        {
            var characters = Vector256.Create(MemoryMarshal.Cast<char, ushort>(text[at..]));
            count.Add(Script.Latin, BitOperations.PopCount(AsciiLetters(characters).ExtractMostSignificantBits()));
            for (var others = Vector256.GreaterThan(characters, Vector256.Create((ushort)0x7F)).ExtractMostSignificantBits(); others != 0; others &= others - 1)
            {
                count.Add(text[at + BitOperations.TrailingZeroCount(others)]);
            }
        }

        foreach (var c in text[at..])
        {
            count.Add(c);
        }

        return count;
    }

    /// <summary>The script of most letters, and its share of them. Kana stand with Han, and a Han character counts twice: it is half a word.</summary>
    public (Script Script, double Share) Dominant()
    {
        Span<int> weights = stackalloc int[_counts.Length];
        _counts.CopyTo(weights);
        weights[(int)Script.Han] = 2 * (this[Script.Han] + this[Script.Kana]);
        weights[(int)Script.Kana] = 0;
        var (best, sum) = (0, 0);
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i];
            best = weights[i] > weights[best] ? i : best;
        }

        return ((Script)best, (double)weights[best] / sum);
    }

    /// <summary>The language of a script that one language of the news uses.</summary>
    public static string OnlyLanguage(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Armenian => "hy",
        Script.Ethiopic => "am",
        Script.Bengali => "bn",
        Script.Gurmukhi => "pa",
        Script.Gujarati => "gu",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Sinhala => "si",
        Script.Thai => "th",
        Script.Lao => "lo",
        Script.Burmese => "my",
        Script.Georgian => "ka",
        Script.Khmer => "km",
        Script.Hangul => "ko",
        _ => throw new ArgumentOutOfRangeException(nameof(script)),
    };

    /// <summary>The script of a language that is told by its words.</summary>
    public static Script OfLanguage(string tag) => tag switch
    {
        "be" or "bg" or "kk" or "mk" or "mn" or "ru" or "sr" or "uk" => Script.Cyrillic,
        "ar" or "ckb" or "fa" or "ps" or "ur" => Script.Arabic,
        "he" or "yi" => Script.Hebrew,
        "hi" or "mr" or "ne" => Script.Devanagari,
        _ => Script.Latin,
    };

    /// <summary>All bits of each that is one.</summary>
    private static Vector256<ushort> AsciiLetters(Vector256<ushort> characters) =>
        Vector256.LessThanOrEqual((characters | Vector256.Create((ushort)0x20)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)('z' - 'a')));

    private void Add(char c)
    {
        if (Of(c) is { } script)
        {
            Add(script, 1);
        }
    }

    private void Add(Script script, int letters)
    {
        _counts[(int)script] += letters;
        Letters += letters;
    }

    private static Script? Of(char c) => c switch
    {
        < 'A' => null,
        < '\u0250' => char.IsLetter(c) ? Script.Latin : null,
        >= '\u0370' and < '\u0400' => Script.Greek,
        >= '\u0400' and < '\u0530' => Script.Cyrillic,
        >= '\u0531' and < '\u0590' => Script.Armenian,
        >= '\u05D0' and < '\u0600' => Script.Hebrew,
        >= '\u0620' and < '\u0780' => char.IsLetter(c) ? Script.Arabic : null,
        >= '\u0900' and < '\u0980' => Script.Devanagari,
        >= '\u0980' and < '\u0A00' => Script.Bengali,
        >= '\u0A00' and < '\u0A80' => Script.Gurmukhi,
        >= '\u0A80' and < '\u0B00' => Script.Gujarati,
        >= '\u0B80' and < '\u0C00' => Script.Tamil,
        >= '\u0C00' and < '\u0C80' => Script.Telugu,
        >= '\u0C80' and < '\u0D00' => Script.Kannada,
        >= '\u0D00' and < '\u0D80' => Script.Malayalam,
        >= '\u0D80' and < '\u0E00' => Script.Sinhala,
        >= '\u0E00' and < '\u0E80' => Script.Thai,
        >= '\u0E80' and < '\u0F00' => Script.Lao,
        >= '\u1000' and < '\u10A0' => Script.Burmese,
        >= '\u10A0' and < '\u1100' => Script.Georgian,
        >= '\u1200' and < '\u1380' => Script.Ethiopic,
        >= '\u1780' and < '\u1800' => Script.Khmer,
        >= '\u1E00' and < '\u1F00' => Script.Latin,
        >= '\u1F00' and < '\u2000' => Script.Greek,
        >= '\u3041' and <= '\u30FF' => Script.Kana,
        >= '\u3400' and <= '\u9FFF' => Script.Han,
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        _ => null,
    };
}

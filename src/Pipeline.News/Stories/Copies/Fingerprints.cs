using System.Globalization;
using System.Text;

namespace Pipeline.News.Stories.Copies;

/// <summary>
/// Fingerprints of clean texts, for finding copies: 16 hex digits that are equal for the same words, a dash, then a sketch of 16
/// times 4 hex digits, of which two texts share about as large a part as they share of all their runs of words.
/// </summary>
public static class Fingerprints
{
    private const int Slots = 16;
    private const int SlotDigits = 4;
    private const int WholeDigits = 16;

    public static string Of(string text)
    {
        var least = new ulong[Slots];
        Array.Fill(least, ulong.MaxValue);
        foreach (var run in Shingles.Of(text))
        {
            // The low bits choose the slot, the others compete for it.
            var slot = (int)(run % Slots);
            least[slot] = Math.Min(least[slot], run / Slots);
        }

        var print = new StringBuilder(WholeDigits + 1 + Slots * SlotDigits);
        print.Append(CultureInfo.InvariantCulture, $"{Shingles.Whole(text):x16}-");
        foreach (var hash in least)
        {
            print.Append(CultureInfo.InvariantCulture, $"{hash & 0xffff:x4}");
        }

        return print.ToString();
    }

    /// <summary>True where both texts have the same words in the same order.</summary>
    public static bool SameWords(string a, string b) =>
        a.Length >= WholeDigits && b.Length >= WholeDigits && a.AsSpan(0, WholeDigits).SequenceEqual(b.AsSpan(0, WholeDigits));

    /// <summary>About which part of all their runs of words two texts share, in sixteenths: 0 to 1.</summary>
    public static double Likeness(string a, string b)
    {
        if (a.Length != b.Length || a.Length != WholeDigits + 1 + Slots * SlotDigits)
        {
            return 0;
        }

        var same = 0;
        for (var at = WholeDigits + 1; at < a.Length; at += SlotDigits)
        {
            same += a.AsSpan(at, SlotDigits).SequenceEqual(b.AsSpan(at, SlotDigits)) ? 1 : 0;
        }

        return same / (double)Slots;
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pipeline.News.Texts;

/// <summary>What no normalization may meet: halves of pairs and noncharacters, at which it throws, and endless runs of marks, which it sorts.</summary>
internal static class UnicodeRepair
{
    /// <summary>
    /// The bound of Unicode's stream-safe text (annex 15, D4): no writing stacks as many on one letter, and sorting a run takes time with its square.
    /// </summary>
    public const int MostMarks = 30;

    /// <summary>Halves of pairs are replaced, noncharacters and marks beyond <see cref="MostMarks"/> left out; nearly always the same string.</summary>
    public static string Of(string text)
    {
        StringBuilder? repaired = null;
        var marks = 0;
        for (var at = 0; at < text.Length;)
        {
            var whole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done;
            marks = IsMark(rune) ? marks + 1 : 0;
            if (!whole || marks > MostMarks || IsNoncharacter(rune.Value))
            {
                repaired ??= new StringBuilder(text.Length).Append(text, 0, at);
                repaired.Append(whole ? "" : "\uFFFD");
            }
            else
            {
                repaired?.Append(text, at, length);
            }

            at += length;
        }

        return repaired?.ToString() ?? text;
    }

    private static bool IsMark(Rune rune) => rune.Value >= '\u0300'
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>The last two of each plane, and 32 among the Arabic forms.</summary>
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}

using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>What the letters of one block show, in any language: how much it is, and whether it reads like sentences.</summary>
internal struct BlockShape
{
    /// <summary>Characters, where an ideograph counts as the two or three letters that it stands for.</summary>
    public int Size;
    public int Words;
    public int Commas;
    public int Sentences;
    public int Letters;
    public int Capitals;
    public int CapitalWords;
    public int Digits;
    public int Marks;
    public bool EndsSentence;
    public bool EndsColon;
    public bool StartsLower;
    public bool HasYear;
    public ulong Hash;

    public static BlockShape Of(ReadOnlySpan<char> text)
    {
        var shape = new BlockShape { Hash = Fnv1a.Basis };
        var inWord = false;
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var letter = char.IsAsciiLetter(c) || (c >= '\u00C0' && char.IsLetter(c));
            var digit = char.IsAsciiDigit(c);
            if (letter || digit)
            {
                shape.Hash = Fnv1a.Step(shape.Hash, char.ToLowerInvariant(c));
                shape.Letters += letter ? 1 : 0;
                shape.Digits += digit ? 1 : 0;
                shape.Capitals += char.IsUpper(c) ? 1 : 0;
                shape.CapitalWords += !inWord && char.IsUpper(c) ? 1 : 0;
                shape.StartsLower |= shape.Letters + shape.Digits == 1 && char.IsLower(c);
                var ideograph = c is >= '\u3040' and < '\uA000' or >= '\uAC00' and < '\uD7A4';
                shape.Words += !inWord || ideograph ? 1 : 0;
                shape.Size += ideograph ? 2 : 0;
                inWord = true;
                digits = digit ? digits + 1 : 0;
                shape.HasYear |= digits == 4 && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1])) && text.Slice(i - 3, 2) is "18" or "19" or "20";
                continue;
            }

            digits = 0;
            inWord = inWord && (c is '\'' or '\u2019' or '-');
            shape.Mark(text, i, c);
        }

        shape.Size += text.Length;
        shape.End(text);
        return shape;
    }

    /// <summary>The marks that end sentences, of any script.</summary>
    public static bool IsSentenceEnd(char c) => c is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\u0964' or '\u06D4' or '\u061F';

    private void Mark(ReadOnlySpan<char> text, int at, char c)
    {
        switch (c)
        {
            case ' ':
                break;
            case ',' or ';' or '\u3001' or '\uFF0C' or '\u060C':
                Commas++;
                break;
            case '.' or '!' or '?' or '\u2026':
                Sentences += at + 1 == text.Length || text[at + 1] is ' ' or '"' or '\u201D' or '\'' or '\u2019' or ')' ? 1 : 0;
                break;
            case '\u3002' or '\uFF01' or '\uFF1F' or '\u0964' or '\u06D4' or '\u061F':
                Sentences++;
                break;
            default:
                Marks++;
                break;
        }
    }

    private void End(ReadOnlySpan<char> text)
    {
        var last = text.Length - 1;
        while (last > 0 && (text[last] is '"' or '\'' or ')' or ']' || char.GetUnicodeCategory(text[last]) is UnicodeCategory.FinalQuotePunctuation))
        {
            last--;
        }

        EndsSentence = IsSentenceEnd(text[last]);
        EndsColon = text[last] is ':' or '\uFF1A';
    }
}

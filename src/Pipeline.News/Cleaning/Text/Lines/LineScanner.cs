using System.Numerics;
using System.Runtime.CompilerServices;
using Pipeline.News.Cleaning.Text.Words;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Lines;

/// <summary>Fills a line's counts, and numbers its words.</summary>
internal static class LineScanner
{
    /// <summary>A Han or kana character is worth this much of a word, a Thai or Khmer one less.</summary>
    private const double WordsPerIdeograph = 0.55;
    private const double WordsPerSoutheastAsianLetter = 0.3;

    /// <param name="next">The first word that no line above has; the line's words are taken from there.</param>
    /// <returns>A hash of the line's words.</returns>
    public static ulong Scan(string text, CharacterMasks masks, ref TextLine line, DocumentWords words, ref int next)
    {
        var characters = text.AsSpan(line.Start, line.Length);
        // Words between the lines.
        while (next < words.Count && words.StartOf(next) < line.Start)
        {
            next++;
        }

        (line.FirstWord, line.EndWord) = (next, next);
        var unspaced = Count(characters, masks.Blocks, ref line);
        next = line.EndWord;
        line.Words = line.EndWord - line.FirstWord + (unspaced == 0 ? 0 : (int)(unspaced * WordsPerUnspaced(characters)));
        line.Marks |= unspaced * 2 > line.Letters ? LineMarks.Unspaced : 0;
        line.StartsWith = StartOf(characters[0]);
        line.EndsWith = EndOf(characters);
        LineWords.Read(words, ref line);
        return LineWords.Hash(words.Numbers[line.FirstWord..line.EndWord]);
    }

    private static double WordsPerUnspaced(ReadOnlySpan<char> characters) =>
        characters.ContainsAnyInRange('\u0E00', '\u17FF') ? WordsPerSoutheastAsianLetter : WordsPerIdeograph;

    /// <returns>How many characters are of scripts without spaces.</returns>
    private static int Count(ReadOnlySpan<char> characters, ReadOnlySpan<CharacterMasks.Block> blocks, ref TextLine line)
    {
        var unspaced = 0;
        // What stands in the bit above a block, moved to the lowest place: whether the character before is of a word, and a small letter.
        var (wordBefore, lowerBefore) = (0UL, 0UL);
        for (var i = line.Start / 64; i <= (line.End - 1) / 64; i++)
        {
            ref readonly var block = ref blocks[i];
            var within = Within(line, i * 64);
            var inWords = block.Words & within;
            line.Letters += BitOperations.PopCount(block.Letters & within);
            line.Digits += BitOperations.PopCount(block.Digits & within);
            var starts = inWords & ~((inWords << 1) | wordBefore);
            line.EndWord += BitOperations.PopCount(starts);
            line.Capitalized += BitOperations.PopCount(block.Upper & starts);
            line.HasOddSpaces |= (block.OddSpaces & within) != 0;
            unspaced += BitOperations.PopCount(block.Unspaced & within);
            Saturate(ref line.Glued, BitOperations.PopCount(block.Upper & within & ((block.Lower << 1) | lowerBefore)));
            (wordBefore, lowerBefore) = (inWords >> 63, (block.Lower & within) >> 63);
            for (var marks = block.Marks & within; marks != 0; marks &= marks - 1)
            {
                Punctuate(characters, (i * 64) + BitOperations.TrailingZeroCount(marks) - line.Start, ref line);
            }
        }

        return unspaced;
    }

    /// <summary>The bits of a block that are the line's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Within(in TextLine line, int block)
    {
        var within = line.Start > block ? ulong.MaxValue << (line.Start - block) : ulong.MaxValue;
        return line.End < block + 64 ? within & (ulong.MaxValue >> (block + 64 - line.End)) : within;
    }

    private static void Saturate(ref byte count, int more) => count = (byte)Math.Min(byte.MaxValue, count + more);

    private static void Punctuate(ReadOnlySpan<char> text, int at, ref TextLine line)
    {
        line.HasSlash |= text[at] == '/';
        switch (CharacterKinds.Of(text[at]))
        {
            case CharacterKind.Stop when at + 1 == text.Length || text[at + 1] > 0x2E7F
                || CharacterKinds.Of(text[at + 1]) is CharacterKind.Space or CharacterKind.Quote or CharacterKind.Apostrophe or CharacterKind.Bracket:
                // An initial or an abbreviation of one letter ends no sentence.
                line.SentenceEnds += at >= 2 && text[at] == '.' && CharacterKinds.Of(text[at - 2]) is CharacterKind.Space or CharacterKind.Stop ? 0 : 1;
                return;
            case CharacterKind.Quote:
                Saturate(ref line.Quotes, 1);
                return;
            case CharacterKind.Bracket:
                line.HasBracket = true;
                return;
            case CharacterKind.Separator when text[at] != '/' || (at > 0 && text[at - 1] == ' '):
                Saturate(ref line.Separators, 1);
                return;
        }

        line.Marks |= text[at] switch
        {
            '@' => LineMarks.Handle,
            '#' => LineMarks.Hash,
            '©' or '®' or '™' => LineMarks.Copyright,
            '$' or '€' or '£' or '¥' => LineMarks.Money,
            ':' when at > 0 && at + 2 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) => LineMarks.Clock,
            ':' when at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/' => LineMarks.Address,
            '.' when at + 3 < text.Length && char.IsAsciiLetterLower(text[at + 1]) && char.IsAsciiLetterLower(text[at + 2]) && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) => LineMarks.Address,
            _ => LineMarks.None,
        };
    }

    private static LineStart StartOf(char c) => CharacterKinds.Of(c) switch
    {
        CharacterKind.Upper => LineStart.Upper,
        CharacterKind.Lower => LineStart.Lower,
        CharacterKind.Uncased or CharacterKind.Unspaced => LineStart.Uncased,
        CharacterKind.Digit => LineStart.Digit,
        CharacterKind.Quote or CharacterKind.Apostrophe => LineStart.Quote,
        CharacterKind.Bracket => LineStart.Bracket,
        _ => c is '•' or '-' or '*' or '–' or '—' or '·' or '▪' or '●' or '◦' or '‣' ? LineStart.Bullet : LineStart.Symbol,
    };

    private static LineEnd EndOf(ReadOnlySpan<char> line)
    {
        // "…," he said.) ends like the sentence inside it.
        while (line.Length > 1 && CharacterKinds.Of(line[^1]) is CharacterKind.Quote or CharacterKind.Apostrophe)
        {
            line = line[..^1];
        }

        var inner = line.Length > 1 && line[^1] is ')' or ']' ? line[^2] : line[^1];
        return inner switch
        {
            '.' => line.EndsWith("..") ? LineEnd.Ellipsis : LineEnd.Stop,
            '…' => LineEnd.Ellipsis,
            '。' or '।' or '۔' or '．' or '።' or '៕' or '។' => LineEnd.Stop,
            '?' or '？' or '؟' => LineEnd.Question,
            '!' or '！' => LineEnd.Exclamation,
            ':' or '：' => LineEnd.Colon,
            ',' or '،' or ';' or '；' or '，' or '、' => LineEnd.Comma,
            _ when line[^1] is ')' or ']' => LineEnd.Bracket,
            _ => CharacterKinds.Of(inner) is CharacterKind.Other or CharacterKind.Separator ? LineEnd.Symbol : LineEnd.Open,
        };
    }
}

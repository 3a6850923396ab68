using System.Globalization;

namespace Pipeline.News.Cleaning.Text;

/// <summary>Fills a line's counts in one pass over its characters.</summary>
internal static class LineScanner
{
    /// <summary>A Han or kana character is worth this much of a word, a Thai or Khmer one less.</summary>
    private const double WordsPerUnspacedCharacter = 0.55;

    private static readonly CharKind[] Kinds = [.. Enumerable.Range(0, 0x10000).Select(c => KindOf((char)c))];

    private enum CharKind : byte
    {
        Other,
        Space,
        Upper,
        Lower,
        Uncased,
        Unspaced,
        Digit,
        Apostrophe,
        Quote,
        Stop,
        Separator,
        Bracket,
        Mark,
    }

    public static void Scan(string text, ref TextLine line, List<ulong> words)
    {
        line.FirstWord = words.Count;
        var (hash, wordStart, unspaced) = (WordTable.HashSeed, -1, 0);
        var lineHash = WordTable.HashSeed;
        for (var i = line.Start; i < line.End; i++)
        {
            var c = text[i];
            var kind = Kinds[c];
            switch (kind)
            {
                case CharKind.Upper:
                    line.Letters++;
                    if (wordStart < 0)
                    {
                        line.Capitalized++;
                    }
                    else if (Kinds[text[i - 1]] == CharKind.Lower)
                    {
                        line.Glued++;
                    }

                    c = char.ToLowerInvariant(c);
                    break;
                case CharKind.Lower or CharKind.Uncased:
                    line.Letters++;
                    break;
                case CharKind.Unspaced:
                    line.Letters++;
                    unspaced++;
                    break;
                case CharKind.Digit:
                    line.Digits++;
                    break;
                case CharKind.Mark:
                    break;
                case CharKind.Apostrophe when wordStart >= 0 && i + 1 < line.End && Kinds[text[i + 1]] is CharKind.Lower or CharKind.Upper:
                    c = '\'';
                    break;
                default:
                    Punctuate(text, i, kind, ref line);
                    EndWord(ref hash, ref wordStart, ref line, words);
                    continue;
            }

            wordStart = wordStart < 0 ? i : wordStart;
            hash = WordTable.Step(hash, c);
            lineHash = WordTable.Step(lineHash, c);
        }

        EndWord(ref hash, ref wordStart, ref line, words);
        line.EndWord = words.Count;
        line.Hash = lineHash;
        line.Words = words.Count - line.FirstWord + (int)(unspaced * WordsPerUnspacedCharacter);
        line.Marks |= unspaced * 2 > line.Letters ? LineMarks.Unspaced : 0;
        line.StartsWith = StartOf(text[line.Start]);
        line.EndsWith = EndOf(text.AsSpan(line.Start, line.Length));
    }

    private static void EndWord(ref ulong hash, ref int wordStart, ref TextLine line, List<ulong> words)
    {
        if (wordStart >= 0)
        {
            words.Add(hash);
            hash = WordTable.HashSeed;
            wordStart = -1;
        }
    }

    private static void Punctuate(string text, int at, CharKind kind, ref TextLine line)
    {
        switch (kind)
        {
            case CharKind.Space:
                return;
            case CharKind.Stop when at + 1 == line.End || text[at + 1] > 0x2E7F || Kinds[text[at + 1]] is CharKind.Space or CharKind.Quote or CharKind.Apostrophe or CharKind.Bracket:
                // An initial or an abbreviation of one letter ends no sentence.
                line.SentenceEnds += at - line.Start >= 2 && text[at] == '.' && Kinds[text[at - 2]] is CharKind.Space or CharKind.Stop ? 0 : 1;
                return;
            case CharKind.Quote:
                line.Quotes++;
                return;
            case CharKind.Separator when text[at] != '/' || at > line.Start && text[at - 1] == ' ':
                line.Separators++;
                return;
        }

        line.Marks |= text[at] switch
        {
            '@' => LineMarks.Handle,
            '#' => LineMarks.Hash,
            '©' or '®' or '™' => LineMarks.Copyright,
            '$' or '€' or '£' or '¥' => LineMarks.Money,
            ':' when at > line.Start && at + 2 < line.End && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) => LineMarks.Clock,
            ':' when at + 2 < line.End && text[at + 1] == '/' && text[at + 2] == '/' => LineMarks.Address,
            '.' when at + 3 < line.End && char.IsAsciiLetterLower(text[at + 1]) && char.IsAsciiLetterLower(text[at + 2]) && at > line.Start && char.IsAsciiLetterOrDigit(text[at - 1]) => LineMarks.Address,
            _ => LineMarks.None,
        };
    }

    private static LineStart StartOf(char c) => Kinds[c] switch
    {
        CharKind.Upper => LineStart.Upper,
        CharKind.Lower => LineStart.Lower,
        CharKind.Uncased or CharKind.Unspaced => LineStart.Uncased,
        CharKind.Digit => LineStart.Digit,
        CharKind.Quote or CharKind.Apostrophe => LineStart.Quote,
        CharKind.Bracket => LineStart.Bracket,
        _ => c is '•' or '-' or '*' or '–' or '—' or '·' or '▪' or '●' or '◦' or '‣' ? LineStart.Bullet : LineStart.Symbol,
    };

    private static LineEnd EndOf(ReadOnlySpan<char> line)
    {
        // "…," he said.) ends like the sentence inside it.
        while (line.Length > 1 && Kinds[line[^1]] is CharKind.Quote or CharKind.Apostrophe)
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
            _ => Kinds[inner] is CharKind.Other or CharKind.Separator ? LineEnd.Symbol : LineEnd.Open,
        };
    }

    private static CharKind KindOf(char c) => c switch
    {
        '\'' or '’' or '‘' or '´' => CharKind.Apostrophe,
        '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '『' or '』' or '‹' or '›' => CharKind.Quote,
        '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '۔' or '።' => CharKind.Stop,
        '|' or '/' or '•' or '·' or '→' or '←' or '>' or '<' or '¦' or '★' => CharKind.Separator,
        '(' or ')' or '[' or ']' or '（' or '）' => CharKind.Bracket,
        >= '\u0E00' and < '\u0E80' or >= '\u0E80' and < '\u0F00' or >= '\u1780' and < '\u1800' or >= '\u1000' and < '\u10A0' => CharKind.Unspaced,
        >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' => CharKind.Unspaced,
        _ when char.IsWhiteSpace(c) => CharKind.Space,
        _ when char.IsUpper(c) => CharKind.Upper,
        _ when char.IsLower(c) => CharKind.Lower,
        _ when char.IsLetter(c) => CharKind.Uncased,
        _ when char.IsDigit(c) => CharKind.Digit,
        _ when char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format => CharKind.Mark,
        _ => CharKind.Other,
    };
}

using System.Collections.Frozen;
using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Dates;

/// <summary>A number, a word or a mark of a line that may hold a date.</summary>
/// <param name="Number">-1 for what is not a number of at most eight digits.</param>
/// <param name="Month">0 for what is no month's name.</param>
/// <param name="Spaced">White space stands before it.</param>
internal readonly record struct DateToken(string Text, int Start, int End, int Number, int Month, bool Spaced)
{
    private static readonly FrozenDictionary<string, int> Months = Lexicon.Lines("Dates/Lexicons/months")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(parts => parts[1..].Select(name => (Name: name, Number: int.Parse(parts[0], CultureInfo.InvariantCulture))))
        .DistinctBy(m => m.Name).ToFrozenDictionary(m => m.Name, m => m.Number, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthsBySpan = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Most words begin no month.</summary>
    private static readonly PhraseBeginnings MonthBeginnings = new(Months.Keys);

    /// <summary>Texts of single characters, made once.</summary>
    private static readonly string[] Marks = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    /// <summary>Nearly all lines have fewer.</summary>
    private const int MostTokens = 24;

    public int Digits => Number >= 0 ? End - Start : 0;

    public bool Is(char mark) => Text.Length == 1 && Text[0] == mark;

    /// <summary>The month of a name, in any language of the lexicon; 0 for other words.</summary>
    public static int MonthOf(ReadOnlySpan<char> word) => MonthBeginnings.Begin(word) && MonthsBySpan.TryGetValue(word, out var month) ? month : 0;

    public static List<DateToken> Split(string line)
    {
        var tokens = new List<DateToken>(Math.Min(line.Length, MostTokens));
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            if (char.IsWhiteSpace(line[i]))
            {
                i++;
                continue;
            }

            i++;
            if (char.IsDigit(line[start]))
            {
                while (i < line.Length && char.IsDigit(line[i]))
                {
                    i++;
                }

                i = IsYearBeforeNumber(line.AsSpan(start), i - start) ? start + 4 : i;
            }
            else if (char.IsLetter(line[start]) && !IsDateIdeograph(line[start]))
            {
                while (i < line.Length && (char.IsLetter(line[i]) || IsMark(line[i]) || IsPointInThai(line, i)) && !IsDateIdeograph(line[i]) && !BeginsWord(line, start, i))
                {
                    i++;
                }
            }

            var text = line.AsSpan(start, i - start);
            var number = char.IsDigit(text[0]) && text.Length <= 8 ? NumberOf(text) : -1;
            var month = number < 0 && text.Length > 1 ? MonthOf(text) : 0;
            tokens.Add(new DateToken(text.Length == 1 && text[0] < Marks.Length ? Marks[text[0]] : text.ToString(), start, i, number, month, start > 0 && char.IsWhiteSpace(line[start - 1])));
        }

        return tokens;
    }

    /// <summary>Digits of any script: Arabic and Hindi pages write their own.</summary>
    private static int NumberOf(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (int)char.GetNumericValue(digit);
        }

        return number;
    }

    /// <summary>Two elements that lost the space between them: <c>20205:01 PM</c>, <c>202012 mins</c>, <c>202014 May 2020</c>.</summary>
    private static bool IsYearBeforeNumber(ReadOnlySpan<char> rest, int digits)
    {
        if (digits is not (5 or 6) || rest.Length <= digits || !(rest.StartsWith("19", StringComparison.Ordinal) || rest.StartsWith("20", StringComparison.Ordinal)))
        {
            return false;
        }

        var next = rest[digits..].TrimStart();
        var word = 0;
        while (word < next.Length && char.IsLetter(next[word]))
        {
            word++;
        }

        return rest[digits] == ':' || next.StartsWith("min", StringComparison.OrdinalIgnoreCase) || MonthOf(next[..word]) > 0;
    }

    /// <summary>Two elements that lost the space between them: <c>UpdatedJanuary 25</c>, <c>UTCUpdated</c>.</summary>
    private static bool BeginsWord(string line, int start, int at) =>
        char.IsUpper(line[at]) && (char.IsLower(line[at - 1]) || (at - start >= 3 && at + 1 < line.Length && char.IsLower(line[at + 1])));

    /// <summary>Short names of Thai months have a point within: <c>มี.ค.</c></summary>
    private static bool IsPointInThai(string line, int at) =>
        line[at] == '.' && line[at - 1] is >= '\u0E00' and <= '\u0E7F' && at + 1 < line.Length && line[at + 1] is >= '\u0E00' and <= '\u0E7F';

    private static bool IsMark(char c) => c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsDateIdeograph(char c) => c is '年' or '月' or '日' or '년' or '월' or '일';
}

using System.Collections.Frozen;
using System.Globalization;

namespace Pipeline.News.Metadata.Dates;

/// <summary>A number, a word or a mark of a line that may hold a date.</summary>
/// <param name="Number">-1 for what is not a number of at most eight digits.</param>
/// <param name="Month">0 for what is no month's name.</param>
/// <param name="Spaced">White space stands before it.</param>
internal readonly record struct DateToken(string Text, int Start, int End, int Number, int Month, bool Spaced)
{
    private static readonly FrozenDictionary<string, int> Months = Lexicon.Lines("Metadata/Lexicons/months")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(parts => parts[1..].Select(name => (Name: name, Number: int.Parse(parts[0], CultureInfo.InvariantCulture))))
        .DistinctBy(m => m.Name).ToFrozenDictionary(m => m.Name, m => m.Number, StringComparer.OrdinalIgnoreCase);

    public int Digits => Number >= 0 ? End - Start : 0;

    public bool Is(char mark) => Text.Length == 1 && Text[0] == mark;

    public static List<DateToken> Split(string line)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            if (char.IsWhiteSpace(line[i]))
            {
                i++;
                continue;
            }

            i++;
            if (char.IsAsciiDigit(line[start]))
            {
                while (i < line.Length && char.IsAsciiDigit(line[i]))
                {
                    i++;
                }
            }
            else if (char.IsLetter(line[start]) && !IsDateIdeograph(line[start]))
            {
                while (i < line.Length && (char.IsLetter(line[i]) || char.GetUnicodeCategory(line[i]) == UnicodeCategory.NonSpacingMark) && !IsDateIdeograph(line[i]))
                {
                    i++;
                }
            }

            var text = line[start..i];
            var number = i - start <= 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
            var month = number < 0 && text.Length > 1 ? Months.GetValueOrDefault(text) : 0;
            tokens.Add(new DateToken(text, start, i, number, month, start > 0 && char.IsWhiteSpace(line[start - 1])));
        }

        return tokens;
    }

    private static bool IsDateIdeograph(char c) => c is '年' or '月' or '日' or '년' or '월' or '일';
}

namespace Pipeline.News.Claims.Wording;

/// <summary>
/// Finds where a number in digits ends and what it is, whatever stands between its thousands and before its decimals: <c>1,234.5</c>,
/// <c>1 200</c>, <c>1'500</c>, <c>12,34,567</c>, <c>1.234,56</c>, <c>5,6 percent</c>.
/// </summary>
internal static class NumberScanner
{
    // Digits between the marks of thousands; before the first there may be fewer.
    private const int Group = 3;

    /// <summary>What joins two numbers in a row and makes a comma between them no decimal comma: <c>rows 3,4 and 5</c>.</summary>
    private static readonly WordSet Joints = new(["and", "or", "to", "of", "through"]);

    /// <param name="start">Where the first digit stands.</param>
    /// <param name="limit">Exclusive: the end of the sentence.</param>
    /// <returns>The end of the number, exclusive.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, int limit, NumberNotation notation, out double value)
    {
        text = text[..limit];
        var end = Digits(text, start);
        var whole = Grouped(text, start, end, notation);
        var decimals = Decimals(text, start, end, whole, notation);
        value = 0;
        foreach (var c in text[start..whole])
        {
            value = char.IsAsciiDigit(c) ? (value * 10) + (c - '0') : value;
        }

        if (decimals > whole)
        {
            var scale = 0.1;
            for (var at = whole + 1; at < decimals; at++, scale /= 10)
            {
                value += (text[at] - '0') * scale;
            }

            value = Math.Round(value, 6);
        }

        return decimals;
    }

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // The end of the whole part: behind its last group.
    private static int Grouped(ReadOnlySpan<char> text, int start, int end, NumberNotation notation)
    {
        if (end >= text.Length || end - start > Group)
        {
            return end;
        }

        return text[end] switch
        {
            ',' when notation.PointGroups && !notation.CommaGroups => end,
            ',' => IndianGroups(text, start, end) is var indian && indian > end ? indian : Groups(text, end, ','),
            '.' when Groups(text, end, '.') is var groups && (groups > end + Group + 1 || IsDecimalComma(text, groups) || notation.PointGroups) => groups,
            '\'' or '\u2019' => Groups(text, end, text[end]),
            '\u00A0' or '\u2009' or '\u202F' when text[start] != '0' => Groups(text, end, text[end]),
            ' ' when !notation.CommaGroups && text[start] != '0' && !FollowsNumber(text, start) => Spaced(text, end),
            _ => end,
        };
    }

    private static int Groups(ReadOnlySpan<char> text, int at, char mark)
    {
        while (at < text.Length && text[at] == mark && Digits(text, at + 1) == at + 1 + Group)
        {
            at += 1 + Group;
        }

        return at;
    }

    // 12,34,567: groups of two, the last of three.
    private static int IndianGroups(ReadOnlySpan<char> text, int start, int end)
    {
        var at = end;
        while (end - start <= 2 && at < text.Length && text[at] == ',' && Digits(text, at + 1) == at + 3)
        {
            at += 3;
        }

        return at > end && Groups(text, at, ',') == at + 1 + Group ? at + 1 + Group : end;
    }

    // "1 200 jobs", but not "1 200-seat hall", nor the groups of a telephone number.
    private static int Spaced(ReadOnlySpan<char> text, int end)
    {
        var groups = Groups(text, end, ' ');
        var next = groups < text.Length - 1 ? text[groups] is ' ' or '-' or '\u2013' ? text[groups + 1] : text[groups] : ' ';
        return char.IsAsciiDigit(next) || (groups < text.Length && text[groups] is '-' or '/' or ':') ? end : groups;
    }

    // A number or a sign of one stands right before: +44 20, (020) 300, 030 300 400; or a word in capitals that it belongs to: HR 1 200.
    private static bool FollowsNumber(ReadOnlySpan<char> text, int start)
    {
        var at = start - 1;
        if (at >= 0 && text[at] is '+' or '(' or '/' or '.' or '-')
        {
            return text[at] is not ('(' or '-');
        }

        while (at >= 0 && text[at] == ' ')
        {
            at--;
        }

        return at >= 0 && (char.IsAsciiDigit(text[at]) || text[at] == ')' || IsCapitalWord(text, at));
    }

    // "On Flight 12 200 people": the first number may be the name's.
    private static bool IsCapitalWord(ReadOnlySpan<char> text, int last)
    {
        var first = last;
        while (first > 0 && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        // The first word of a sentence or of the text is no name by its capital.
        return char.IsUpper(text[first]) && first >= 2 && text[first - 1] == ' ' && text[first - 2] is not ('.' or '?' or '!' or ':' or '"' or '\u201C');
    }

    private static int Decimals(ReadOnlySpan<char> text, int start, int end, int whole, NumberNotation notation)
    {
        if (whole >= text.Length - 1 || !char.IsAsciiDigit(text[whole + 1]))
        {
            return whole;
        }

        var commas = whole > end && text[end] == ',';
        var points = whole > end && text[end] == '.';
        return text[whole] switch
        {
            '.' when !points => Digits(text, whole + 1),
            ',' when points || (notation.PointGroups && !commas) => IsDecimalComma(text, whole) || points ? Digits(text, whole + 1) : whole,
            ',' when !commas && IsDecimalComma(text, whole) && IsMeasured(text, start, Digits(text, whole + 1)) => Digits(text, whole + 1),
            _ => whole,
        };
    }

    // ",5" or ",25": one or two decimals, and no list of numbers.
    private static bool IsDecimalComma(ReadOnlySpan<char> text, int comma) =>
        comma < text.Length && text[comma] == ',' && Digits(text, comma + 1) is var end && end - comma is 2 or 3
        && !(end < text.Length - 1 && text[end] is ',' or '/' or '.' && char.IsAsciiDigit(text[end + 1]));

    /// <summary>A sign or a word stands beside it that a number alone may have: <c>€4,99</c>, <c>5,6 percent</c>, <c>5,6%</c>.</summary>
    public static bool IsMeasured(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && char.GetUnicodeCategory(text[start - 1]) == System.Globalization.UnicodeCategory.CurrencySymbol)
        {
            return true;
        }

        var word = end;
        while (word < text.Length && word < end + 1 && text[word] is ' ' or '\u00A0')
        {
            word++;
        }

        var last = word;
        while (last < text.Length && char.IsLetter(text[last]))
        {
            last++;
        }

        return word < text.Length && (last > word ? !Joints.Contains(text[word..last]) : text[word] is '%' or '°' or '€' or '£' or '$');
    }
}

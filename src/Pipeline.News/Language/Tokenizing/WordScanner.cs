using System.Collections.Frozen;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Finds where a word ends: which full stops, commas, apostrophes and hyphens belong to it.</summary>
internal static class WordScanner
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        EmbeddedWords.Words("Language/Tokenizing/Lexicons/hyphen-prefixes");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        EmbeddedWords.Words("Language/Tokenizing/Lexicons/units");

    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (Characters.IsWord(text, end) || JoinsWord(text, start, end)))
        {
            end++;
        }

        if (end < text.Length && text[end] == '.' && KeepsFullStop(text, start, end))
        {
            end++;
        }

        if (end < text.Length && text[end] == '$' && end - start <= 3 && char.IsAsciiLetterUpper(text[start]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where in a token such as <c>30pm</c> the unit starts; the token's start if there is none.</summary>
    public static int UnitStart(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start;
        while (at < end && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ',' or ':'))
        {
            at++;
        }

        if (at == start || at == end || !char.IsAsciiDigit(text[start]) || !char.IsLetter(text[at]))
        {
            return start;
        }

        var unit = text[at..end];
        return Units.Contains(unit) || (unit is ['a' or 'p' or 'A' or 'P', '.', 'm' or 'M', ..]) ? at : start;
    }

    private static bool JoinsWord(ReadOnlySpan<char> text, int start, int at)
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        var before = text[at - 1];
        var next = text[at + 1];
        var digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(next);
        return text[at] switch
        {
            '\'' or '’' => char.IsLetterOrDigit(before) && char.IsLetter(next),
            '.' => digits || JoinsInitials(text, start, at),
            ',' or ':' or '/' => digits,
            '&' => char.IsAsciiLetterUpper(before) && char.IsAsciiLetterUpper(next) && at - start <= 3,
            '-' => digits ? JoinsDigits(text, start, at) : JoinsPrefix(text, start, at),
            var c => Characters.IsFormat(c) && char.IsLetter(before) && char.IsLetter(next),
        };
    }

    /// <summary><c>U.S</c>, <c>a.m</c>, <c>Ph.D</c>: single letters between full stops, and not <c>A.Smith</c>.</summary>
    private static bool JoinsInitials(ReadOnlySpan<char> text, int start, int at)
    {
        if (!char.IsLetter(text[at + 1]) || !char.IsLetter(text[at - 1]))
        {
            return false;
        }

        var single = at - 1 == start || text[at - 2] == '.' || (at - 2 == start && char.IsUpper(text[start]) && char.IsLower(text[at - 1])
            && char.IsUpper(text[at + 1]));
        return single && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));
    }

    /// <summary>Telephone numbers and dates stay whole (<c>646-8420</c>, <c>11-20-2000</c>); ranges do not (<c>5|-|10</c>).</summary>
    private static bool JoinsDigits(ReadOnlySpan<char> text, int start, int at)
    {
        int hyphens = 0, from = at, to = at + 1, last = at;
        while (from > start && (char.IsAsciiDigit(text[from - 1]) || text[from - 1] == '-'))
        {
            from--;
        }

        for (var i = from; i < at; i++)
        {
            hyphens += text[i] == '-' ? 1 : 0;
        }

        for (; to < text.Length && (char.IsAsciiDigit(text[to]) || text[to] == '-'); to++)
        {
            if (text[to] != '-')
            {
                continue;
            }

            hyphens++;
            last = to;
        }

        return hyphens > 0 || (at - from == 3 && to - last - 1 == 4);
    }

    private static bool JoinsPrefix(ReadOnlySpan<char> text, int start, int at) =>
        char.IsLetter(text[at + 1]) && at - start <= 7 && Prefixes.Contains(text[start..at]);

    private static bool KeepsFullStop(ReadOnlySpan<char> text, int start, int at)
    {
        var ellipsis = at + 1 < text.Length && text[at + 1] == '.';
        return !ellipsis && Abbreviations.IsAbbreviation(text[start..at], text[(at + 1)..]);
    }
}

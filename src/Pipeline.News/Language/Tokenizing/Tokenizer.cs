using Pipeline.News.Texts;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>
/// Cuts a paragraph into tokens by the conventions of UD English EWT: clitics, hyphens, units and marks are tokens of their own
/// (<c>did|n't</c>, <c>well|-|known</c>, <c>$|5|m</c>), decimals, abbreviations and web addresses stay whole. Linear.
/// </summary>
internal sealed class Tokenizer
{
    // No word of any language is longer; the cut bounds the work on a megabyte without a space.
    private const int LongestWord = 256;

    private readonly List<TextSpan> _tokens = [];

    /// <summary>The tokens of the last paragraph; overwritten by the next.</summary>
    public IReadOnlyList<TextSpan> Tokens => _tokens;

    public void Tokenize(string text, TextSpan paragraph)
    {
        _tokens.Clear();
        var span = text.AsSpan(0, paragraph.End);
        var at = paragraph.Start;
        while (at < span.Length)
        {
            var c = span[at];
            if (c == ' ' || (!Characters.IsWord(span, at) && Characters.IsBlank(c)))
            {
                at++;
            }
            else
            {
                at = Characters.IsWord(span, at) || LeadsWord(span, paragraph.Start, at)
                    ? ReadWord(span, at)
                    : ReadMark(span, at);
            }
        }
    }

    /// <summary>A mark that is the first character of a word: <c>@handle</c>, <c>#tag</c>, <c>.5</c>, <c>'em</c>, <c>'90s</c>.</summary>
    private static bool LeadsWord(ReadOnlySpan<char> text, int start, int at)
    {
        if (at + 1 >= text.Length || !Characters.IsWord(text, at + 1))
        {
            return false;
        }

        var alone = at == start || Characters.IsBlank(text[at - 1]) || Characters.IsOpeningMark(text[at - 1]) || text[at - 1] == '"';
        return text[at] switch
        {
            '@' or '#' => alone && char.IsLetter(text[at + 1]),
            '.' => char.IsAsciiDigit(text[at + 1]) && (alone || text[at - 1] is '$' or '£' or '€'),
            '\'' or '’' or '‘' => alone && Quotes.IsElision(text, at),
            _ => false,
        };
    }

    private int ReadWord(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestWord);
        var end = WordScanner.End(text[..limit], at);
        if (WebAddress.MayContinue(text, end))
        {
            var address = WebAddress.End(text, at, end);
            if (address > end)
            {
                Add(at, address);
                return address;
            }
        }

        end = Quotes.TakePlainApostrophe(text, at, end);
        AddWord(text, at, end);
        return end;
    }

    private int ReadMark(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        var end = at + 1;
        if (Characters.IsTerminator(c))
        {
            end = RunEnd(text, at, static x => Characters.IsTerminator(x));
        }
        else if (Characters.Repeats(c))
        {
            end = RunEnd(text, at, x => x == c);
        }
        else if (char.IsSurrogate(c) || c >= '\u2190')
        {
            end = Pictographs.End(text, at);
        }
        else if (Characters.IsApostrophe(c) || c == '‘')
        {
            end = end < text.Length && text[end] == c ? at + 2 : end;
        }

        Add(at, end);
        return end;
    }

    private static int RunEnd(ReadOnlySpan<char> text, int at, Func<char, bool> same)
    {
        var end = at + 1;
        while (end < text.Length && same(text[end]))
        {
            end++;
        }

        return end;
    }

    private void AddWord(ReadOnlySpan<char> text, int start, int end)
    {
        var unit = WordScanner.UnitStart(text, start, end);
        if (unit > start)
        {
            Add(start, unit);
            start = unit;
        }

        var clitic = Clitics.Start(text[start..end]);
        if (clitic > 0)
        {
            // Doubly contracted: would|n't|'ve.
            var inner = Clitics.Start(text.Slice(start, clitic));
            if (inner > 0)
            {
                Add(start, start + inner);
                Add(start + inner, start + clitic);
            }
            else
            {
                Add(start, start + clitic);
            }

            start += clitic;
        }

        Add(start, end);
    }

    private void Add(int start, int end) => _tokens.Add(new TextSpan(start, end));
}

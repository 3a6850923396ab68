using Pipeline.News.Texts;

namespace Pipeline.News.Claims.Quotations;

/// <summary>One mark of a paragraph that may open or close a quotation.</summary>
/// <param name="Weak">A closing single mark that may as well be the apostrophe of a plural: <c>the workers' rights</c>.</param>
internal readonly record struct QuotationMark(TextSpan Span, MarkFamily Family, bool Opens, bool Closes, bool Weak)
{
    /// <summary>The mark that begins at <paramref name="at"/>, or one of length 0.</summary>
    public static QuotationMark At(string text, int at, TextSpan paragraph)
    {
        var c = text[at];
        var next = at + 1 < paragraph.End ? text[at + 1] : '\0';
        return c switch
        {
            '"' or '＂' or '‟' => Plain(text, new(at, at + 1), paragraph, MarkFamily.Double),
            '\'' or '’' or '`' or '‘' when next == c && !ClosesTwo(text, at, paragraph) => Plain(text, new(at, at + 2), paragraph, MarkFamily.Double),
            '“' => new(new(at, at + 1), MarkFamily.Double, Opens: true, Closes: !OpensByContext(text, at, at + 1, paragraph), Weak: false),
            '„' => new(new(at, at + 1), MarkFamily.Double, Opens: true, Closes: false, Weak: false),
            '”' => new(new(at, at + 1), MarkFamily.Double, OpensByContext(text, at, at + 1, paragraph), Closes: true, Weak: false),
            '«' or '»' => Plain(text, new(at, at + 1), paragraph, MarkFamily.Angle),
            '\'' or '‘' or '’' or '‚' or '‹' or '›' or '`' => Single(text, at, paragraph),
            _ => default,
        };
    }

    /// <summary>Of three marks in a row behind a word, the first closes what stands within.</summary>
    private static bool ClosesTwo(string text, int at, TextSpan paragraph) =>
        at + 2 < paragraph.End && text[at + 2] == text[at] && at > paragraph.Start && text[at - 1] != text[at] && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '[');

    private static QuotationMark Plain(string text, TextSpan span, TextSpan paragraph, MarkFamily family)
    {
        var opens = OpensByContext(text, span.Start, span.End, paragraph);
        var closes = ClosesByContext(text, span.Start, span.End, paragraph);
        // Between two letters or two spaces the context says nothing: the mark may do either.
        return new(span, family, opens || !closes, closes || !opens, Weak: false);
    }

    private static QuotationMark Single(string text, int at, TextSpan paragraph)
    {
        var c = text[at];
        var opens = c is '‘' or '‚' or '‹' or '\'' or '`' && OpensByContext(text, at, at + 1, paragraph) && !IsElision(text, at, paragraph);
        var closes = c is '\'' or '’' or '›' or '‘' && ClosesByContext(text, at, at + 1, paragraph);
        var weak = closes && at > paragraph.Start && text[at - 1] is 's' or 'S' or 'z' or 'x'
            && at + 2 < paragraph.End && text[at + 1] == ' ' && char.IsLetter(text[at + 2]);
        return opens || closes ? new(new(at, at + 1), MarkFamily.Single, opens, closes && !opens, weak) : default;
    }

    private static bool OpensByContext(string text, int start, int end, TextSpan paragraph) =>
        (start == paragraph.Start || IsBefore(text[start - 1])) && end < paragraph.End && !char.IsWhiteSpace(text[end])
        && text[end] is not (',' or '.' or ';' or ':' or ')' or '?' or '!');

    private static bool ClosesByContext(string text, int start, int end, TextSpan paragraph) =>
        start > paragraph.Start && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '[')
        && (end >= paragraph.End || !char.IsLetterOrDigit(text[end]));

    private static bool IsBefore(char c) => char.IsWhiteSpace(c) || c is '(' or '[' or '-' or '–' or '—' or '/' or '"' or '“' or '\'' or '‘';

    /// <summary><c>'90s</c>, <c>'em</c>: an apostrophe, where a letter or digit was left out.</summary>
    private static bool IsElision(string text, int at, TextSpan paragraph)
    {
        var end = at + 1;
        while (end < paragraph.End && end < at + 7 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(at + 1, end - at - 1);
        return (word.Length >= 2 && char.IsDigit(word[0]) && char.IsDigit(word[1]) && word.Length <= 3)
            || word is "em" or "til" or "till" or "tis" or "twas" or "cause" or "bout" or "n" or "round";
    }
}

internal enum MarkFamily
{
    None,
    Double,
    Single,
    Angle,
}

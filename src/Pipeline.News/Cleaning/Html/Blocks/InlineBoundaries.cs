using Pipeline.News.Bylines;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>What stands between two letters of a line besides white space.</summary>
internal enum InlineBoundary : byte
{
    None,
    Start,
    End,

    /// <summary>One element ends and the next begins with nothing between them.</summary>
    Siblings,
}

/// <summary>Inline elements that stand side by side are set apart by style: <c>Ann Lee</c> and <c>Staff Writer</c> of two spans are not one word.</summary>
internal static class InlineBoundaries
{
    /// <summary>In characters: <c>Photographs and words by</c>.</summary>
    private const int LongestOpener = 30;

    /// <summary>
    /// True where a space is missing. Within a sentence one word may be half in bold (<c>MacBook</c>), so only the end of a sentence parts
    /// there, and a word that opens a byline; between siblings a new word begins with a capital, a sign or, behind a figure, a figure.
    /// </summary>
    /// <param name="line">What stands before in the line; not empty.</param>
    public static bool Parts(InlineBoundary boundary, ReadOnlySpan<char> line, char next)
    {
        var last = line[^1];
        return boundary switch
        {
            InlineBoundary.None => false,
            InlineBoundary.Siblings when (char.IsUpper(next) && (char.IsLower(last) || char.IsAsciiDigit(last) || last == ')' || EndsClause(last)))
                || (char.IsAsciiDigit(next) && (char.IsAsciiDigit(last) || EndsSentence(last)))
                || (next is '@' or '\u00A9' or '|' && char.IsLetterOrDigit(last)) => true,
            _ => (char.IsUpper(next) && EndsSentence(last)) || (line.Length <= LongestOpener && char.IsLetter(last) && char.IsLetter(next) && BylineOpeners.IsOnly(line.ToString())),
        };
    }

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or '\u2026';

    private static bool EndsClause(char c) => EndsSentence(c) || c is ',' or ';' or ':';
}

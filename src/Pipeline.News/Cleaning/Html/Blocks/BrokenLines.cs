namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>
/// Lines between single breaks. Mostly they are one block: an address, a verse, a paragraph broken by hand. Old pages part
/// paragraphs, menus and headings so too.
/// </summary>
internal static class BrokenLines
{
    /// <summary>In characters; shorter sentences on lines of their own are verses and lists of one block.</summary>
    private const int ShortestParagraph = 80;

    /// <summary>Whether a line is a block of its own and not one with the <paramref name="lines"/> above: a paragraph ended there, or
    /// one of them is all link or all bold and the other is not.</summary>
    public static bool Part(ReadOnlySpan<char> chars, in Block lines, in Block line) =>
        (lines.LastLink == lines.LastLine) != (line.LinkChars == line.Length)
        || (lines.LastBold == lines.LastLine) != (line.BoldChars == line.Length)
        || (lines.Length >= ShortestParagraph && EndsSentence(chars.Slice(lines.Start, lines.Length)) && !char.IsLower(chars[line.Start]));

    public static Block Join(in Block lines, in Block line)
    {
        var joined = line;
        if (lines.Length > 0)
        {
            joined.Start = lines.Start;
            joined.Length = line.Start + line.Length - lines.Start;
            joined.LinkChars += lines.LinkChars;
            joined.BoldChars += lines.BoldChars;
            joined.ItalicChars += lines.ItalicChars;
            joined.Links += lines.Links;
            joined.InPageLinks += lines.InPageLinks;
            joined.InlineHints |= lines.InlineHints;
            joined.HasTime |= lines.HasTime;
        }

        joined.LineBreaks = lines.LineBreaks;
        (joined.LastLine, joined.LastLink, joined.LastBold) = (line.Length, line.LinkChars, line.BoldChars);
        return joined;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var last = text.TrimEnd("\"'\u2019\u201D\u201C\u00BB)]");
        return last is [.., var mark] && (mark == ':' || BlockShape.IsSentenceEnd(mark));
    }
}

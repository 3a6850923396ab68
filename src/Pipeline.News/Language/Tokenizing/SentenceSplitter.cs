using Pipeline.News.Texts;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Groups a paragraph's tokens into sentences. A closing quotation mark belongs to the sentence that it closes.</summary>
internal static class SentenceSplitter
{
    // A tree costs up to the cube of its words, and a reader of one sentence this long is lost too; the treebanks' longest have 159 tokens.
    private const int LongestSentence = 300;

    /// <summary>Adds to <paramref name="ends"/>, for every sentence, the index behind its last token.</summary>
    public static void Split(string text, IReadOnlyList<TextSpan> tokens, List<int> ends)
    {
        ends.Clear();
        var start = 0;
        var quoteOpen = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (text[tokens[i].Start] == '"')
            {
                quoteOpen = Opens(text, tokens, i, quoteOpen);
            }

            if (!IsTerminator(text, tokens[i]))
            {
                if (i - start + 1 >= LongestSentence)
                {
                    Close(ends, ref start, CutBefore(text, tokens, start, i + 1));
                }

                continue;
            }

            var after = SkipClosingMarks(text, tokens, i + 1, ref quoteOpen);
            if (after >= tokens.Count || SentenceBoundary.IsAt(text, tokens, i, after))
            {
                Close(ends, ref start, after);
            }

            i = after - 1;
        }

        if (start < tokens.Count)
        {
            ends.Add(tokens.Count);
        }
    }

    private static void Close(List<int> ends, ref int start, int end)
    {
        ends.Add(end);
        start = end;
    }

    /// <summary>The last semicolon or comma of the second half, else the limit itself.</summary>
    private static int CutBefore(string text, IReadOnlyList<TextSpan> tokens, int start, int end)
    {
        foreach (var mark in (ReadOnlySpan<char>)[';', ','])
        {
            for (var i = end - 1; i > start + (LongestSentence / 2); i--)
            {
                if (text[tokens[i].Start] == mark)
                {
                    return i + 1;
                }
            }
        }

        return end;
    }

    private static bool IsTerminator(string text, TextSpan token) =>
        Characters.IsTerminator(text[token.Start]) ? !char.IsAsciiDigit(text[token.End - 1]) : text[token.End - 1] == '.' && token.Length > 1;

    private static int SkipClosingMarks(string text, IReadOnlyList<TextSpan> tokens, int at, ref bool quoteOpen)
    {
        for (; at < tokens.Count; at++)
        {
            var c = text[tokens[at].Start];
            var attached = tokens[at].Start == tokens[at - 1].End;
            if (c == '"')
            {
                if (Opens(text, tokens, at, quoteOpen))
                {
                    return at;
                }

                quoteOpen = false;
            }
            else if (!Characters.IsClosingMark(c) || !(attached || c is '”' or '»'))
            {
                return at;
            }
            else if (c is '\'' or '’' && (tokens[at].Length > 2 || (!attached && at + 1 < tokens.Count)))
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>A straight mark opens after a space or opening bracket, closes before one, and else does what the one before did not.</summary>
    private static bool Opens(string text, IReadOnlyList<TextSpan> tokens, int at, bool open)
    {
        var spaceBefore = at == 0 || tokens[at - 1].End < tokens[at].Start || Characters.IsOpeningMark(text[tokens[at].Start - 1])
            || Characters.IsDash(text[tokens[at].Start - 1]);
        var spaceAfter = at + 1 >= tokens.Count || tokens[at + 1].Start > tokens[at].End;
        return spaceBefore == spaceAfter ? !open : spaceBefore;
    }
}

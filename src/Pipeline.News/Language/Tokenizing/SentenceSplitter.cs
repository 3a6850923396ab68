using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Groups a paragraph's tokens into sentences. A closing quotation mark belongs to the sentence that it closes.</summary>
internal static class SentenceSplitter
{
    // A tree costs up to the cube of its words, and a reader of one sentence this long is lost too; the treebanks' longest have 159 tokens.
    private const int LongestSentence = 300;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters =
        EmbeddedWords.Words("Language/Tokenizing/Lexicons/sentence-starters");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReportingVerbs =
        EmbeddedWords.Words("Language/Tokenizing/Lexicons/after-question");

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
            if (after >= tokens.Count || IsBoundary(text, tokens, i, after))
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

    private static bool IsBoundary(string text, IReadOnlyList<TextSpan> tokens, int end, int after)
    {
        var next = after;
        while (next < tokens.Count - 1 && IsLeading(text[tokens[next].Start]))
        {
            next++;
        }

        var c = text[tokens[next].Start];
        var quoted = after > end + 1;
        var terminator = text.AsSpan(tokens[end].Start, tokens[end].Length);
        if (!Characters.IsTerminator(terminator[0]))
        {
            return EndsAfterAbbreviation(text, tokens, end, next, quoted);
        }

        if (char.IsLower(c))
        {
            return false;
        }

        if (char.IsDigit(c))
        {
            return terminator is not ['.', '.', ..] and not ['…'];
        }

        if (!char.IsLetter(c))
        {
            return next > after || !char.IsPunctuation(c);
        }

        return terminator[^1] == '.' || !quoted || !IsAttribution(text, tokens, next);
    }

    /// <summary>Marks that stand before a sentence's first word.</summary>
    private static bool IsLeading(char c) => c is '"' or '\'' or '`' or '*' or '•' || Characters.IsOpeningMark(c) || Characters.IsDash(c);

    private static bool EndsAfterAbbreviation(string text, IReadOnlyList<TextSpan> tokens, int end, int next, bool quoted)
    {
        var word = text.AsSpan(tokens[end].Start, tokens[end].Length - 1);
        var following = text.AsSpan(tokens[next].Start, tokens[next].Length);
        if (!char.IsUpper(following[0]) || (!quoted && Abbreviations.IsTitle(word)))
        {
            return false;
        }

        if (quoted)
        {
            return true;
        }

        if (next > end + 1)
        {
            return OpensQuotation(text, tokens, end + 1, next);
        }

        return Starters.Contains(following) && !(word.Length == 1 && following.Length == 1);
    }

    /// <summary>After an abbreviation, a quotation begins a sentence, but no dash (<c>N.H. - It</c>), bracket or nickname (<c>C. L. "Bud" Smith</c>).</summary>
    private static bool OpensQuotation(string text, IReadOnlyList<TextSpan> tokens, int first, int next)
    {
        for (var i = first; i < next; i++)
        {
            if (Characters.IsDash(text[tokens[i].Start]) || text[tokens[i].Start] is '(' or '[')
            {
                return false;
            }
        }

        return next + 1 >= tokens.Count || text[tokens[next + 1].Start] is not ('"' or '”' or '’' or '\'' or '»');
    }

    /// <summary><c>"Why?" Mr. Smith asked</c>: after a quoted question or cry, a name and a verb of saying go on with the sentence.</summary>
    private static bool IsAttribution(string text, IReadOnlyList<TextSpan> tokens, int at)
    {
        if (Starters.Contains(text.AsSpan(tokens[at].Start, tokens[at].Length)))
        {
            return false;
        }

        for (var i = at; i < tokens.Count && i < at + 6; i++)
        {
            var word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (ReportingVerbs.Contains(word))
            {
                return true;
            }

            if (!char.IsUpper(word[0]))
            {
                return false;
            }
        }

        return false;
    }
}

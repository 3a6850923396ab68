using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Whether a full stop, a question mark or a cry ends the sentence that it stands in.</summary>
internal static class SentenceBoundary
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters =
        EmbeddedWords.Words("Language/Tokenizing/Lexicons/sentence-starters");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReportingVerbs =
        EmbeddedWords.Words("Language/Tokenizing/Lexicons/after-question");

    /// <param name="end">The token that may end a sentence.</param>
    /// <param name="after">The next one that is no closing mark of it.</param>
    public static bool IsAt(string text, IReadOnlyList<TextSpan> tokens, int end, int after)
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

using System.Collections.Frozen;
using System.Globalization;
using Pipeline.News.Articles;
using Pipeline.News.Language.Tokenizing;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Terms;

/// <summary>What a term is, as far as its weight depends on it.</summary>
internal enum TermKind : byte
{
    Word,
    Number,
    Weekday,
}

/// <summary>Words of an article as terms.</summary>
internal sealed class TermReader(Vocabulary vocabulary)
{
    // What a headline says, the article is about. One number for four collections of different origin, each left out in turn.
    private const float HeadlineWeight = 2.5f;

    // Longer articles go on with background and other events.
    private const int MostWords = 2000;

    // News says first what happened; the fifth sentence tells what was before.
    private const int LeadSentences = 4;

    // Letters: longer ones are addresses and runs without spaces, which say nothing of content.
    private const int LongestWord = 32;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StopWords =
        Lexicon.Lines("Stories/Lexicons/stop-words").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ArticleTerms _counts = new([], []);
    private int _words;

    public static ArticleTerms Of(Article article, Vocabulary vocabulary)
    {
        var terms = new TermReader(vocabulary);
        if (article.Metadata.Headline?.Value is { } headline)
        {
            terms.Read(headline, inHeadline: true, headline.Length);
        }

        terms.Read(article.Body.Text, inHeadline: false, LeadEnd(article));
        return terms._counts;
    }

    private static int LeadEnd(Article article)
    {
        var (tokenizer, ends, left) = (new Tokenizer(), new List<int>(), LeadSentences);
        foreach (var paragraph in article.Body.Paragraphs)
        {
            tokenizer.Tokenize(article.Body.Text, paragraph.Span);
            SentenceSplitter.Split(article.Body.Text, tokenizer.Tokens, ends);
            if (ends.Count >= left)
            {
                return tokenizer.Tokens[ends[left - 1] - 1].End;
            }

            left -= ends.Count;
        }

        return article.Body.Text.Length;
    }

    private void Read(ReadOnlySpan<char> text, bool inHeadline, int leadEnd)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var startsSentence = true;
        for (var at = 0; at < text.Length && (inHeadline || _words < MostWords);)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                startsSentence |= text[at] is '.' or '!' or '?' or '"' or '“' or ':' or '\n';
                at++;
                continue;
            }

            var length = WordLength(text[at..]);
            if (length is > 1 and <= LongestWord)
            {
                var word = text.Slice(at, length);
                word.ToLowerInvariant(lower);
                Count(word, lower[..length], inHeadline, at < leadEnd, startsSentence);
            }

            _words += inHeadline ? 0 : 1;
            at += length;
            startsSentence = false;
        }
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var isNumber = char.IsAsciiDigit(text[0]);
        var length = 1;
        while (length < text.Length && (isNumber
            ? char.IsAsciiDigit(text[length]) || (text[length] is '.' or ',' && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1]))
            : char.IsLetter(text[length]) || char.GetUnicodeCategory(text[length]) == UnicodeCategory.NonSpacingMark))
        {
            length++;
        }

        return length;
    }

    private void Count(ReadOnlySpan<char> word, ReadOnlySpan<char> lower, bool inHeadline, bool inLead, bool startsSentence)
    {
        if (StopWords.Contains(lower))
        {
            return;
        }

        var term = vocabulary.Number(lower[..TermStems.Length(lower)]);
        // Capitals of headlines and of sentences' first words say nothing about names.
        if (!char.IsUpper(word[0]))
        {
            vocabulary.SeenLower(term);
        }
        else if (!inHeadline && !startsSentence)
        {
            vocabulary.SeenCapital(term);
        }

        var weight = inHeadline ? HeadlineWeight : 1;
        _counts.Whole[term] = _counts.Whole.GetValueOrDefault(term) + weight;
        if (inLead)
        {
            _counts.Lead[term] = _counts.Lead.GetValueOrDefault(term) + weight;
        }
    }
}
